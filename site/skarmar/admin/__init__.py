"""The screens in `/redaktion/`."""
