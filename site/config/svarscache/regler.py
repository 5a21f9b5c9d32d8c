"""The cache rule that a group of addresses carries; `config.urls` puts one on every group."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers

from config.svarscache.fragor import rensa

Vy = Callable[..., HttpResponseBase]


def publik(vy: Vy) -> Vy:
    """The same answer for everybody: may be kept by the site, and for a minute by browsers and proxies."""
    if getattr(vy, "publik", False):
        return vy

    @wraps(vy)
    def visa(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        metod = request.method
        if metod not in {"GET", "HEAD"}:
            return vy(request, *args, **kwargs)
        request.publik = True  # type: ignore[attr-defined]
        rensa(request)
        # A question about the head is answered from the whole answer, which is what is kept.
        request.method = "GET"
        try:
            return vy(request, *args, **kwargs)
        finally:
            request.method = metod

    visa.publik = True  # type: ignore[attr-defined]
    return visa


def ej_sparad(vy: Vy) -> Vy:
    """An answer to this very question, such as a search or a probe: kept by nobody."""

    @wraps(vy)
    def visa(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        svar = vy(request, *args, **kwargs)
        if not svar.has_header("Cache-Control"):
            add_never_cache_headers(svar)
        return svar

    return visa


def ar_publik(request: HttpRequest) -> bool:
    """True once a view under the rule `publik` has been asked for."""
    return getattr(request, "publik", False)
