"""Page types: one file each."""
