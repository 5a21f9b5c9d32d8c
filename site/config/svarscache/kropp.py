"""The bytes of an answer: equal ones lie in memory once and are compressed once, at however many addresses.

Ten thousand screens that show the same cost the memory of one.
"""

from __future__ import annotations

import hashlib
from threading import Lock
from weakref import WeakValueDictionary

from config.svarscache.kodning import Kroppar, kodade

_las = Lock()


class Kropp:
    """One body in its codings, shared by the answers that say the same; made by `kropp` alone."""

    def __init__(self, kodade: Kroppar, avtryck: str) -> None:
        self.kodade = kodade
        self.avtryck = avtryck
        self.tyngd = sum(map(len, kodade.values()))


# Forgotten with the last answer that holds it.
_kanda: WeakValueDictionary[tuple[str, str], Kropp] = WeakValueDictionary()


def kropp(byte: bytes, sort: str) -> Kropp:
    """The body `byte` of the media type `sort`, known from before when any kept answer has it."""
    avtryck = hashlib.sha256(byte).hexdigest()[:32]
    with _las:
        kand = _kanda.get((avtryck, sort))
    if kand is not None:
        return kand
    ny = Kropp(kodade(byte, sort), avtryck)
    with _las:
        return _kanda.setdefault((avtryck, sort), ny)
