"""What changes a screen's state: one file for each verb (check, change, log)."""
