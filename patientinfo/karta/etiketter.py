"""Names on the map: each beside its point, where it covers neither another name nor another mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from patientinfo.karta.projektion import Blad, Punkt

STORLEK = 22  # of the letters, in units of the drawing: some 12.5 px on a phone of 320 px, 19 px on a desk
# What a letter takes of that at an average, in the widest of the systems' faces, and half of what a line does; how
# far its base lies below the middle.
_TECKEN, _HALV_RAD, _BAS = 0.64, 0.5, 0.35
_LUFT = 4  # between a mark and its name
# How often what found no room is tried anew, before all others.
_VARV = 8


@dataclass(frozen=True)
class Ruta:
    """A rectangle of the sheet that something takes."""

    x0: float
    y0: float
    x1: float
    y1: float

    def krockar(self, annan: Ruta) -> bool:
        """True when the two overlap."""
        return self.x0 < annan.x1 and annan.x0 < self.x1 and self.y0 < annan.y1 and annan.y0 < self.y1


@dataclass(frozen=True)
class Etikett:
    """A name and where it is written: `x`, `y` are its base, `ankare` is SVG's text-anchor."""

    text: str
    x: float
    y: float
    ankare: str
    ruta: Ruta


@dataclass(frozen=True)
class Stalle:
    """Something that wants its name on the map: its point, how far out it reaches, and the names that would do."""

    punkt: Punkt
    radie: float
    namn: tuple[str, ...]

    @property
    def ruta(self) -> Ruta:
        """What the mark itself takes."""
        x, y, r = self.punkt.x, self.punkt.y, self.radie
        return Ruta(x - r, y - r, x + r, y + r)


def satt_namn(stallen: Sequence[Stalle], blad: Blad) -> list[Etikett | None]:
    """The label of each of `stallen`, in their order; None for one that has room nowhere.

    What has fewest ways of being written goes first, in the way that takes fewest of the others' away. Whatever
    then finds no room goes first of all in the next attempt; the best attempt stands.
    """
    alla = {nr: list(_mojliga(nr, stallen, blad)) for nr in range(len(stallen))}
    forst: list[int] = []
    bast: dict[int, Etikett] = {}
    for _varv in range(_VARV):
        lagda = _forsok(alla, forst)
        if len(lagda) > len(bast):
            bast = lagda
        saknas = [nr for nr in alla if nr not in lagda]
        if not saknas:
            break
        forst = [*saknas, *(nr for nr in forst if nr in lagda)]
    return [bast.get(nr) for nr in range(len(stallen))]


def _forsok(alla: dict[int, list[Etikett]], forst: Sequence[int]) -> dict[int, Etikett]:
    kvar, lagda = dict(alla), {}
    while kvar:
        nr = next((ett for ett in forst if ett in kvar), None)
        if nr is None:
            nr = min(kvar, key=lambda ett: (len(kvar[ett]), ett))
        satt = kvar.pop(nr)
        if not satt:
            continue
        vald = min(satt, key=lambda ett: _hindrar(ett, kvar.values()))
        lagda[nr] = vald
        kvar = {ett: [namn for namn in namnen if not namn.ruta.krockar(vald.ruta)] for ett, namnen in kvar.items()}
    return lagda


def _hindrar(etikett: Etikett, andras: Iterable[list[Etikett]]) -> int:
    return sum(etikett.ruta.krockar(annan.ruta) for namnen in andras for annan in namnen)


def _mojliga(nr: int, stallen: Sequence[Stalle], blad: Blad) -> Iterator[Etikett]:
    """Every way of writing the names of one of `stallen` that is on the sheet and covers no mark, the best first."""
    andra = [stalle.ruta for ett, stalle in enumerate(stallen) if ett != nr]
    for namn in stallen[nr].namn:
        funna = [
            ett
            for ett in _runt(namn, stallen[nr])
            if _ryms(ett.ruta, blad) and not any(ett.ruta.krockar(ruta) for ruta in andra)
        ]
        if funna:
            yield from funna
            return


def _ryms(ruta: Ruta, blad: Blad) -> bool:
    return ruta.x0 >= 0 and ruta.y0 >= 0 and ruta.x1 <= blad.bredd and ruta.y1 <= blad.hojd


def _runt(namn: str, stalle: Stalle) -> Iterator[Etikett]:
    """Right, left, below, above, and the four corners; then the same a little further out."""
    halv = STORLEK * _HALV_RAD
    for ut in (stalle.radie + _LUFT, stalle.radie + 3 * _LUFT):
        under, snett = ut + halv, 1.4 * halv
        for ankare, hojd in (
            ("start", 0.0), ("end", 0.0), ("middle", under), ("middle", -under),
            ("start", snett), ("start", -snett), ("end", snett), ("end", -snett),
        ):  # fmt: skip
            x = stalle.punkt.x + {"start": ut, "end": -ut, "middle": 0.0}[ankare]
            yield _etikett(namn, x, stalle.punkt.y + hojd, ankare)


def _etikett(namn: str, x: float, mitt: float, ankare: str) -> Etikett:
    bredd, halv = len(namn) * STORLEK * _TECKEN, STORLEK * _HALV_RAD
    x0 = x - {"start": 0.0, "end": bredd, "middle": bredd / 2}[ankare]
    ruta = Ruta(x0, mitt - halv, x0 + bredd, mitt + halv)
    return Etikett(namn, round(x, 1), round(mitt + STORLEK * _BAS, 1), ankare, ruta)
