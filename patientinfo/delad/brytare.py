"""A breaker: an engine that does not answer is left in peace for a while, and the log is told once.

Without it each request would wait out its own time limit, and write a line of its own.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable

import structlog
from django.utils import timezone

PROVAS_VAR = 1.0  # seconds; one request in that time asks whether the engine is back

logg = structlog.get_logger(__name__)


class Brytare:
    """One for each engine and process. `nu` tells seconds that never go backwards."""

    def __init__(self, motor: str, nu: Callable[[], float] = time.monotonic) -> None:
        self._motor = motor
        self._nu = nu
        self._las = threading.Lock()
        self._provas = 0.0
        self.borta_sedan: dt.datetime | None = None

    def slapper(self) -> bool:
        """True when the engine may be asked: it answered last time, or it is this caller's turn to try."""
        if self.borta_sedan is None:
            return True
        with self._las:
            if self._nu() < self._provas:
                return False
            self._provas = self._nu() + PROVAS_VAR
            return True

    def svarade(self) -> None:
        """Note that the engine answers."""
        if self.borta_sedan is None:
            return
        with self._las:
            borta, self.borta_sedan = self.borta_sedan, None
        if borta:
            logg.warning("motor_tillbaka", motor=self._motor, borta_sekunder=(timezone.now() - borta).seconds)

    def svarade_inte(self, brott: Exception) -> None:
        """Note that the engine does not answer; its error is logged by kind alone, since it may hold secrets."""
        with self._las:
            self._provas = self._nu() + PROVAS_VAR
            ny = self.borta_sedan is None
            self.borta_sedan = self.borta_sedan or timezone.now()
        if ny:
            logg.error("motor_borta", motor=self._motor, brott=type(brott).__name__)
