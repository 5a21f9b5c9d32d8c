"""The associations' own pages about themselves, one file for each matter."""
