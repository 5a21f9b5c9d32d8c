"""Settings: `base` for all, and one file for each place the site runs in."""
