"""What the search page shows: the hits inside what was chosen, what else can be chosen, what was perhaps meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from django.core.paginator import Page, Paginator

from sok.basta import basta
from sok.fasetter import Val, kommunval, slagval, temaval, valda
from sok.fragan import Led, ratta, tolka
from sok.kallor import KALLOR
from sok.lista import Lista, Rad
from sok.menade import menade, rattad
from sok.motor import sok
from sok.ordforrad import narmaste
from sok.traff import Lattrad, Traff, Traffar
from sok.urval import las

PER_SIDA = 10


class Soksida:
    """One answer of the search page. What the template does not ask for is not worked out."""

    def __init__(self, varden: Mapping[str, str], vid: dt.datetime, sprak: str) -> None:
        """`varden` is the query string: `q`, `slag`, `kommun`, `tema`, `sida`; any text will do in any of them."""
        self._vid, self._sprak = vid, sprak
        self.urval, self.okant_val = las(varden)
        # The kind is chosen here and not by the engine, so that each kind can say how many it has.
        self._svar = sok(varden.get("q", ""), vid, sprak, self.urval.med(slag=""))
        self.fraga, self.alla_ord = self._svar.fraga, self._svar.alla_ord
        lista = Lista(self.tips, self._traffar(), self._leden())
        self.blad: Page[Rad] = Paginator(lista, PER_SIDA).get_page(varden.get("sida"))

    @cached_property
    def tips(self) -> list[Traff]:
        """The region's own answers; a narrowed search shows only what it was narrowed to."""
        return [] if self.urval else basta(self.fraga, self._vid, self._sprak)

    @cached_property
    def rader(self) -> list[Rad]:
        """The rows of this sheet."""
        return list(self.blad)

    @property
    def antal(self) -> int:
        """How many rows there are on all sheets."""
        return self.blad.paginator.count

    @property
    def fler(self) -> bool:
        """Whether there may be more hits than the engine was asked for."""
        return self._svar.fler

    @property
    def adress(self) -> str:
        """The query string of this search, for the numbers of its sheets to be added to."""
        return self.urval.adressdel(self.fraga)

    @property
    def utan_urval(self) -> str:
        """The query string of the same search among everything."""
        return type(self.urval)().adressdel(self.fraga)

    @property
    def bladnummer(self) -> Iterable[int | str]:
        """The numbers of sheets to print: the first, those nearby, the last, and dots between."""
        return self.blad.paginator.get_elided_page_range(self.blad.number, on_each_side=1, on_ends=1)

    @property
    def slagval(self) -> list[Val]:
        """The kinds to choose among."""
        return slagval(self._rader, self.fraga, self.urval)

    @property
    def kommunval(self) -> list[Val]:
        """The kommuner to choose among."""
        return kommunval(self._av_slaget, self.urval)

    @property
    def temaval(self) -> list[Val]:
        """The themes to choose among."""
        return temaval(self._av_slaget, self.urval)

    @property
    def valda(self) -> list[Val]:
        """The kommun and the theme that were chosen."""
        return valda(self.fraga, self.urval)

    @cached_property
    def menade(self) -> str | None:
        """What was perhaps meant, when nothing was found."""
        return None if self.antal else menade(self.fraga, self._vid, self._sprak)

    @property
    def rattad(self) -> str | None:
        """The words that were searched for instead, when those written are nowhere."""
        return rattad(self.fraga) if self._svar.rattad else None

    @property
    def _rader(self) -> Sequence[Lattrad]:
        """What was found of every kind."""
        return self._svar.traffar.rader if isinstance(self._svar.traffar, Traffar) else ()

    @property
    def _av_slaget(self) -> Sequence[Lattrad]:
        """What was found of the chosen kind."""
        return [rad for rad in self._rader if self.urval.slag in ("", KALLOR[rad.sort].slag)]

    def _traffar(self) -> Sequence[Traff]:
        """The hits of the chosen kind; a tip stands only as a tip."""
        if not isinstance(self._svar.traffar, Traffar):
            return ()
        som_tips = {(ett.slag, ett.nyckel) for ett in self.tips}
        kvar = {rad for rad in self._av_slaget if (KALLOR[rad.sort].slag, rad.pk) not in som_tips}
        return self._svar.traffar.bland(kvar.__contains__)

    def _leden(self) -> tuple[Led, ...]:
        """The words whose passages are shown."""
        leden = tolka(self.fraga)
        return ratta(leden, narmaste) if self._svar.rattad else leden
