"""A message that fills every screen of a place, by a person or by a VMA."""
