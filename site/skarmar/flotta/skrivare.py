"""One thread in each web process writes what waits, every few seconds or when enough does, and once at the end."""

from __future__ import annotations

import atexit
import os
import threading

import structlog
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, close_old_connections, connection
from django.utils import timezone

from skarmar.flotta import lyssnar
from skarmar.flotta.ko import FULL, KO, Ko, Vantande
from skarmar.flotta.skrivning import skriv

logg = structlog.get_logger(__name__)


def skriv_nu(ko: Ko = KO) -> int:
    """Write all that waits in `ko`; the answer is how many devices' words were written.

    What the database cannot take now waits again, and its error is raised (DatabaseError).
    """
    kvar = sorted(ko.tom(), key=lambda ett: ett.koppling)
    antal = len(kvar)
    try:
        while kvar:
            _skriv(ko, kvar[:FULL])
            kvar = kvar[FULL:]
    finally:
        ko.lagg_tillbaka(kvar)
    return antal


def _skriv(ko: Ko, alla: list[Vantande]) -> None:
    """Write them together; when one of them is what the database refuses, halve until it is found and leave it out."""
    try:
        ko.kvittera(skriv(alla))
    except (OperationalError, InterfaceError):  # locked or away: nothing is wrong with what was to be written
        raise
    except DatabaseError as brott:
        if len(alla) == 1:
            logg.error("puls_oskrivbar", koppling=alla[0].koppling, fel=str(brott))  # noqa: TRY400  (said in a line)
            return
    else:
        return
    mitt = len(alla) // 2
    _skriv(ko, alla[:mitt])
    _skriv(ko, alla[mitt:])


class Skrivare:
    """The thread. It is started in the process that serves, never before a fork."""

    def __init__(self) -> None:
        self._las = threading.Lock()
        self._vack = threading.Event()
        self._pid = 0

    def starta(self) -> None:
        """Start it unless it runs in this process; `PULS_SKRIVS_VAR` 0 means that nobody but a caller writes."""
        if self._pid == os.getpid() or not settings.PULS_SKRIVS_VAR:
            return
        with self._las:
            if self._pid != os.getpid():
                self._pid = os.getpid()
                threading.Thread(target=self._ga, name="skarmarnas pulser", daemon=True).start()
                atexit.register(_varv)

    def vack(self) -> None:
        """Write now: so much waits that it is worth it."""
        self._vack.set()

    def _ga(self) -> None:
        while True:
            self._vack.wait(settings.PULS_SKRIVS_VAR)
            self._vack.clear()
            _varv()


def _varv() -> None:
    """Write, and note that this process hears screens and can write what they say; never raises."""
    try:
        _sakert()
        skriv_nu()
        lyssnar.notera(timezone.now())
    except Exception:  # whatever it was, the next round tries again
        logg.warning("pulser_vantar", exc_info=True)
    finally:
        close_old_connections()


def _sakert() -> None:
    """A receipt outlives a power cut: SQLite is to wait for the disk, once in some seconds, on this connection."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as fraga:
            fraga.execute("PRAGMA synchronous=FULL")


SKRIVARE = Skrivare()
