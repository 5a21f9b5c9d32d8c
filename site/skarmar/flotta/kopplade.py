"""Which token beats for which screen, known without asking the database at each beat.

Ten thousand screens beat each minute, and who they are hardly ever changes. Every process reads all pairings with
one question and keeps them for `OMLASNING` seconds; a token that is not among them (a device that was paired a
moment ago, in another process) is asked for by itself. So a pairing that is taken back bites at once in the process
that took it back, and within half a minute in every other.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from django.db import DatabaseError

from skarmar.flotta.token import avtryck
from skarmar.models import Koppling

OMLASNING = 30.0  # seconds

logg = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Kopplad:
    """A device that may beat: the number of its pairing, and the screen's address."""

    koppling: int
    adress: str


class Register:
    """The pairings that hold, in memory. `nu` tells seconds that never go backwards."""

    def __init__(self, nu: Callable[[], float] = time.monotonic) -> None:
        self._nu = nu
        self._alla: dict[str, Kopplad] = {}
        self._last = -math.inf
        self._las = threading.Lock()

    def sok(self, token: str) -> Kopplad | None:
        """Who beats with that token; None when nobody may. Raises DatabaseError for one that it cannot ask about."""
        if not token:
            return None
        self._las_om()
        nyckel = avtryck(token)
        return self._alla.get(nyckel) or self._fraga(nyckel)

    def glom(self) -> None:
        """Read all anew at the next beat: a pairing was made or taken back in this process."""
        self._last = -math.inf

    def _las_om(self) -> None:
        if self._nu() - self._last < OMLASNING or not self._las.acquire(blocking=False):
            return
        try:
            # Noted before it is read: what changes meanwhile is then read again.
            self._last = self._nu()
            self._alla = {rad[0]: Kopplad(*rad[1:]) for rad in _rader()}
        except DatabaseError:
            # Those we knew go on beating into memory until the database is back.
            logg.warning("kopplingar_olasta", exc_info=True)
        finally:
            self._las.release()

    def _fraga(self, nyckel: str) -> Kopplad | None:
        for rad in _rader(token=nyckel):
            self._alla[nyckel] = Kopplad(*rad[1:])
        return self._alla.get(nyckel)


def _rader(**villkor: str) -> list[tuple[str, int, str]]:
    kopplingar = Koppling.objects.filter(aterkallad__isnull=True, **villkor).order_by()
    return list(kopplingar.values_list("token", "pk", "skarm__adress"))


REGISTER = Register()
