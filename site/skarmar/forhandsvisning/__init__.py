"""Any screen at any time, for editors and ombud."""
