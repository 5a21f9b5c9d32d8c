"""Demo content: two screens with a loop each, and slides of the editors' own."""
