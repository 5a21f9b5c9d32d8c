"""What answers at the associations' public addresses: one file per kind of page."""
