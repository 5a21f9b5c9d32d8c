"""What associations fill in about themselves."""
