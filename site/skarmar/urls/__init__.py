"""Addresses, by the cache rule that they follow."""
