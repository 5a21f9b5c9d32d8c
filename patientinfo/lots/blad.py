"""A result as a sheet: who is responsible, whom to contact, what it costs today, what to do meanwhile, what to read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page
from wagtail.rich_text import RichText

from patientinfo.grind import visningsbara
from patientinfo.lots.kontakt import Kontakt, beror_pa_kommun, kontakterna
from patientinfo.models.kommun import Kommun
from patientinfo.register.avgifter import (
    KOMMUNENS_KATEGORIER,
    KommunRader,
    Tabell,
    kategorierna,
    kommunens_utvalda,
    utvalda,
)
from patientinfo.visning.brodsmulor import Smula


@dataclass(frozen=True)
class Resultatblad:
    """What the template needs of a result; `kommunens` is None when the kommun's fees are not asked for, or not yet."""

    svar: str
    ansvar: str
    kontakter: list[Kontakt]
    avgifter: Tabell
    kommunens: KommunRader | None
    om_kostnad: str
    under_tiden: RichText | None
    sidor: list[Smula]
    saknar_kommun: bool
    kommunens_kostnad: bool

    @property
    def okand_kostnad(self) -> bool:
        """True when nothing is said of what it costs."""
        return not (self.avgifter.rader or self.kommunens_kostnad or self.om_kostnad)


def bladet(varde: Any, kommun: Kommun | None, vid: dt.datetime) -> Resultatblad:
    """The sheet of `varde`, the value of a `ResultatBlock`, at `vid` for who lives in `kommun`."""
    nycklar = tuple(varde.get("avgifter") or ())
    valda = varde.get("kontakter") or ()
    hos_kommunen = not kategorierna(nycklar).isdisjoint(KOMMUNENS_KATEGORIER)
    under_tiden = varde.get("under_tiden")
    return Resultatblad(
        svar=varde.get("svar") or "",
        ansvar=varde.get("ansvar") or "",
        kontakter=kontakterna(valda, kommun),
        avgifter=utvalda(nycklar, vid),
        kommunens=kommunens_utvalda(kommun, nycklar, vid) if kommun and hos_kommunen else None,
        om_kostnad=varde.get("om_kostnad") or "",
        under_tiden=under_tiden if under_tiden and under_tiden.source else None,
        sidor=_sidorna(varde.get("sidor") or (), vid),
        saknar_kommun=kommun is None and (hos_kommunen or beror_pa_kommun(valda)),
        kommunens_kostnad=hos_kommunen,
    )


def _sidorna(valda: Any, vid: dt.datetime) -> list[Smula]:
    """The chosen pages that may be shown, in the editor's order."""
    ids = [sida.pk for sida in valda if sida]
    funna = visningsbara(vid, Page.objects.filter(pk__in=ids)).select_related("locale") if ids else ()
    sidor = {sida.pk: sida for sida in funna}
    return [Smula(sidor[pk].title, sidor[pk].url) for pk in dict.fromkeys(ids) if pk in sidor and sidor[pk].url]
