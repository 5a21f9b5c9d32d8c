"""How what associations have handed in is put into words, addresses, feeds and calendar files."""
