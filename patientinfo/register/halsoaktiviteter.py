"""Hälsosamtal, courses and hälsoslingor as pages show them: all kept at hand, picked out by day, kommun and kind.

They begin and end at midnights in Stockholm, which every answer ends at anyway (`patientinfo.giltighet`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from patientinfo.models.halsoaktivitet import Halsoaktivitet
from patientinfo.register.avgifter import Rad, tabell
from patientinfo.register.kontroll import Kontroll, kontroll
from patientinfo.stampel import minns
from patientinfo.visning.alfabet import svensk_ordning

if TYPE_CHECKING:
    from patientinfo.models.kommun import Kommun

Sort = Halsoaktivitet.Sort

RUBRIKER = {Sort.HALSOSAMTAL: _("Hälsosamtal"), Sort.KURS: _("Kurser"), Sort.SLINGA: _("Hälsoslingor")}


@dataclass(frozen=True)
class Aktivitet:
    """An activity on one day: where it is, what it costs that day, and how far it can be trusted."""

    post: Halsoaktivitet
    kommuner: tuple[Kommun, ...]
    avgift: Rad | None
    kontroll: Kontroll

    def i_kommun(self, slug: str) -> bool:
        """True in each of its kommuner; one without any is for the whole county, and an empty slug asks for all."""
        return not slug or not self.kommuner or any(kommun.slug == slug for kommun in self.kommuner)

    @property
    def kommunnamn(self) -> str | Promise:
        """The names of its kommuner, A to Ö."""
        return ", ".join(kommun.namn for kommun in self.kommuner) or _("hela länet")


@dataclass(frozen=True)
class Sortgrupp:
    """The activities of one kind."""

    sort: str
    rubrik: str | Promise
    aktiviteter: tuple[Aktivitet, ...]


@minns
def posterna() -> tuple[tuple[Halsoaktivitet, tuple[Kommun, ...]], ...]:
    """Every activity with its kommuner, of every day; some hundreds at the most."""
    poster = Halsoaktivitet.objects.select_related("avgiftsslag").prefetch_related("kommuner")
    par = ((post, tuple(sorted(post.kommuner.all(), key=lambda en: svensk_ordning(en.namn)))) for post in poster)
    return tuple(sorted(par, key=lambda ett: (ett[0].visas_till or dt.date.max, svensk_ordning(ett[0].rubrik))))


def visade(vid: dt.datetime, kommun: str = "", sort: str = "") -> list[Aktivitet]:
    """Those that are shown at `vid` in the kommun with that slug and of that kind, what ends first at the top."""
    valda = ((post, orter) for post, orter in posterna() if post.visas(vid) and sort in ("", post.sort))
    alla = (Aktivitet(post, orter, _avgift(post, vid), kontroll(post.kontrollerad, vid)) for post, orter in valda)
    return [en for en in alla if en.i_kommun(kommun)]


def _avgift(post: Halsoaktivitet, vid: dt.datetime) -> Rad | None:
    if post.avgiftsslag is None:
        return None
    rader = tabell(post.avgiftsslag.kategori, vid).rader
    return next((rad for rad in rader if rad.slag.pk == post.avgiftsslag_id), None)


def per_sort(aktiviteter: Iterable[Aktivitet]) -> list[Sortgrupp]:
    """The activities under their kinds; a kind without any is left out."""
    alla = list(aktiviteter)
    grupper = (Sortgrupp(sort, RUBRIKER[sort], tuple(en for en in alla if en.post.sort == sort)) for sort in Sort)
    return [grupp for grupp in grupper if grupp.aktiviteter]
