"""The site itself on a touch screen."""
