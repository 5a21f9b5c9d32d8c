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

from config.svarscache.cachecontrol import Regel
from config.svarscache.forrad import Forrad
from config.svarscache.fragor import tillaten_fraga
from config.svarscache.regler import cacheregel
from config.svarscache.svar import Givet, Halltid, Svar
from patientinfo import stampel
from patientinfo.giltighet import galler_till, nasta_grans

Nyckel = tuple[str | None, str, str, str]

# Should a change ever pass without a new stamp (SQL by hand), it is seen within this time all the same.
LANGST = dt.timedelta(minutes=10)

OK = 200
# What is not a page is kept apart, so that a flood of made-up addresses pushes no page out.
ANDRA = frozenset({301, 302, 404, 410})
# The same whoever asks, also for those who have signed in: pages may tell them more.
UTAN_ANSEENDE = frozenset({Regel.FLODE, Regel.SPELLISTA})


class Svarscache:
    """The response cache of one process."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if settings.DEBUG or not settings.SVARSCACHE:  # whoever changes a template wants to see it
            raise MiddlewareNotUsed
        self._get_response = get_response
        self.sidor = Forrad(antal=5_000, byte=128 * 1024 * 1024)
        # Apart, so that ten thousand screens push no page out: each has its own address, and few bodies differ.
        self.skarmar = Forrad(antal=20_000, byte=64 * 1024 * 1024)
        self.andra = Forrad(antal=500, byte=16 * 1024 * 1024)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _galler_alla(request):
            return _till_en(request, self._get_response(request))
        fraga = request.META.get("QUERY_STRING", "")
        nyckel = _nyckel(request, fraga)
        # The stamp from before the rendering: an answer made while something changes is old at once.
        fore, vid = stampel.stampel(), timezone.now()
        kant = self._kant(nyckel, fraga)
        if kant is not None and kant.galler(fore, vid):
            return kant.till(request, vid).response()
        response = self._get_response(request)
        svar = _svar(request, response, fore, vid)
        if svar is None:
            return response
        if svar.halltid.till > timezone.now():
            self._spara(nyckel, fraga, svar)
        return svar.till(request, timezone.now()).response()

    def hallet(self, request: HttpRequest) -> Givet | None:
        """What is kept for `request`, as it is to be given; None when the chain must answer.

        Asks for nothing but the stamp, and raises DisallowedHost for a host that is not ours.
        """
        if request.META.get("QUERY_STRING") or not _galler_alla(request):
            return None
        kant, vid = self._kant(_nyckel(request, ""), ""), timezone.now()
        return kant.till(request, vid) if kant and kant.galler(stampel.stampel(), vid) else None

    def _kant(self, nyckel: Nyckel, fraga: str) -> Svar | None:
        kant = self.sidor.hamta(nyckel) or self.skarmar.hamta(nyckel)
        # A redirect that editors have made may ask for the whole question.
        return kant or (self.andra.hamta(nyckel) if fraga == nyckel[-1] else None)

    def _spara(self, nyckel: Nyckel, fraga: str, svar: Svar) -> None:
        if svar.status == OK:
            forrad = self.skarmar if svar.regel is Regel.SPELLISTA else self.sidor
            forrad.spara(nyckel, svar)
        elif fraga == nyckel[-1]:
            self.andra.spara(nyckel, svar)


def _nyckel(request: HttpRequest, fraga: str) -> Nyckel:
    return request.scheme, request.get_host(), request.path, tillaten_fraga(fraga, request.path)


def _galler_alla(request: HttpRequest) -> bool:
    """True for a question whose answer could be everybody's: reading, not signed in, nothing undone in sight."""
    return (
        request.method in {"GET", "HEAD"}
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not request.path.startswith(settings.STATIC_URL)
        and not stampel.i_transaktion()
    )


def _till_en(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """To somebody signed in: a feed or a programme as to all; a page as they got it is nobody else's."""
    if cacheregel(request) in UTAN_ANSEENDE:
        vid = timezone.now()
        svar = _svar(request, response, "", vid)
        return svar.till(request, vid).response() if svar else response
    if cacheregel(request) and not response.has_header("Cache-Control"):
        response["Cache-Control"] = "private, no-cache"
    return response


def _svar(request: HttpRequest, response: HttpResponse, fore: str, vid: dt.datetime) -> Svar | None:
    """What there is to keep of `response`, begun at `vid` under the stamp `fore`; None when nobody may keep it."""
    regel = cacheregel(request)
    if regel is None or not _far_hallas(request, response):
        return None
    return Svar.av(response, fore, _halltid(request, vid), regel, getattr(request, "kan_aterkallas", False))


def _far_hallas(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        (response.status_code == OK or response.status_code in ANDRA)
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
        and "cookie" not in response.get("Vary", "").lower()
        and getattr(request, "vid", None) is None
        and not getattr(request, "is_preview", False)
    )


def _halltid(request: HttpRequest, vid: dt.datetime) -> Halltid:
    grans = nasta_grans(vid)
    slut = min(grans, galler_till(request) or grans)
    return Halltid(min(slut, vid + LANGST), slut)
