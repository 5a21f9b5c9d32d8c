"""Norrbotten on a sheet: degrees become points, without tiles and without anybody else's service."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

MITT = 66.8  # degrees north: where a degree of longitude is measured, so that the county keeps its shape
PER_GRAD = 260.0  # units of the drawing to a degree of latitude (about 111 km)
LUFT = 80.0  # round the outermost points
INTILL = 46.0  # nearer than this, marks hide each other
# What a degree of longitude is of one of latitude there.
_LANGD = math.cos(math.radians(MITT))

Grader = tuple[float, float]  # latitude, longitude


@dataclass(frozen=True)
class Punkt:
    """A place on the sheet."""

    x: float
    y: float

    def till(self, annan: Punkt) -> float:
        """How far it is to another, in units of the drawing."""
        return math.hypot(self.x - annan.x, self.y - annan.y)


@dataclass(frozen=True)
class Blad:
    """How large the sheet is, and from where it counts: its north-western corner in degrees, inside the margin."""

    nord: float
    vast: float
    bredd: float
    hojd: float
    per_grad: float = PER_GRAD
    luft: float = LUFT

    def punkt(self, breddgrad: float, langdgrad: float) -> Punkt:
        """Where the degrees are on the sheet: equirectangular, true along `MITT`, which is enough for a county."""
        x = (langdgrad - self.vast) * _LANGD * self.per_grad
        return Punkt(round(x + self.luft, 1), round((self.nord - breddgrad) * self.per_grad + self.luft, 1))

    def rymmer(self, punkt: Punkt) -> bool:
        """True when the point is on the sheet."""
        return 0 <= punkt.x <= self.bredd and 0 <= punkt.y <= self.hojd


def blad(lagen: Iterable[Grader], per_grad: float = PER_GRAD, luft: float = LUFT) -> Blad:
    """The sheet on which all of `lagen` (latitude, longitude) have room. Raises ValueError when there is none."""
    bredder, langder = zip(*lagen, strict=True)
    bredd = (max(langder) - min(langder)) * _LANGD * per_grad + 2 * luft
    hojd = (max(bredder) - min(bredder)) * per_grad + 2 * luft
    return Blad(max(bredder), min(langder), round(bredd), round(hojd), per_grad, luft)


def utsnitt(mitt: Grader, lagen: Iterable[Grader], sida: float, minst: float, luft: float) -> Blad:
    """A square sheet with the side `sida` round `mitt`, as close as all of `lagen` have room on it.

    `minst`: so many degrees of latitude it shows each way at the least, that the neighbours are seen.
    """
    ut = max([minst, *(max(abs(bredd - mitt[0]), abs(langd - mitt[1]) * _LANGD) for bredd, langd in lagen)])
    return Blad(mitt[0] + ut, mitt[1] - ut / _LANGD, sida, sida, (sida - 2 * luft) / (2 * ut), luft)


def sara(punkter: list[Punkt], intill: float = INTILL) -> list[Punkt]:
    """The same points in the same order, those nearer than `intill` moved apart downwards and outwards."""
    lagda: list[Punkt] = []
    for punkt in punkter:
        ny, varv = punkt, 0
        while any(ny.till(annan) < intill for annan in lagda):
            varv += 1
            vinkel = varv * 2.4  # the golden angle: each turn looks in a new direction
            langd = intill * math.sqrt(varv)
            ny = Punkt(round(punkt.x + langd * math.cos(vinkel), 1), round(punkt.y + langd * math.sin(vinkel), 1))
        lagda.append(ny)
    return lagda
