"""The answer for one measure: who is responsible, how one reaches them, what it costs, whether a referral is needed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from patientinfo.models.kommun import Kommun
from patientinfo.models.vardenhet import Vardenhet
from patientinfo.register.avgifter import KommunRader, Tabell, kommunens_utvalda, utvalda
from patientinfo.register.platser import att_vanda_sig_till

if TYPE_CHECKING:
    from patientinfo.models.sidor.insats import Insats


@dataclass(frozen=True)
class Ansvarssvar:
    """What is known of one measure, for those who live in `kommun` or, without one, for the whole county.

    `enheter` are the region's units to turn to; `i_lanet` says that there is none of the kind in the kommun and that
    they are those of the county. `region` and `kommunens` are figures of the register as of the day.
    """

    insats: Insats
    kommun: Kommun | None
    enheter: tuple[Vardenhet, ...]
    i_lanet: bool
    region: Tabell
    kommunens: KommunRader | None
    las_mer: str

    @property
    def regionen_svarar(self) -> bool:
        """True when the region answers for it, at least in part."""
        return self.insats.region != self.insats.Ansvar.NEJ

    @property
    def kommunen_svarar(self) -> bool:
        """True when the kommun answers for it, at least in part."""
        return self.insats.kommun != self.insats.Ansvar.NEJ

    @property
    def kommunens_nummer(self) -> str:
        """The confirmed number of the kommun's health care; empty when it is unknown or not the one to call."""
        return self.kommun.telefon if self.kommun and self.insats.i_kommunens_vard else ""

    @property
    def har_avgifter(self) -> bool:
        """True when the register knows kinds of fees for it, be the figures known or not."""
        return bool(self.region.rader or (self.kommunens and self.kommunens.rader))


def svar(insats: Insats, kommun: Kommun | None, vid: dt.datetime, las_mer: str = "") -> Ansvarssvar:
    """The answer for `insats` in `kommun` as of `vid`; `las_mer` is the address of the page about it."""
    nycklar = insats.avgiftsslag.split()
    enheter, i_lanet = _enheter(insats, kommun)
    return Ansvarssvar(
        insats=insats,
        kommun=kommun,
        enheter=enheter,
        i_lanet=i_lanet,
        region=utvalda(nycklar, vid),
        kommunens=kommunens_utvalda(kommun, nycklar, vid) if kommun else None,
        las_mer=las_mer,
    )


def _enheter(insats: Insats, kommun: Kommun | None) -> tuple[tuple[Vardenhet, ...], bool]:
    """The units to turn to, and whether they are the whole county's for want of one in the kommun."""
    if not insats.mottagning or kommun is None or insats.region == insats.Ansvar.NEJ:
        return (), False
    enheter, i_lanet = att_vanda_sig_till(kommun.slug, insats.mottagning)
    return tuple(enheter), i_lanet
