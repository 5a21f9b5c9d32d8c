"""What a benchmark says: a figure, its unit, the goal that it is held against, and how it was taken."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Matning:
    """One row of the table. `hogst` or `minst` is the goal, in the same unit; None where there is none to hold."""

    namn: str
    varde: float
    enhet: str
    hogst: float | None = None
    hur: str = ""
    minst: float | None = None

    @property
    def halls(self) -> bool | None:
        """Whether the goal is held; None without one."""
        if self.hogst is None and self.minst is None:
            return None
        return (self.hogst is None or self.varde <= self.hogst) and (self.minst is None or self.varde >= self.minst)

    @property
    def mal(self) -> str:
        """The goal in words, and that it is missed; empty without one."""
        granser = (("minst", self.minst), ("högst", self.hogst))
        ord_ = " och ".join(f"{ordet} {_tal(grans)} {self.enhet}" for ordet, grans in granser if grans is not None)
        return f"{ord_} (nås inte)" if self.halls is False else ord_


def percentil(varden: Sequence[float], andel: float) -> float:
    """The smallest of `varden` that at least `andel` (0 to 1) of them do not exceed; raises ValueError for none."""
    if not varden:
        raise ValueError("Inga mätvärden.")
    return sorted(varden)[max(math.ceil(andel * len(varden)) - 1, 0)]


def tabell(matningar: Sequence[Matning]) -> str:
    """The figures as a Markdown table."""
    rader = ["| Mätning | Värde | Mål | Så är det mätt |", "|---|---|---|---|"]
    rader += [f"| {ett.namn} | {_tal(ett.varde)} {ett.enhet} | {ett.mal} | {ett.hur} |" for ett in matningar]
    return "\n".join(rader)


def _tal(varde: float) -> str:
    """Three digits that say something: 0.412, 4.12, 41.2, 412."""
    if varde == 0 or varde == int(varde):
        return f"{varde:.0f}"
    return f"{varde:.{max(0, 2 - math.floor(math.log10(abs(varde))))}f}".replace(".", ",")
