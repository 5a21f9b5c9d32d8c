"""Loads the demo content by calling each room's part; twice changes nothing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from wagtail import hooks


class Command(BaseCommand):
    """`manage.py demoinnehall`"""

    help = "Laddar demoinnehållet. Att köra det två gånger ändrar ingenting."

    def handle(self, *args: Any, **options: Any) -> None:
        """Call every function registered under the hook `demoinnehall` with a function that reports progress."""
        for ladda in hooks.get_hooks("demoinnehall"):
            ladda(self._beratta if options["verbosity"] else lambda _text: None)

    def _beratta(self, text: str) -> None:
        self.stdout.write(text)
