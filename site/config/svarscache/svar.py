"""One kept answer: its bytes, ready compressed, and until when they hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse

from config.svarscache import framfor
from config.svarscache.cachecontrol import RUBRIKER, Regel, cache_control
from config.svarscache.kodning import valj
from config.svarscache.kropp import Kropp, kropp

# Said anew each time the answer is given.
_EGNA = frozenset({"age", "cache-control", "content-encoding", "content-length", "date", "etag", "expires", "vary"})
# A 304 for data, which no page's policy is about, says only what keeps the copy right (RFC 9110, 15.4.5): screens
# ask ten thousand times in half a minute, some of them over a satellite.
_DATA = ("application/json", "application/feed+json")
_OM_KOPIAN = frozenset({"access-control-allow-origin", "cache-control", "etag", "vary"})
_OM_KOPIAN |= {framfor.VARLDENS.lower(), framfor.STAMPEL.lower(), framfor.HALLER_TILL.lower()}


@dataclass(frozen=True)
class Halltid:
    """Until when an answer holds: at `till` it is made anew, and at `slut` something on it has begun or ended."""

    till: dt.datetime
    slut: dt.datetime


class Givet(NamedTuple):
    """What is sent to whoever asks. The server takes it as it is; making Django's response of it is half the work."""

    status: int
    rubriker: dict[str, str]
    kropp: bytes

    def response(self) -> HttpResponse:
        """The same, for the chain."""
        svar = HttpResponse(self.kropp, status=self.status)
        del svar["Content-Type"]
        for namn, varde in self.rubriker.items():
            svar[namn] = varde
        return svar


@dataclass(frozen=True)
class Svar:
    """The answer to one address under one content stamp and one cache rule."""

    status: int
    rubriker: dict[str, str]
    kropp: Kropp
    stampel: str
    halltid: Halltid
    regel: Regel
    kan_aterkallas: bool

    @classmethod
    def av(cls, response: HttpResponse, stampel: str, halltid: Halltid, regel: Regel, kan_aterkallas: bool) -> Svar:
        """What there is to keep of a finished `response`; one that can be recalled is kept by no proxy."""
        rubriker = {namn: varde for namn, varde in response.items() if namn.lower() not in _EGNA}
        bytes_ = kropp(response.content, response.headers.get("Content-Type", ""))
        rubriker |= RUBRIKER.get(regel, {})
        return cls(response.status_code, rubriker, bytes_, stampel, halltid, regel, kan_aterkallas)

    def galler(self, stampel: str, vid: dt.datetime) -> bool:
        """True while the content is the same and nothing on it has begun or ended."""
        return self.stampel == stampel and vid < self.halltid.till

    def till(self, request: HttpRequest, vid: dt.datetime) -> Givet:
        """The answer as `request` takes it: compressed, without a body for HEAD, or 304 when the browser has it."""
        kroppar = self.kropp.kodade
        kodning = valj(kroppar, request.META.get("HTTP_ACCEPT_ENCODING", ""))
        rubriker = {**self.rubriker, **self._halls(request, vid)}
        if len(kroppar) > 1:
            rubriker["Vary"] = "Accept-Encoding"
        if self.status == 200:  # noqa: PLR2004
            rubriker["ETag"] = f'"{self.kropp.avtryck}{kodning and "-" + kodning}"'
            if _har_redan(request, rubriker["ETag"]):
                return Givet(304, _om_kopian(rubriker), b"")
        kropp = kroppar[kodning]
        if kodning:
            rubriker["Content-Encoding"] = kodning
        rubriker["Content-Length"] = str(len(kropp))
        return Givet(self.status, rubriker, b"" if request.method == "HEAD" else kropp)

    def _halls(self, request: HttpRequest, vid: dt.datetime) -> dict[str, str]:
        """For how long copies hold: what the world is told, and our own nginx when it is the one who asks."""
        till_slut = self.halltid.slut - vid
        varldens = cache_control(self.regel, self.halltid.till - vid, till_slut, kan_aterkallas=self.kan_aterkallas)
        if self.regel is Regel.SPELLISTA or not framfor.fragar_egen(request):
            return {"Cache-Control": varldens}
        if not framfor.far_hallas(request, self.status):
            till_slut = dt.timedelta()
        return framfor.rubriker(self.regel, vid, till_slut, varldens, self.stampel, kan_aterkallas=self.kan_aterkallas)


def _har_redan(request: HttpRequest, etag: str) -> bool:
    """True when If-None-Match names `etag`, compared weakly as RFC 9110 13.1.2 says."""
    namnda = request.META.get("HTTP_IF_NONE_MATCH", "")
    return namnda.strip() == "*" or etag in {namn.strip().removeprefix("W/") for namn in namnda.split(",")}


def _om_kopian(rubriker: dict[str, str]) -> dict[str, str]:
    """What a 304 says of `rubriker`: of a page all, so that a copy gets a new policy though its bytes are the same."""
    if rubriker.pop("Content-Type", "").startswith(_DATA):
        return {namn: varde for namn, varde in rubriker.items() if namn.lower() in _OM_KOPIAN}
    return rubriker
