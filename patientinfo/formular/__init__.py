"""Public forms without cookies: guards against misuse, free text from anybody, readers' feedback."""
