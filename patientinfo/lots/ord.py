"""The tree in words: what its picture says, as a list in a list, for those who do not see it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from patientinfo.lots.felord import KORTA
from patientinfo.lots.trad import Fel, Fraga, Nod, Trad


@dataclass(frozen=True)
class Gren:
    """An answer and what it leads to: the words of the question or result, what is wrong, and the way on from there.

    `redan` is True for a question that is written out further up in the list.
    """

    svar: str
    till: str
    fel: tuple[str, ...]
    redan: bool = False
    grenar: tuple[Gren, ...] = ()


def i_ord(trad: Trad) -> list[Gren]:
    """The start with everything below it, then each node that nothing leads to."""
    ordare = _Ordare(trad)
    borjan = [ordare.nod("", trad.start)] if trad.start else []
    return [*borjan, *(ordare.nod("", nod) for nod in trad.noder if nod.plats not in trad.nadda)]


class _Ordare:
    """Writes each question out once."""

    def __init__(self, trad: Trad) -> None:
        self.trad = trad
        self.skrivna: set[int] = set()
        self.fel: dict[tuple[int | None, int | None], list[Fel]] = defaultdict(list)
        for fel in trad.fel:
            self.fel[fel.plats, fel.svar].append(fel)

    def nod(self, svar: str, nod: Nod, svarets_fel: tuple[str, ...] = ()) -> Gren:
        """What `svar` leads to; a ring ends where it meets itself."""
        redan = nod.plats in self.skrivna
        fel = (*svarets_fel, *self._felen(nod.plats, None))
        if not isinstance(nod, Fraga):
            return Gren(svar, nod.rubrik or nod.nyckel, fel)
        if redan:
            return Gren(svar, nod.text or nod.nyckel, fel, redan=True)
        self.skrivna.add(nod.plats)
        grenar = tuple(self._svar(nod, nummer) for nummer in range(len(nod.svar)))
        return Gren(svar, nod.text or nod.nyckel, fel, grenar=grenar)

    def _svar(self, fraga: Fraga, nummer: int) -> Gren:
        svar = fraga.svar[nummer]
        fel = self._felen(fraga.plats, nummer)
        mal = self.trad.nod(svar.till)
        return self.nod(svar.text, mal, fel) if mal else Gren(svar.text, svar.till, fel)

    def _felen(self, plats: int, svar: int | None) -> tuple[str, ...]:
        return tuple(str(KORTA[fel.slag]) for fel in self.fel[plats, svar])
