"""The one content stamp: every publication, decision and register change gives it a new value.

It keys everything that is kept ready: whole answers (the response cache) and small look-ups (`minns`).
With CACHE_URL the stamp lives in the shared cache; without, there is one web process, and a file
tells it what worker and clock have changed (reading a file's time takes microseconds).
"""

from __future__ import annotations

import functools
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction

P = ParamSpec("P")
R = TypeVar("R")

logger = logging.getLogger(__name__)

_NYCKEL = "innehallsstampel"


def _fil() -> Path:
    return Path(settings.VAR) / "stampel"


def stampel() -> str:
    """The stamp that holds now; equal stamps mean that nothing shown has changed in between."""
    if settings.CACHE_URL:
        return _gemensam()
    try:
        return str(_fil().stat().st_mtime_ns)
    except FileNotFoundError:
        _stampla()
        return str(_fil().stat().st_mtime_ns)


def _gemensam() -> str:
    """The stamp in the shared cache; while that does not answer no two stamps are equal, so nothing kept is used."""
    try:
        return str(cache.get_or_set(_NYCKEL, time.time_ns, timeout=None))
    except Exception:  # each cache raises errors of its own
        logger.warning("stampel_onabar", exc_info=True)
        return f"onabar-{time.time_ns()}"


def _stampla() -> None:
    nu = time.time_ns()
    if settings.CACHE_URL:
        cache.set(_NYCKEL, nu, timeout=None)
        return
    _fil().parent.mkdir(parents=True, exist_ok=True)
    _fil().touch()
    os.utime(_fil(), ns=(nu, nu))


def stampla() -> None:
    """Give a new stamp once the running transaction has been committed, and none if it is not.

    What has been committed stands even if the stamp cannot be given: that is logged.
    """
    transaction.on_commit(_stampla, robust=True)


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
