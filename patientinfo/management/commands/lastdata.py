"""Makes synthetic volume for benchmarks, and takes exactly it away again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from wagtail import hooks

from patientinfo.lastdata import Lastdel
from patientinfo.stampel import stampla


class Command(BaseCommand):
    """`manage.py lastdata --skarmar 10000`, `manage.py lastdata --ta-bort`"""

    help = "Skapar påhittad volym för mätningar. Med --ta-bort försvinner den, och bara den."

    def add_arguments(self, parser: CommandParser) -> None:
        """One option for each part that a room registers."""
        for del_ in self._delar():
            parser.add_argument(f"--{del_.namn}", type=_antal, default=0, metavar="N", help=del_.hjalp)
        parser.add_argument("--ta-bort", action="store_true", help="Ta bort allt som kommandot har skapat.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Take away first, if asked to, and then make what was asked for: all of it or nothing."""
        with transaction.atomic():
            for del_ in self._delar():
                if options["ta_bort"]:
                    del_.ta_bort(self.stdout.write)
                if options[del_.namn]:
                    del_.skapa(options[del_.namn], self.stdout.write)
            stampla()

    def _delar(self) -> list[Lastdel]:
        return [funktion() for funktion in hooks.get_hooks("lastdata")]


def _antal(text: str) -> int:
    antal = int(text)
    if antal < 0:
        raise ValueError
    return antal
