"""A page shown to those who work with it before readers see it: the newest draft, with a banner that says so."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from wagtail.models import Page


@dataclass(frozen=True)
class Forhandsvisning:
    """What the banner says; with a form it also asks for another day."""

    text: str
    formular: forms.Form | None = None
    genvagar: list[dt.date] = field(default_factory=list)


def visa_utkast(
    request: HttpRequest, sida: Page, banderoll: Forhandsvisning, vid: dt.datetime | None = None
) -> HttpResponse:
    """The newest draft of `sida`, as it looks now or at the instant `vid`; kept and indexed by nobody."""
    request.forhandsvisning = banderoll  # type: ignore[attr-defined]
    if vid is not None:
        request.vid = vid  # type: ignore[attr-defined]
    utkast = sida.specific.get_latest_revision_as_object()
    svar: HttpResponse = utkast.serve_preview(request, utkast.default_preview_mode)
    return utan_spar(svar)


def utan_spar(svar: HttpResponse) -> HttpResponse:
    """`svar`, which no browser, proxy or search engine is to keep, and whose address no other site is told."""
    add_never_cache_headers(svar)
    svar["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    svar["Referrer-Policy"] = "no-referrer"
    return svar
