"""Staff take one item off one screen, with the place's code."""
