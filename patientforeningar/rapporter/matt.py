"""Figures of decisions: how many, how they went, how long they took. Pure: rows in, figures out.

How each is counted, and why, is in docs/decisions/0031.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median
from typing import TypeVar

from patientforeningar.rapporter.period import Period, manadens_forsta
from patientforeningar.tider.arbetsdagar import arbetsdagar_mellan
from patientinfo.tid import dag
from patientinfo.visning.alfabet import svensk_ordning

K = TypeVar("K")

# Of fewer decisions than this no median and no share is said: one of them would decide the figure.
MINST = 3

GODKANT, ANDRING, AVSLAG = "godkant", "andring", "avslag"
_SEKUNDER = 3600


@dataclass(frozen=True)
class Avgorande:
    """One decision: what came in when, what was decided when, about whose item, for which place, and why."""

    utfall: str  # GODKANT, ANDRING or AVSLAG
    inlamnat: dt.datetime
    beslutat: dt.datetime
    forening: str
    plats: str
    skal: tuple[str, ...] = ()

    @cached_property
    def arbetsdagar(self) -> int:
        """The whole working days between the day it came in and the day it was decided."""
        return arbetsdagar_mellan(self.inlamnat, self.beslutat)

    @property
    def timmar(self) -> float:
        """The hours that the association waited, by the clock: nights and weekends included."""
        return (self.beslutat - self.inlamnat).total_seconds() / _SEKUNDER


@dataclass(frozen=True)
class Inkommen:
    """A matter that came in for the first time."""

    inlamnat: dt.datetime
    forening: str
    plats: str


@dataclass(frozen=True)
class Vantande:
    """Something that waits for a decision since `sedan`."""

    sedan: dt.datetime
    forening: str
    plats: str


@dataclass(frozen=True)
class Matt:
    """What a number of decisions, and of matters that came in or wait, amounts to."""

    avgoranden: Sequence[Avgorande] = ()
    inkomna: int = 0
    vantar: int = 0

    @property
    def beslut(self) -> int:
        """All decisions."""
        return len(self.avgoranden)

    @property
    def godkanda(self) -> int:
        """Approvals."""
        return self._antal(GODKANT)

    @property
    def andringar(self) -> int:
        """Decisions that asked for a change: an answer, but not the last one."""
        return self._antal(ANDRING)

    @property
    def avslag(self) -> int:
        """Refusals."""
        return self._antal(AVSLAG)

    @property
    def slutliga(self) -> int:
        """Approvals and refusals: what the share is a share of."""
        return self.godkanda + self.avslag

    @property
    def andel_godkanda(self) -> int | None:
        """Approvals in per cent of approvals and refusals, halves upwards; None of fewer than `MINST`."""
        return (200 * self.godkanda + self.slutliga) // (2 * self.slutliga) if self.slutliga >= MINST else None

    @property
    def median_dagar(self) -> float | None:
        """The median of the working days; None of fewer than `MINST` decisions."""
        return _median([ett.arbetsdagar for ett in self.avgoranden])

    @property
    def median_timmar(self) -> float | None:
        """The median of the hours; None of fewer than `MINST` decisions."""
        return _median([ett.timmar for ett in self.avgoranden])

    @property
    def langst_dagar(self) -> int | None:
        """The working days of the slowest decision; None without any."""
        return max((ett.arbetsdagar for ett in self.avgoranden), default=None)

    @property
    def langst_timmar(self) -> float | None:
        """The hours of the slowest decision; None without any."""
        return max((ett.timmar for ett in self.avgoranden), default=None)

    def _antal(self, utfall: str) -> int:
        return sum(ett.utfall == utfall for ett in self.avgoranden)


@dataclass(frozen=True)
class Underlag:
    """Everything that figures of a period are made from; what waits, waits at the end of it."""

    period: Period
    avgoranden: Sequence[Avgorande] = ()
    inkomna: Sequence[Inkommen] = ()
    vantande: Sequence[Vantande] = field(default=())

    @property
    def totalt(self) -> Matt:
        """The figures of all of it."""
        return Matt(self.avgoranden, len(self.inkomna), len(self.vantande))

    def per_forening(self) -> list[tuple[str, Matt]]:
        """The figures of each association, A to Ö."""
        return self._per(lambda rad: rad.forening)

    def per_plats(self) -> list[tuple[str, Matt]]:
        """The figures of each kommun, and of the county as a whole."""
        return self._per(lambda rad: rad.plats)

    def per_manad(self) -> list[tuple[dt.date, Matt]]:
        """The figures of every month of the period, empty ones too: by the day in Stockholm of each decision.

        What waits belongs to no month.
        """
        beslut = _grupper(self.avgoranden, lambda rad: manadens_forsta(dag(rad.beslutat)))
        inkomna = Counter(manadens_forsta(dag(rad.inlamnat)) for rad in self.inkomna)
        return [(manad, Matt(beslut.get(manad, ()), inkomna[manad])) for manad in self.period.manader()]

    def skal(self) -> list[tuple[str, int]]:
        """The reasons of refusals and of asking for change, the most frequent first; a decision can have several."""
        rakning = Counter(skal for ett in self.avgoranden if ett.utfall != GODKANT for skal in ett.skal)
        return sorted(rakning.items(), key=lambda par: (-par[1], par[0]))

    def vantat_langst(self, vid: dt.datetime) -> int | None:
        """The working days that the oldest of what waits has waited at `vid`; None when nothing waits."""
        return max((arbetsdagar_mellan(ett.sedan, vid) for ett in self.vantande), default=None)

    def _per(self, nyckel: Callable[[Avgorande | Inkommen | Vantande], str]) -> list[tuple[str, Matt]]:
        beslut = _grupper(self.avgoranden, nyckel)
        inkomna, vantar = Counter(map(nyckel, self.inkomna)), Counter(map(nyckel, self.vantande))
        namnen = sorted({*beslut, *inkomna, *vantar}, key=svensk_ordning)
        return [(namn, Matt(beslut.get(namn, ()), inkomna[namn], vantar[namn])) for namn in namnen]


def _median(varden: Sequence[float]) -> float | None:
    return median(varden) if len(varden) >= MINST else None


def _grupper(rader: Iterable[Avgorande], nyckel: Callable[[Avgorande], K]) -> dict[K, list[Avgorande]]:
    grupper: dict[K, list[Avgorande]] = {}
    for rad in rader:
        grupper.setdefault(nyckel(rad), []).append(rad)
    return grupper
