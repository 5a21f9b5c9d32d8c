"""Which parts of an address's question count: the rest is taken away before any view sees it.

So `?fbclid=…` reads the page that is kept for everybody, and no flood of made-up keys or values can fill the
store or make the site render: a key is listed here with a check that tells the site's own values from others.
What only the associations' pages ask for counts only there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from patientforeningar.models import Inslag
from patientforeningar.visning.perioder import ar_period
from patientforeningar.visning.urval import temana
from patientinfo.ansvar.val import insatserna
from patientinfo.behov.val import behoven
from patientinfo.models import Halsoaktivitet, HjalpmedelPage, NivastruktureringPage, Vardenhet
from patientinfo.register.platser import kommunen
from patientinfo.visning.blad import ar_bladnummer
from patientinfo.visning.sidadresser import adresser_till

Kontroller = dict[str, Callable[[str], bool]]


def _ar_kommun(varde: str) -> bool:
    return kommunen(varde) is not None


TILLATNA: Kontroller = {
    "kommun": _ar_kommun,  # whose fees a page about aids shows first, whose units the list shows
    "sort": lambda varde: varde in Vardenhet.Sort.values,  # of care unit
    "sida": ar_bladnummer,  # of a long list, sheet by sheet
    "insats": lambda varde: varde in insatserna(),  # who answers for it
    "behov": lambda varde: varde in behoven(),  # from a need to an aid
}

# What only some pages ask for counts only there: elsewhere it would make as many pages to keep as it has values.
BARA_PA: dict[str, Callable[[], Collection[str]]] = {
    "insats": lambda: adresser_till(NivastruktureringPage),
    "behov": lambda: adresser_till(HjalpmedelPage),
}

# Another kind of kinds, and all on one sheet.
HALSA = "/halsa/"
HOS_HALSA: Kontroller = {"kommun": _ar_kommun, "sort": lambda varde: varde in Halsoaktivitet.Sort.values}

FORENINGAR = "/foreningar/"
HOS_FORENINGAR: Kontroller = {
    "kommun": _ar_kommun,
    "tema": lambda varde: any(tema.slug == varde for tema in temana()),
    "for_vem": lambda varde: varde in Inslag.ForVem.values and varde != Inslag.ForVem.ALLA,
    "nar": lambda varde: ar_period(varde, timezone.now()),
}

# Only the list of them all is long.
PER_BLAD_HOS_FORENINGAR: Kontroller = {**HOS_FORENINGAR, "sida": ar_bladnummer}
# Records, feeds and files have one sheet each: made-up numbers make no more of them.
UTAN_BLAD = ("/enheter/", "/kommuner/", "/k/", "/granska/", "/aterkoppling/", "/andringar/", "/sitemap", "/handbok/")
UTAN_BLADNUMMER: Kontroller = {namn: kontroll for namn, kontroll in TILLATNA.items() if namn != "sida"}

# What screens and their players ask for, and a calculator, which is told by POST: no question counts.
UTAN_FRAGA = ("/flode/", "/skarm/", "/rakna/")

# What a made-up value becomes: the page still says that it does not know it, and there is one such page to keep.
OKANT = "okant"


def tillaten_fraga(fraga: str, vag: str = "/") -> str:
    """The part of the query string `fraga` that counts at the path `vag`, in one order whatever order it came in."""
    if not fraga or vag.startswith(UTAN_FRAGA):
        return ""
    tillatna = _tillatna(vag)
    kvar = {
        nyckel: str(varde)
        for nyckel, varde in QueryDict(fraga).items()
        if varde and nyckel in tillatna and (nyckel not in BARA_PA or vag in BARA_PA[nyckel]())
    }
    return urlencode(sorted((nyckel, varde if tillatna[nyckel](varde) else OKANT) for nyckel, varde in kvar.items()))


def _tillatna(vag: str) -> Kontroller:
    if vag.startswith(FORENINGAR):
        return PER_BLAD_HOS_FORENINGAR if vag == FORENINGAR else HOS_FORENINGAR
    if vag.startswith(HALSA):
        return HOS_HALSA
    return UTAN_BLADNUMMER if vag.startswith(UTAN_BLAD) else TILLATNA


def rensa(request: HttpRequest) -> None:
    """Leave in `request` only what counts of its question; `request.hela_fragan` keeps the original."""
    fraga = request.META.get("QUERY_STRING", "")
    request.hela_fragan = fraga  # type: ignore[attr-defined]
    request.META["QUERY_STRING"] = tillaten_fraga(fraga, request.path)
    request.__dict__.pop("GET", None)
