"""Important messages to the public (VMA), read as CAP."""
