"""The demo content of the associations: seven examples, none of them real, and items in every state."""
