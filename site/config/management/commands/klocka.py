"""The clock: each minute it does what is due."""

from __future__ import annotations

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils import timezone

from config.klocka.korning import varv
from patientinfo.delad.brytare import Brytare

MINUT = 60


class Command(BaseCommand):
    """`manage.py klocka`, and `--en-gang` for a single round."""

    help = "Gör varje minut det som är dags. Med --en-gang görs ett enda varv."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--en-gang`."""
        parser.add_argument("--en-gang", action="store_true", help="Gör ett varv och sluta.")

    def handle(self, *args: Any, en_gang: bool = False, verbosity: int = 1, **options: Any) -> None:
        """Run a round at the top of every minute until told to stop; a round that has begun is finished.

        While the database is away no round is made; the log says it once.
        """
        slut = threading.Event()
        if not en_gang:
            for tecken in (signal.SIGINT, signal.SIGTERM):
                signal.signal(tecken, lambda *_: slut.set())
        databasen = Brytare("databasen")
        while True:
            try:
                for rad in varv(timezone.now()):
                    if verbosity:
                        self.stdout.write(rad)
                databasen.svarade()
            except (OperationalError, InterfaceError) as brott:
                if en_gang:
                    raise
                databasen.svarade_inte(brott)
            if en_gang or slut.wait(MINUT - timezone.now().timestamp() % MINUT):
                return
            close_old_connections()
