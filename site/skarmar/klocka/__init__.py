"""The duties of the clock in this room."""
