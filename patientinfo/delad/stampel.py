"""The content stamp of several processes: the database has it, and Redis tells it.

Redis tells a stamp for `GALLER` seconds at a time, then somebody asks the database anew. Those seconds count from
before the database was asked, or told, by Redis's own clock: a ticket is taken first, and what comes after it has run
out is not told. So a Redis that comes back empty loses nothing, one that comes back with what it had before cannot
revive it, and while it is away each process asks the database. While the database is away nothing can be published:
what a process knew last holds on.
"""

from __future__ import annotations

import threading
import time
from typing import cast

from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import Error

from patientinfo.delad.cache import CachenBortaError, TaligRedis
from patientinfo.models.stampel import Stampel

GALLER = 1.0  # seconds
VILAR = 5.0  # seconds between the times that a process asks a database that does not answer

_NYCKEL = "innehallsstampel"


class _Kant:
    """What this process was told last, and until when it leaves the database in peace."""

    nr: int | None = None
    vilar_till = 0.0


_kant = _Kant()
_fragan = threading.local()  # what one request was told: all that it shows is of the same content


def las() -> str:
    """The stamp that holds now, or did when this thread's request first asked."""
    if (under := getattr(_fragan, "stampel", None)) is not None:
        return str(under)
    svar = _las()
    if getattr(_fragan, "pagar", False):
        _fragan.stampel = svar
    return svar


def ny() -> None:
    """Give a new stamp, seen by all processes when this returns; raises DatabaseError when none could be given."""
    lapp = _lapp()
    nr = Stampel.objects.ny()
    _fragan.stampel = None
    if _sag(nr, lapp) is None:
        time.sleep(GALLER)  # what it said before to those who reach it has then run out


def _las() -> str:
    sagt = cache.get(_NYCKEL)
    if sagt is None:
        sagt = _ur_databasen()
    if sagt is None:
        return f"onabar-{time.time_ns()}"
    _kant.nr = int(sagt)
    return str(sagt)


def _ur_databasen() -> int | None:
    if time.monotonic() < _kant.vilar_till:
        return _kant.nr
    lapp = _lapp()
    try:
        nr = Stampel.objects.nu()
    except Error:
        _kant.vilar_till = time.monotonic() + VILAR
        return _kant.nr
    sagt = _sag(nr, lapp)
    return nr if sagt is None else sagt


def _lapp() -> str | None:
    try:
        return _redis().lapp(GALLER)
    except CachenBortaError:
        return None


def _sag(nr: int, lapp: str | None) -> int | None:
    """The highest number that Redis knows once it has been told `nr`; None when it could not be told."""
    try:
        return _redis().hoj(_NYCKEL, nr, lapp) if lapp else None
    except CachenBortaError:
        return None


def _redis() -> TaligRedis:
    return cast(TaligRedis, cache)


def _borja(**_kwargs: object) -> None:
    _fragan.pagar, _fragan.stampel = True, None


def _sluta(**_kwargs: object) -> None:
    _fragan.pagar, _fragan.stampel = False, None


def anslut() -> None:
    """Let each request stand on one stamp; called once when the app is ready."""
    request_started.connect(_borja, dispatch_uid="stampel")
    request_finished.connect(_sluta, dispatch_uid="stampel")
