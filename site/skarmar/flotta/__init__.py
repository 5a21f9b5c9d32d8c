"""The fleet: which device is tied to which screen, what it says of itself, what it has shown, and who is told."""
