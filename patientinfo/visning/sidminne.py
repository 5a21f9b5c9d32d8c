"""The pages that are asked for most, kept as they were read until the content changes.

What a page says follows from the database alone, and every change there gives a new stamp; whether it may be
shown is asked of the clock at each visit, by the gate. A visit gets a copy, so that nothing a request leaves on
its page reaches the next one; the blocks of the text, once read, are shared.
"""

from __future__ import annotations

import copy
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from wagtail.models import Page

from patientinfo import stampel

# Should a change ever pass without a new stamp (SQL by hand), it is seen within this time all the same.
LANGST = 600.0  # seconds


class Sidminne:
    """At most `antal` pages; the one that nobody has asked for the longest leaves first. Safe for threads."""

    def __init__(self, antal: int, nu: Callable[[], float] = time.monotonic) -> None:
        self._antal = antal
        self._nu = nu
        self._las = Lock()
        self._sidor: OrderedDict[str, Page] = OrderedDict()
        self._stampel = ""
        self._slut = 0.0

    def __len__(self) -> int:
        return len(self._sidor)

    def sida(self, vag: str, las: Callable[[], Page | None]) -> Page | None:
        """The page at the place `vag`: kept, or read by `las`, which answers None when there is none."""
        if stampel.i_transaktion():
            return las()
        nu = stampel.stampel()
        kand = self._kand(vag, nu)
        if kand is None:
            kand = las()
            if kand is None:
                return None
            # Under the stamp from before the reading: what changed meanwhile makes it old at once.
            self._spara(vag, kand, nu)
        return copy.copy(kand)

    def _kand(self, vag: str, nu: str) -> Page | None:
        with self._las:
            if self._stampel != nu or self._nu() >= self._slut:
                self._sidor.clear()
                self._stampel, self._slut = nu, self._nu() + LANGST
            if vag in self._sidor:
                self._sidor.move_to_end(vag)
            return self._sidor.get(vag)

    def _spara(self, vag: str, sida: Page, nu: str) -> None:
        with self._las:
            if self._stampel != nu:
                return
            self._sidor[vag] = sida
            if len(self._sidor) > self._antal:
                self._sidor.popitem(last=False)
