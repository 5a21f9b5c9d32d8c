"""What answers at the records' addresses: one file per record. Pages have no views, Wagtail serves them."""
