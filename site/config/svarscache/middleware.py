"""First in the chain: gives what is kept, and keeps what may be kept.

A host that is not ours is refused before anything is looked up (`get_host`), and the scheme is part of the
key, so that SecurityMiddleware's redirect to https still meets who comes by http.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from config.svarscache.forrad import Forrad
from config.svarscache.fragor import tillaten_fraga
from config.svarscache.regler import ar_publik
from config.svarscache.svar import Svar
from patientinfo import stampel
from patientinfo.giltighet import galler_till, nasta_grans

Nyckel = tuple[str | None, str, str, str]

# Should a change ever pass without a new stamp (SQL by hand), it is seen within this time all the same.
LANGST = dt.timedelta(minutes=10)

OK = 200
# What is not a page is kept apart, so that a flood of made-up addresses pushes no page out.
ANDRA = frozenset({301, 302, 404, 410})


class Svarscache:
    """The response cache of one process."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if settings.DEBUG:  # whoever changes a template wants to see it
            raise MiddlewareNotUsed
        self._get_response = get_response
        self.sidor = Forrad(antal=5_000, byte=128 * 1024 * 1024)
        self.andra = Forrad(antal=500, byte=16 * 1024 * 1024)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _galler_alla(request):
            return _bara_egen(request, self._get_response(request))
        fraga = request.META.get("QUERY_STRING", "")
        nyckel = (request.scheme, request.get_host(), request.path, tillaten_fraga(fraga, request.path))
        # The stamp from before the rendering: an answer made while something changes is old at once.
        fore, vid = stampel.stampel(), timezone.now()
        kant = self._kant(nyckel, fraga)
        if kant is not None and kant.galler(fore, vid):
            return kant.till(request, vid)
        response = self._get_response(request)
        if not _far_hallas(request, response):
            return response
        svar = Svar.av(response, fore, _slut(request, vid), getattr(request, "kan_aterkallas", False))
        if svar.galler_till > timezone.now():
            self._spara(nyckel, fraga, svar)
        return svar.till(request, timezone.now())

    def _kant(self, nyckel: Nyckel, fraga: str) -> Svar | None:
        kant = self.sidor.hamta(nyckel)
        # A redirect that editors have made may ask for the whole question.
        return kant or (self.andra.hamta(nyckel) if fraga == nyckel[-1] else None)

    def _spara(self, nyckel: Nyckel, fraga: str, svar: Svar) -> None:
        if svar.status == OK:
            self.sidor.spara(nyckel, svar)
        elif fraga == nyckel[-1]:
            self.andra.spara(nyckel, svar)


def _galler_alla(request: HttpRequest) -> bool:
    """True for a question whose answer could be everybody's: reading, not signed in, nothing undone in sight."""
    return (
        request.method in {"GET", "HEAD"}
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not request.path.startswith(settings.STATIC_URL)
        and not stampel.i_transaktion()
    )


def _bara_egen(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A public page as somebody signed in got it is nobody else's."""
    if ar_publik(request) and not response.has_header("Cache-Control"):
        response["Cache-Control"] = "private, no-cache"
    return response


def _far_hallas(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        ar_publik(request)
        and (response.status_code == OK or response.status_code in ANDRA)
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
        and "cookie" not in response.get("Vary", "").lower()
        and getattr(request, "vid", None) is None
        and not getattr(request, "is_preview", False)
    )


def _slut(request: HttpRequest, vid: dt.datetime) -> dt.datetime:
    eget = galler_till(request)
    return min(nasta_grans(vid), vid + LANGST, *([eget] if eget else []))
