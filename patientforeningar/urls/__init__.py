"""Addresses of the associations: the public ones, and those of their own pages."""
