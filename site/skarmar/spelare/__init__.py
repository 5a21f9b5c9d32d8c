"""The player's pages, its service worker and its release."""
