"""One kept answer: its bytes, ready compressed, and until when they hold."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest, HttpResponse

from config.svarscache.kodning import Kroppar, kodade, valj

# A browser's own copy, and a proxy's, lives no longer than this.
HOS_ANDRA = dt.timedelta(seconds=60)

# Said anew each time the answer is given.
_EGNA = frozenset({"age", "cache-control", "content-encoding", "content-length", "date", "etag", "expires", "vary"})


@dataclass(frozen=True)
class Svar:
    """The answer to one address under one content stamp."""

    status: int
    rubriker: dict[str, str]
    kroppar: Kroppar
    stampel: str
    galler_till: dt.datetime
    kan_aterkallas: bool = False

    @classmethod
    def av(cls, response: HttpResponse, stampel: str, galler_till: dt.datetime, kan_aterkallas: bool = False) -> Svar:
        """What there is to keep of a finished `response`; one that can be recalled is kept by no proxy."""
        rubriker = {namn: varde for namn, varde in response.items() if namn.lower() not in _EGNA}
        kroppar = kodade(response.content, response.headers.get("Content-Type", ""))
        return cls(response.status_code, rubriker, kroppar, stampel, galler_till, kan_aterkallas)

    @cached_property
    def tyngd(self) -> int:
        """The bytes that the answer takes."""
        return sum(len(kropp) for kropp in self.kroppar.values())

    @cached_property
    def avtryck(self) -> str:
        """A fingerprint of the body."""
        return hashlib.sha256(self.kroppar[""]).hexdigest()[:32]

    def galler(self, stampel: str, vid: dt.datetime) -> bool:
        """True while the content is the same and nothing on it has begun or ended."""
        return self.stampel == stampel and vid < self.galler_till

    def till(self, request: HttpRequest, vid: dt.datetime) -> HttpResponse:
        """The answer as `request` takes it: compressed, without a body for HEAD, or 304 when the browser has it."""
        kodning = valj(self.kroppar, request.META.get("HTTP_ACCEPT_ENCODING", ""))
        rubriker = {**self.rubriker, "Cache-Control": self._regel(vid)}
        if len(self.kroppar) > 1:
            rubriker["Vary"] = "Accept-Encoding"
        if self.status == 200:  # noqa: PLR2004
            rubriker["ETag"] = f'"{self.avtryck}{kodning and "-" + kodning}"'
            if _har_redan(request, rubriker["ETag"]):
                rubriker.pop("Content-Type", None)
                return _response(b"", 304, rubriker)
        kropp = self.kroppar[kodning]
        if kodning:
            rubriker["Content-Encoding"] = kodning
        rubriker["Content-Length"] = str(len(kropp))
        return _response(b"" if request.method == "HEAD" else kropp, self.status, rubriker)

    def _regel(self, vid: dt.datetime) -> str:
        kvar = max(dt.timedelta(), min(HOS_ANDRA, self.galler_till - vid))
        sekunder = int(kvar.total_seconds())
        delat = "0, proxy-revalidate" if self.kan_aterkallas else sekunder
        return f"public, max-age={sekunder}, s-maxage={delat}"


def _har_redan(request: HttpRequest, etag: str) -> bool:
    """True when If-None-Match names `etag`, compared weakly as RFC 9110 13.1.2 says."""
    namnda = request.META.get("HTTP_IF_NONE_MATCH", "")
    return namnda.strip() == "*" or etag in {namn.strip().removeprefix("W/") for namn in namnda.split(",")}


def _response(kropp: bytes, status: int, rubriker: dict[str, str]) -> HttpResponse:
    svar = HttpResponse(kropp, status=status)
    del svar["Content-Type"]
    for namn, varde in rubriker.items():
        svar[namn] = varde
    return svar
