"""Registers by the sheet: read a CSV, say of every row what it would do, then do it."""
