"""The door for a WSGI server: `config.wsgi:application`, with `site/` on the path."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
django.setup(set_prefix=False)

from config.svarscache.handlare import Handlare  # noqa: E402  (settings must be read first)

application = Handlare()

# Only a process that serves hears screens; its thread begins here, after any fork, and says so to the clock.
from skarmar.flotta.skrivare import SKRIVARE  # noqa: E402  (models must be read first)

SKRIVARE.starta()
