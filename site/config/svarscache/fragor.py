"""Which parts of an address's question count: the rest is taken away before any view sees it.

So `?fbclid=…` reads the page that is kept for everybody, and no flood of made-up keys or values can fill the
store or make the site render: a key is listed here with a check that tells the site's own values from others.
What only the associations' pages ask for counts only there.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from patientforeningar.models import Inslag
from patientforeningar.visning.perioder import ar_period
from patientforeningar.visning.urval import temana
from patientinfo.models import Vardenhet
from patientinfo.register.platser import kommunerna

Kontroller = dict[str, Callable[[str], bool]]


def _ar_kommun(varde: str) -> bool:
    return any(kommun.slug == varde for kommun in kommunerna())


TILLATNA: Kontroller = {
    "kommun": _ar_kommun,  # whose fees a page about aids shows first, whose units the list shows
    "sort": lambda varde: varde in Vardenhet.Sort.values,  # of care unit
}

FORENINGAR = "/foreningar/"
HOS_FORENINGAR: Kontroller = {
    "kommun": _ar_kommun,
    "tema": lambda varde: any(tema.slug == varde for tema in temana()),
    "for_vem": lambda varde: varde in Inslag.ForVem.values and varde != Inslag.ForVem.ALLA,
    "nar": lambda varde: ar_period(varde, timezone.now()),
}


# What a made-up value becomes: the page still says that it does not know it, and there is one such page to keep.
OKANT = "okant"


def tillaten_fraga(fraga: str, vag: str = "/") -> str:
    """The part of the query string `fraga` that counts at the path `vag`, in one order whatever order it came in."""
    if not fraga:
        return ""
    tillatna = HOS_FORENINGAR if vag.startswith(FORENINGAR) else TILLATNA
    kvar = {nyckel: str(varde) for nyckel, varde in QueryDict(fraga).items() if nyckel in tillatna and varde}
    return urlencode(sorted((nyckel, varde if tillatna[nyckel](varde) else OKANT) for nyckel, varde in kvar.items()))


def rensa(request: HttpRequest) -> None:
    """Leave in `request` only what counts of its question; `request.hela_fragan` keeps the original."""
    fraga = request.META.get("QUERY_STRING", "")
    request.hela_fragan = fraga  # type: ignore[attr-defined]
    request.META["QUERY_STRING"] = tillaten_fraga(fraga, request.path)
    request.__dict__.pop("GET", None)
