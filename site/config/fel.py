"""What a visitor meets when something goes wrong: a page that helps, in Swedish, whatever is broken.

The page for our own faults has three steps, each of which can do with less than the one before: the template,
a file that needs neither database nor templates, a constant.
"""

from __future__ import annotations

import logging
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers

from patientinfo.tid import tidpunkt

logger = logging.getLogger(__name__)

STATISK = Path(__file__).with_name("500.html")
SISTA_UTVAGEN = (
    "<!doctype html><html lang=sv><meta charset=utf-8><title>Något gick fel</title>"
    "<h1>Något gick fel hos oss</h1><p>Försök igen om en stund. Ring 1177 för råd om vård, 112 om det är akut."
)


def dalig_fraga(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """400: the browser asked for something that we cannot understand."""
    return _sida(request, "400.html", 400)


def nekad(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """403: this is not for the one who asks."""
    return _sida(request, "403.html", 403)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403: a form came without the proof that it was ours, often because the page had been open too long."""
    return _sida(request, "403_csrf.html", 403)


def saknas(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """404: there is no such page."""
    return _sida(request, "404.html", 404)


def trasig(request: HttpRequest) -> HttpResponse:
    """500: we have failed; the page must not."""
    svar = _sida(request, "500.html", 500)
    add_never_cache_headers(svar)
    return svar


def nere() -> HttpResponse:
    """503: the database cannot be reached; the page needs neither it nor templates."""
    svar = HttpResponse(_statisk(), status=503, headers={"Retry-After": "60"})
    add_never_cache_headers(svar)
    return svar


def _sida(request: HttpRequest, mall: str, status: int) -> HttpResponse:
    try:
        text: str = render_to_string(mall, {"vid": tidpunkt(request)}, request)
    except Exception:  # whatever is broken, the visitor is to be helped
        logger.exception("felsida_gick_inte_att_visa")
        text = _statisk()
    return HttpResponse(text, status=status)


def _statisk() -> str:
    try:
        return STATISK.read_text()
    except OSError:
        return SISTA_UTVAGEN
