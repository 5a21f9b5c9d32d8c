"""Files that associations hand in: checked, scanned, kept where no address leads, served by three doors that ask."""
