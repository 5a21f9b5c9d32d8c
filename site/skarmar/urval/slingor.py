"""Loops of slides that share the screen fairly: docs/decisions/0035-programme-by-the-clock.md.

Pure functions, the same in every process. A loop is at most five minutes, so that who waits for ten sees all of it.
What is important is in every loop; the room that is left is shared:

- The sender that has had the least time so far comes first, with what it has not shown for the longest.
- Nobody gets more than a third, give or take a slide. With fewer than three senders, or so little from the others that
  the loop would be shorter than two minutes, somebody must have more: the same few over and over help nobody.
- The loops go on until everything has been shown. Many slides give no more time; but after `MANGA_SLINGOR` what has
  not been shown goes first, so that the programme has an end.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from patientforeningar.skylt import lastid
from skarmar.urval.ordning import blanda, mjuka_skarven

LANGST = 300  # seconds: a loop
KORTAST = 120  # seconds: a loop, when there is enough to fill it
DELAR = 3  # nobody gets more than one of so many parts
VIKTIGT_HOGST = 200  # seconds of a loop: what is important leaves room for the rest
MANGA_SLINGOR = 24  # two hours


@dataclass(frozen=True)
class Bidrag:
    """What loops are made of: a slide's version, whose it is, its seconds, and with what it takes turns."""

    version: str
    avsandare: str
    sekunder: int
    viktig: bool
    tur: str


@lru_cache(maxsize=4096)
def slingor(bidrag: tuple[Bidrag, ...]) -> tuple[tuple[str, ...], ...]:
    """The loops, of versions, with every one of `bidrag` in them; none of nothing.

    The order given is the order in which a sender's own take turns.
    """
    if not bidrag:
        return ()
    turer = _turer(bidrag)
    viktiga = _som_ryms(tur for tur in turer if tur.viktig)
    return _Varv(viktiga, [tur for tur in turer if tur not in viktiga]).slingor()


def rattvis_langd(mangder: Iterable[int], delar: int) -> int:
    """How many seconds a loop can have with nobody holding more than one of `delar` parts of it.

    `mangder` are the seconds that each sender has to show. Those with the most are held to a part each; the others
    show all they have, and that is what is left of the loop.
    """
    fallande = sorted(mangder, reverse=True)
    for hallna, storst in enumerate(fallande):
        resten = sum(fallande[hallna:])
        if storst * (delar - hallna) <= resten:
            return resten * delar // (delar - hallna)
    return 0


@dataclass(frozen=True)
class _Tur:
    """One matter's place in a loop; in several languages, one of them at a time."""

    bidrag: tuple[Bidrag, ...]

    @property
    def avsandare(self) -> str:
        return self.bidrag[0].avsandare

    @cached_property
    def sekunder(self) -> int:
        return max(ett.sekunder for ett in self.bidrag)

    @property
    def viktig(self) -> bool:
        return any(ett.viktig for ett in self.bidrag)


def _turer(bidrag: Iterable[Bidrag]) -> list[_Tur]:
    grupper: dict[tuple[str, str], list[Bidrag]] = {}
    for ett in bidrag:
        grupper.setdefault((ett.avsandare, ett.tur), []).append(ett)
    return [_Tur(tuple(grupp)) for grupp in grupper.values()]


def _som_ryms(viktiga: Iterable[_Tur]) -> list[_Tur]:
    valda: list[_Tur] = []
    for tur in viktiga:
        if _sekunder(valda) + tur.sekunder <= VIKTIGT_HOGST:
            valda.append(tur)
    return valda


def _sekunder(turer: Iterable[_Tur]) -> int:
    return sum(tur.sekunder for tur in turer)


class _Varv:
    """The loops in the making: `viktiga` in each, and the rest by turns."""

    def __init__(self, viktiga: list[_Tur], resten: list[_Tur]) -> None:
        self._viktiga = viktiga
        self._koer: dict[str, deque[_Tur]] = {}
        for tur in resten:
            self._koer.setdefault(tur.avsandare, deque()).append(tur)
        self._langd = self._rum(LANGST - _sekunder(viktiga), KORTAST - _sekunder(viktiga))
        self._visat: Counter[_Tur] = Counter()
        self._tid: Counter[str] = Counter()
        self._slingor: list[list[_Tur]] = []
        self._jamnt = math.lcm(*(len(tur.bidrag) for tur in (*viktiga, *resten)))

    def _rum(self, hogst: int, minst: int) -> int:
        """How many seconds of a loop those who take turns share.

        The one with the least time so far comes next, so that all who have enough get the same; how long the loop is
        decides how large a part of it that is.
        """
        mangder = [_sekunder(ko) for ko in self._koer.values()]
        rattvis = rattvis_langd(mangder, min(DELAR, len(mangder)))
        # In a third of it there must be room for the longest slide.
        minst = min(max(minst, DELAR * lastid.LANGST), sum(mangder))
        return min(max(rattvis, minst), hogst)

    def slingor(self) -> tuple[tuple[str, ...], ...]:
        """All of them, each in its order, in one language for each matter at a time."""
        while self._fortsatt():
            self._slingor.append([*self._viktiga, *self._nasta_slinga()])
            self._visat.update(self._slingor[-1])
        ordnade: list[list[_Tur]] = []
        for slinga in self._slingor:
            ordnade.append(blanda(slinga, ordnade[-1][-1].avsandare if ordnade else ""))
        ordnade[-1] = mjuka_skarven(ordnade[-1], ordnade[0][0].avsandare)
        ganger: Counter[_Tur] = Counter()
        return tuple(tuple(_version(tur, ganger) for tur in slinga) for slinga in ordnade)

    def _fortsatt(self) -> bool:
        """Until everything has been shown, and each language as often as the others."""
        if any(self._ovisat(tur) for tur in self._viktiga) or self._ovisade():
            return True
        return len(self._slingor) < MANGA_SLINGOR and len(self._slingor) % self._jamnt != 0

    def _nasta_slinga(self) -> list[_Tur]:
        valda: list[_Tur] = []
        while tur := self._nasta(valda):
            valda.append(tur)
            self._koer[tur.avsandare].rotate(-1)
            self._tid[tur.avsandare] += tur.sekunder
        return valda

    def _nasta(self, valda: list[_Tur]) -> _Tur | None:
        """What comes next into the loop: of the sender with the least time, of those that have something that fits."""
        kvar = self._langd - _sekunder(valda)
        i_slingan = Counter(tur.avsandare for tur in valda)
        brattom = self._ovisade() if len(self._slingor) >= MANGA_SLINGOR else set()
        for namn in sorted(self._koer, key=lambda namn: (namn not in brattom, self._tid[namn])):
            tur = self._koer[namn][0]
            fler = i_slingan[namn] < len(self._koer[namn])
            if fler and tur.sekunder <= kvar:
                return tur
        return None

    def _ovisade(self) -> set[str]:
        """The senders with something that has not been shown, in some language."""
        return {namn for namn, ko in self._koer.items() if any(self._ovisat(tur) for tur in ko)}

    def _ovisat(self, tur: _Tur) -> bool:
        return self._visat[tur] < len(tur.bidrag)


def _version(tur: _Tur, ganger: Counter[_Tur]) -> str:
    bidrag = tur.bidrag[ganger[tur] % len(tur.bidrag)]
    ganger[tur] += 1
    return bidrag.version
