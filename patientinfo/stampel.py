"""The one content stamp: every publication, decision and register change gives it a new value.

It keys everything that is kept ready: whole answers (the response cache) and small look-ups (`minns`).
With CACHE_URL the stamp is shared (`patientinfo.delad.stampel`); without, there is one web process, and a
file tells it what worker and clock have changed (reading a file's time takes microseconds).
"""

from __future__ import annotations

import fcntl
import functools
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from django.conf import settings
from django.db import connection, transaction
from wagtail import hooks

from patientinfo.delad import stampel as delad

P = ParamSpec("P")
R = TypeVar("R")

_NAMN = "stampel"  # of the file below VAR
_tradens = threading.local()  # how many stamps this thread has given


def _fil() -> Path:
    return Path(settings.VAR) / _NAMN


def stampel() -> str:
    """The stamp that holds now; equal stamps mean that nothing shown has changed in between."""
    if settings.CACHE_URL:
        return delad.las()
    try:
        # Asked for some thirty times for each page: a Path made anew would cost more than the question.
        return str(os.stat(f"{settings.VAR}/{_NAMN}").st_mtime_ns)  # noqa: PTH116
    except FileNotFoundError:
        _stampla()
        return str(_fil().stat().st_mtime_ns)


def _stampla() -> None:
    if settings.CACHE_URL:
        delad.ny()
    else:
        _stampla_filen()
    _tradens.gjorda = _gjorda() + 1
    # Those outside who keep copies of whole answers are told at once (docs/decisions/0049).
    for beratta in hooks.get_hooks("ny_stampel"):
        beratta()


def _stampla_filen() -> None:
    """Set the file's time to now, and always later than it was: those in front compare (docs/decisions/0049)."""
    fil = _fil()
    fil.parent.mkdir(parents=True, exist_ok=True)
    with fil.open("a") as oppen:
        fcntl.flock(oppen, fcntl.LOCK_EX)  # worker and clock give stamps too
        nu = max(time.time_ns(), os.fstat(oppen.fileno()).st_mtime_ns + 1)
        os.utime(fil, ns=(nu, nu))


def _gjorda() -> int:
    return int(getattr(_tradens, "gjorda", 0))


def stampla() -> None:
    """Give a new stamp once the running transaction has been committed, and none if it is not.

    A transaction that asks for it many times gives one. What has been committed stands even if the stamp cannot
    be given: that is logged.
    """
    fore = _gjorda()

    def efterat() -> None:
        if _gjorda() == fore:
            _stampla()

    transaction.on_commit(efterat, robust=True)


def minns(funktion: Callable[P, R]) -> Callable[P, R]:
    """Keep what `funktion` answers for hashable arguments until the stamp changes.

    Inside a transaction nothing is kept and nothing kept is used: it could be undone.
    """
    minne: dict[object, tuple[str, R]] = {}

    @functools.wraps(funktion)
    def ihagkommen(*args: P.args, **kwargs: P.kwargs) -> R:
        if i_transaktion():
            return funktion(*args, **kwargs)
        nyckel = (args, tuple(sorted(kwargs.items())))
        nu = stampel()
        if nyckel in minne and minne[nyckel][0] == nu:
            return minne[nyckel][1]
        svar = funktion(*args, **kwargs)
        # Kept under the stamp from before the reading: what changed meanwhile makes it old at once.
        minne[nyckel] = (nu, svar)
        return svar

    return ihagkommen


def i_transaktion() -> bool:
    """True while changes that may be undone can be seen."""
    return connection.in_atomic_block
