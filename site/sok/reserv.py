"""When the search server does not answer: the database does, and the server is left in peace for a moment."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

import structlog
from django.core.cache import cache
from django.db import DatabaseError
from django.utils import timezone
from wagtail.search.backends import get_search_backend

logg = structlog.get_logger(__name__)

R = TypeVar("R")

# So long nobody asks a server that has failed; then one request does, and all do when it is answered.
VILA = 15.0  # seconds
# Since when the server fails, for all processes; the clock, which asks every minute, keeps the note and takes it away.
AVBROTT = "sok.avbrott"
MINNS_AVBROTT = 180  # seconds after the latest failure


class Sakring:
    """A fuse between us and a server: it blows when the server fails. The threads of a process share one.

    That the server fails is logged once, and so is that it is back, however many processes notice.
    """

    def __init__(self, vila: float = VILA, klocka: Callable[[], float] = time.monotonic) -> None:
        self._vila, self._klocka = vila, klocka
        self._las = threading.Lock()
        self._nasta: float | None = None  # when somebody may ask again; None: the fuse is whole

    @property
    def hel(self) -> bool:
        """Whether the server answered when it was last asked by this process."""
        return self._nasta is None

    def fraga(self, servern: Callable[[], R], annars: Callable[[], R], fel: tuple[type[Exception], ...]) -> R:
        """What `servern` answers; what `annars` does when it raises one of `fel`, or has done so a moment ago.

        A question that the server refuses for the question's own sake (400) blows no fuse.
        """
        if not self._slapper():
            return annars()
        try:
            svar = servern()
        except fel as brott:
            if getattr(brott, "status_code", None) == 400:  # noqa: PLR2004 (Bad Request)
                logg.warning("sokmotorn_vagrade_fragan", exc_info=True)
            else:
                self._ga(brott)
            return annars()
        self.lagad()
        return svar

    def _slapper(self) -> bool:
        with self._las:
            if self._nasta is None:
                return True
            if self._klocka() < self._nasta:
                return False
            self._nasta = self._klocka() + self._vila  # others wait for what this one finds out
            return True

    def _ga(self, brott: Exception) -> None:
        with self._las:
            self._nasta = self._klocka() + self._vila
        if _notera():
            logg.error("sokmotorn_svarar_inte", brott=type(brott).__name__)

    def lagad(self) -> None:
        """Take the server for well: it has answered."""
        if self.hel:
            return
        with self._las:
            self._nasta = None
        if _glom():
            logg.warning("sokmotorn_svarar_igen")

    def nollstall(self) -> None:
        """Take the server for well, as when the process began."""
        with self._las:
            self._nasta = None


SAKRING = Sakring()


def avbrott_sedan() -> dt.datetime | None:
    """Since when the search server fails; None when it answered this process the last time it was asked."""
    return None if SAKRING.hel else _delat(lambda: cache.get(AVBROTT)) or timezone.now()


def _notera() -> bool:
    """Note for all processes that the server fails; whether that is news."""
    if _delat(lambda: cache.add(AVBROTT, timezone.now(), MINNS_AVBROTT), True):
        return True
    _delat(lambda: cache.touch(AVBROTT, MINNS_AVBROTT))
    return False


def _glom() -> bool:
    """Note for all processes that the server answers; whether that is news."""
    return bool(_delat(lambda: cache.delete(AVBROTT), True))


def _delat(kor: Callable[[], Any], annars: Any = None) -> Any:
    """What the cache answers; when it fails as well, each process is on its own."""
    try:
        return kor()
    except Exception:
        logg.debug("cache_svarar_inte", exc_info=True)
        return annars


def fraga_motorn(kor: Callable[[Any], R], annars: R) -> R:
    """What `kor` brings when it is given a search backend; `annars` when not even the database answers.

    A search server that fails is no matter of `kor`: the backend itself lets the database answer.
    """
    try:
        return kor(get_search_backend())
    except DatabaseError:
        logg.exception("sokning_misslyckades")
        return annars
