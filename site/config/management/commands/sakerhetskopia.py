"""`manage.py sakerhetskopia <folder>`: database and files as of now, in a folder of its own."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from config.kopia.kopia import ta


class Command(BaseCommand):
    """Takes a copy and says where it lies."""

    help = "Tar en säkerhetskopia av databas och filer i en egen mapp under den mapp som anges."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder of copies."""
        parser.add_argument("mapp", type=Path)

    def handle(self, *args: Any, mapp: Path, **options: Any) -> None:
        """Take it."""
        self.stdout.write(str(ta(mapp, timezone.now())))
