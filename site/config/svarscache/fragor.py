"""Which parts of an address's question count: the rest is taken away before any view sees it.

So `?fbclid=…` reads the page that is kept for everybody, and no flood of made-up keys or values can fill the
store or make the site render: a key is listed here with a check that tells the site's own values from others.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from patientinfo.models import Vardenhet
from patientinfo.register.platser import kommunerna


def _ar_kommun(varde: str) -> bool:
    return any(kommun.slug == varde for kommun in kommunerna())


TILLATNA: dict[str, Callable[[str], bool]] = {
    "kommun": _ar_kommun,  # whose fees a page about aids shows first, whose units the list shows
    "sort": lambda varde: varde in Vardenhet.Sort.values,  # of care unit
}


# What a made-up value becomes: the page still says that it does not know it, and there is one such page to keep.
OKANT = "okant"


def tillaten_fraga(fraga: str) -> str:
    """The part of the query string `fraga` that counts, in one order whatever order it was asked in."""
    if not fraga:
        return ""
    kvar = {nyckel: str(varde) for nyckel, varde in QueryDict(fraga).items() if nyckel in TILLATNA and varde}
    return urlencode(sorted((nyckel, varde if TILLATNA[nyckel](varde) else OKANT) for nyckel, varde in kvar.items()))


def rensa(request: HttpRequest) -> None:
    """Leave in `request` only what counts of its question; `request.hela_fragan` keeps the original."""
    fraga = request.META.get("QUERY_STRING", "")
    request.hela_fragan = fraga  # type: ignore[attr-defined]
    request.META["QUERY_STRING"] = tillaten_fraga(fraga)
    request.__dict__.pop("GET", None)
