"""The cache rule that a group of addresses carries; `config.urls` puts one on every group."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers

from config.svarscache.cachecontrol import Regel
from config.svarscache.fragor import rensa

Vy = Callable[..., HttpResponseBase]


def publik(vy: Vy) -> Vy:
    """The same answer for everybody: may be kept by the site, and for a minute by browsers and proxies."""
    return _lika_for_alla(vy, Regel.PUBLIK)


def flode(vy: Vy) -> Vy:
    """A feed: as a page, but proxies ask each time, and a reader may keep it for an hour while we are down."""
    return _lika_for_alla(vy, Regel.FLODE)


def spellista(vy: Vy) -> Vy:
    """What screens ask for time and again: kept by the site alone, and nobody uses a copy without asking."""
    return _lika_for_alla(vy, Regel.SPELLISTA)


def ej_sparad(vy: Vy) -> Vy:
    """An answer to this very question, such as a search or a probe: kept by nobody."""

    @wraps(vy)
    def visa(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        svar = vy(request, *args, **kwargs)
        if not svar.has_header("Cache-Control"):
            add_never_cache_headers(svar)
        return svar

    return visa


def cacheregel(request: HttpRequest) -> Regel | None:
    """The rule of the view that has been asked for, once it is one whose answers are the same for everybody."""
    return getattr(request, "cacheregel", None)


def _lika_for_alla(vy: Vy, regel: Regel) -> Vy:
    if hasattr(vy, "cacheregel"):
        return vy

    @wraps(vy)
    def visa(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        metod = request.method
        if metod not in {"GET", "HEAD"}:
            return vy(request, *args, **kwargs)
        request.cacheregel = regel  # type: ignore[attr-defined]
        rensa(request)
        # A question about the head is answered from the whole answer, which is what is kept.
        request.method = "GET"
        try:
            return vy(request, *args, **kwargs)
        finally:
            request.method = metod

    visa.cacheregel = regel  # type: ignore[attr-defined]
    return visa
