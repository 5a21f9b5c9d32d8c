"""`manage.py aterstall <copy>`: puts a copy into an empty database and empty folders, and proves that all came back."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config.kopia.kopia import KopiaError, aterstall


class Command(BaseCommand):
    """Refuses a database that holds anything."""

    help = "Återställer en säkerhetskopia till en tom databas och tomma mappar, och kontrollerar att allt kom med."
    requires_system_checks: list[str] = []  # the database is empty

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The copy's own folder."""
        parser.add_argument("kopia", type=Path)

    def handle(self, *args: Any, kopia: Path, **options: Any) -> None:
        """Put it back."""
        try:
            aterstall(kopia)
        except KopiaError as fel:
            raise CommandError(str(fel)) from fel
        self.stdout.write("Allt kom tillbaka: varje rad, varje fil, och sökningen hittar.")
