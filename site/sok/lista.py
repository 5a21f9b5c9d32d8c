"""The list on the search page: the region's tips first, then the hits, each with the passage where the words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from sok.fragan import Led
from sok.traff import Traff
from sok.utdrag import borjan, utdrag


@dataclass(frozen=True)
class Rad:
    """One row: the hit, its text with marked words, and whether it is a tip."""

    traff: Traff
    text: str
    tips: bool = False


class Lista(Sequence[Rad]):
    """Rows in their order; a slice reads the hits in it, and only those."""

    def __init__(self, tips: Sequence[Traff], traffar: Sequence[Traff], leden: Sequence[Led]) -> None:
        """`leden` are the words whose passages are shown."""
        self._tips = tips
        self._traffar = traffar
        self._satt = [[satt.termer for satt in led.satt] for led in leden]

    def __len__(self) -> int:
        return len(self._tips) + len(self._traffar)

    @overload
    def __getitem__(self, plats: int) -> Rad: ...
    @overload
    def __getitem__(self, plats: slice) -> list[Rad]: ...
    def __getitem__(self, plats: int | slice) -> Rad | list[Rad]:
        if isinstance(plats, int):
            return self[plats : plats + 1][0]
        fran, till, _steg = plats.indices(len(self))
        antal = len(self._tips)
        tips = [Rad(ett, self._text(ett), tips=True) for ett in self._tips[fran:till]]
        resten = self._traffar[max(fran - antal, 0) : max(till - antal, 0)]
        return [*tips, *(Rad(ett, self._text(ett)) for ett in resten)]

    def _text(self, traff: Traff) -> str:
        """The introduction when it has every word; else the passage with most of them, or how it begins."""
        ingress = utdrag(traff.text, self._satt)
        if ingress and ingress.ord == len(self._satt):
            return ingress.text
        brodtext = utdrag(traff.brodtext(), self._satt)
        basta = max(filter(None, (ingress, brodtext)), key=lambda ett: ett.ord, default=None)
        return basta.text if basta else borjan(traff.text)
