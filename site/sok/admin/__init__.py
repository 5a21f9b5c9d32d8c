"""What editors help the search with."""
