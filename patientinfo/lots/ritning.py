"""The tree as a picture: a box for each question and result, in columns from left to right, and a line for each answer.

Only figures and words; the template draws. Measures are in the units of the SVG, which are pixels at full size.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from patientinfo.lots.felord import KORTA
from patientinfo.lots.trad import Fel, Nod, Resultat, Trad

BREDD = 230  # of a box
TECKEN = 29  # that fit on a line of it
I_FETT = 24  # that fit in bold
RADHOJD = 18
LUFT = 9  # inside a box, above and below
MELLAN_KOLUMNER = 80
MELLAN_LADOR = 22
KANT = 12  # round the picture


@dataclass(frozen=True)
class Textrad:
    """A line of words; `slag` names how it looks: rubrik, svar, fel."""

    text: str
    x: int
    y: int
    slag: str


@dataclass(frozen=True)
class Lada:
    """A box with its lines."""

    slag: str  # fraga, resultat
    x: int
    y: int
    hojd: int
    rader: tuple[Textrad, ...]
    har_fel: bool
    bredd: int = BREDD


@dataclass(frozen=True)
class Linje:
    """From an answer to what it leads to, as the `d` of a path."""

    d: str
    har_fel: bool


@dataclass(frozen=True)
class Teckning:
    """The whole picture."""

    bredd: int
    hojd: int
    lador: tuple[Lada, ...]
    linjer: tuple[Linje, ...]


def rita(trad: Trad) -> Teckning:
    """Lay out `trad`, faults and all: what is not reached stands in a column of its own, last."""
    ritare = _Ritare(trad)
    for nummer, kolumn in enumerate(_kolumner(trad)):
        ritare.kolumn(KANT + nummer * (BREDD + MELLAN_KOLUMNER), kolumn)
    return ritare.klar()


def _kolumner(trad: Trad) -> list[list[Nod]]:
    """The nodes by how far from the start they are, those that nothing leads to last."""
    per_avstand: dict[int, list[Nod]] = defaultdict(list)
    sist = max(trad.avstand.values(), default=-1) + 1
    for nod in trad.noder:
        per_avstand[trad.avstand.get(nod.plats, sist)].append(nod)
    return [per_avstand[avstand] for avstand in sorted(per_avstand)]


class _Ritare:
    """Places column after column, and remembers where the answers ended up."""

    def __init__(self, trad: Trad) -> None:
        self.trad = trad
        self.lador: dict[int, Lada] = {}
        # Where the line of an answer begins, by the question's place and the answer's number.
        self.fasten: dict[tuple[int, int], tuple[int, int]] = {}
        self.fel: dict[int, list[Fel]] = defaultdict(list)
        for fel in trad.fel:
            if fel.plats is not None:
                self.fel[fel.plats].append(fel)

    def kolumn(self, x: int, noder: Iterable[Nod]) -> None:
        """Place `noder` below each other, those first that the answers drawn so far lead to first."""
        y = KANT
        for nod in sorted(noder, key=lambda nod: (self._hojd_pa_svaren(nod), nod.plats)):
            self.lador[nod.plats] = lada = self._lada(nod, x, y)
            y += lada.hojd + MELLAN_LADOR

    def _hojd_pa_svaren(self, nod: Nod) -> float:
        hojder = [
            self.fasten[fraga.plats, nummer][1]
            for fraga in self.trad.fragor
            for nummer, _svar, mal in self.trad.vidare(fraga)
            if mal is nod and (fraga.plats, nummer) in self.fasten
        ]
        return sum(hojder) / len(hojder) if hojder else float("inf")

    def _lada(self, nod: Nod, x: int, y: int) -> Lada:
        rader: list[Textrad] = []
        bas = y + LUFT + RADHOJD - 5

        def skriv(text: str, slag: str, indrag: int = 10) -> None:
            for rad in textwrap.wrap(text, I_FETT if slag in {"rubrik", "fel"} else TECKEN - indrag // 10):
                rader.append(Textrad(rad, x + indrag, bas + len(rader) * RADHOJD, slag))

        egna = self.fel[nod.plats]
        if isinstance(nod, Resultat):
            skriv(nod.rubrik or "…", "rubrik")
        else:
            skriv(nod.text or "…", "rubrik")
        skriv(f"({nod.nyckel or '…'})", "nyckel")
        for fel in egna:
            if fel.svar is None:
                skriv(f"✕ {KORTA[fel.slag]}", "fel")
        if not isinstance(nod, Resultat):
            for nummer, svar in enumerate(nod.svar):
                skriv(f"– {svar.text or '…'}", "svar", 20)
                self.fasten[nod.plats, nummer] = (x + BREDD, bas + (len(rader) - 1) * RADHOJD - 5)
                for fel in egna:
                    if fel.svar == nummer:
                        skriv(f"✕ {KORTA[fel.slag]}", "fel", 20)
        slag = "resultat" if isinstance(nod, Resultat) else "fraga"
        return Lada(slag, x, y, 2 * LUFT + len(rader) * RADHOJD, tuple(rader), bool(egna))

    def klar(self) -> Teckning:
        """The picture of everything that has been placed."""
        linjer = [
            self._linje(fraga.plats, nummer, mal.plats)
            for fraga in self.trad.fragor
            for nummer, _svar, mal in self.trad.vidare(fraga)
        ]
        lador = tuple(self.lador.values())
        bredd = max((lada.x + lada.bredd for lada in lador), default=0) + KANT
        hojd = max((lada.y + lada.hojd for lada in lador), default=0) + KANT
        return Teckning(bredd, hojd, lador, tuple(linjer))

    def _linje(self, fran: int, svar: int, till: int) -> Linje:
        (x1, y1), mal = self.fasten[fran, svar], self.lador[till]
        x2, y2 = mal.x, mal.y + LUFT + RADHOJD // 2
        boj = MELLAN_KOLUMNER // 2
        d = f"M{x1} {y1}C{x1 + boj} {y1} {x2 - boj} {y2} {x2} {y2}"
        return Linje(d, (fran, svar) in self.trad.runt)
