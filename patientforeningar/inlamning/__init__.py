"""The associations' own pages about their items: writing, handing in, following, changing."""
