"""The programme of a screen and of a place, kept in memory: docs/decisions/0035-programme-by-the-clock.md.

What the lists are made of is read once for each content stamp and day. Screens with the same place, dark hours and
hidden things share one list, and the bytes that are made of it.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from threading import RLock
from typing import Any, TypeVar

from patientinfo.models import Plats
from patientinfo.stampel import minns
from patientinfo.tid import dag
from skarmar.kontrakt import Flode, Spellista
from skarmar.models import Skarm
from skarmar.urval.kandidat import Kandidat, Visning
from skarmar.urval.klocka import perioden
from skarmar.urval.meddelanden import for_gren
from skarmar.urval.perioder import perioder, punkter_i
from skarmar.urval.underlag import Dold, Underlag, las_underlag

T = TypeVar("T")

_DAGAR_I_MINNET = 4  # today, tomorrow when it is near, and what somebody looks ahead at
_ETT_I_TAGET = RLock()


@dataclass(frozen=True)
class _Grupp:
    """What decides a list: equal ones share it."""

    plats: int
    slackt: tuple[dt.time, dt.time] | None = None
    dolda: tuple[Dold, ...] = ()


def spellista(skarm: Skarm, vid: dt.datetime) -> Spellista:
    """What `skarm` shows from the day of `vid` on; its place and dark hours as `skarm` has them, stored or not."""
    dygn = _dygnet(vid)
    return dygn.spellista(dygn.grupp(skarm))


def av_spellistan(skarm: Skarm, vid: dt.datetime, gor: Callable[[Spellista], T]) -> T:
    """What `gor` makes of the list of `skarm`: made once for all screens that share it, and kept as long as it."""
    dygn = _dygnet(vid)
    return dygn.gjort(dygn.grupp(skarm), gor)


def skarmen(adress: str, vid: dt.datetime) -> Skarm | None:
    """The screen with that address, as the lists of the day of `vid` know it; None when there is none."""
    return _dygnet(vid).underlag.skarmar.get(adress)


def spellistor_med(skarmar: Iterable[Skarm], vid: dt.datetime, kandidat: Kandidat) -> list[Spellista]:
    """The lists of `skarmar` as they would be with `kandidat` in them: a draft in the place of what is approved."""
    dygn = _dygnet(vid)
    andra = (ett for ett in dygn.underlag.kandidater if ett.nyckel != kandidat.nyckel)
    underlag = replace(dygn.underlag, kandidater=(*andra, kandidat))
    grupper = [dygn.grupp(skarm) for skarm in skarmar]
    listor = {grupp: _gor_spellista(underlag, grupp) for grupp in set(grupper)}
    return [listor[grupp] for grupp in grupper]


def tar_emot(skarm: Skarm, vid: dt.datetime, kandidat: Kandidat) -> bool:
    """False when the place of `skarm` keeps out what `kandidat` is about, or it is sent elsewhere."""
    gren = _dygnet(vid).underlag.traden.gren(skarm.plats_id)
    return gren.far_visas(kandidat.platser, kandidat.teman, kandidat.forening)


def for_plats(plats: Plats, vid: dt.datetime) -> Flode:
    """What a screen in `plats` without dark hours and with nothing hidden shows at `vid`, in some loop."""
    dygn = _dygnet(vid)
    listan = dygn.spellista(_Grupp(plats.pk))
    period = perioden(listan, vid)
    nu = {version for slinga in period.slingor for version in slinga}
    punkter = tuple(punkt for punkt in listan.punkter if punkt.version in nu)
    return Flode(
        plats_slug=plats.slug,
        plats=str(plats),
        punkter=punkter,
        uppdaterad=max([period.fran, *(punkt.uppdaterad for punkt in punkter if punkt.uppdaterad <= vid)]),
        nasta=period.till,
    )


class _Dygn:
    """The lists of one day under one content stamp, made when they are asked for."""

    def __init__(self, datum: dt.date) -> None:
        self.underlag: Underlag = las_underlag(datum)
        self._listor: dict[_Grupp, Spellista] = {}
        self._gjort: dict[tuple[_Grupp, Callable[[Spellista], Any]], Any] = {}
        self._las = RLock()

    def grupp(self, skarm: Skarm) -> _Grupp:
        slackt = None
        if skarm.slackt_fran is not None and skarm.slackt_till is not None:
            slackt = (skarm.slackt_fran, skarm.slackt_till)
        return _Grupp(skarm.plats_id, slackt, self.underlag.dolda.get(skarm.pk, ()))

    def spellista(self, grupp: _Grupp) -> Spellista:
        # What is there is given without waiting. One thread makes what is not; made twice it would take twice as long.
        if grupp not in self._listor:
            with self._las:
                if grupp not in self._listor:
                    self._listor[grupp] = _gor_spellista(self.underlag, grupp)
        return self._listor[grupp]

    def gjort(self, grupp: _Grupp, gor: Callable[[Spellista], T]) -> T:
        if (grupp, gor) not in self._gjort:
            with self._las:
                if (grupp, gor) not in self._gjort:
                    self._gjort[grupp, gor] = gor(self.spellista(grupp))
        svar: T = self._gjort[grupp, gor]
        return svar


class _Forrad:
    """The days that are asked for under one content stamp; the one that nobody has asked for the longest leaves."""

    def __init__(self) -> None:
        self._dygn: OrderedDict[dt.date, _Dygn] = OrderedDict()
        self._las = RLock()

    def dygn(self, datum: dt.date) -> _Dygn:
        with self._las:
            if datum not in self._dygn:
                self._dygn[datum] = _Dygn(datum)
                if len(self._dygn) > _DAGAR_I_MINNET:
                    self._dygn.popitem(last=False)
            self._dygn.move_to_end(datum)
            return self._dygn[datum]


def _dygnet(vid: dt.datetime) -> _Dygn:
    # Under one new stamp there must be one store, however many threads meet it first.
    with _ETT_I_TAGET:
        forrad = _forradet()
    return forrad.dygn(dag(vid))


@minns
def _forradet() -> _Forrad:
    return _Forrad()


def _gor_spellista(underlag: Underlag, grupp: _Grupp) -> Spellista:
    gren = underlag.traden.gren(grupp.plats)
    visningar = [
        visning
        for kandidat in underlag.kandidater
        if gren.far_visas(kandidat.platser, kandidat.teman, kandidat.forening)
        for visning in _utan_dolda(kandidat.visningar, [ett for ett in grupp.dolda if ett.nyckel == kandidat.nyckel])
    ]
    perioderna = perioder(visningar, grupp.slackt, underlag.datum)
    return Spellista(
        plats=underlag.traden.namn.get(grupp.plats, ""),
        meddelanden=for_gren(underlag.overtaganden, gren),
        punkter=punkter_i(visningar, perioderna),
        perioder=perioderna,
    )


def _utan_dolda(visningar: Iterable[Visning], dolda: list[Dold]) -> Iterable[Visning]:
    """What is left of the showings when the time in which it is hidden has been cut out."""
    kvar = list(visningar)
    for dold in dolda:
        bitar = [
            (
                Visning(ett.fran, min(ett.till, dold.fran), ett.punkt),
                Visning(max(ett.fran, dold.till), ett.till, ett.punkt),
            )
            for ett in kvar
        ]
        kvar = [bit for par in bitar for bit in par if bit.fran < bit.till]
    return kvar
