"""The demo content: written as code, loaded by `manage.py demoinnehall`, and true."""
