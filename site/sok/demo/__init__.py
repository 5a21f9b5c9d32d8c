"""Demo content of the search: words and tips, no claims about care."""
