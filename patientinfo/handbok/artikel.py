"""A page's own text, drawn by its own template: what editors publish is in the book without being laid out twice."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string

from patientinfo.giltighet import galler_till
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.visning.omgivning import Omgivning

_BORJAR, _SLUTAR = '<article class="rad sida">', "</article>"


def artikeln(sida: Grundsida, vid: dt.datetime) -> tuple[str, dt.datetime | None]:
    """The inside of the page's article as it is at `vid`, and until when it holds; empty for a page that has none."""
    request = _fraga(sida, vid)
    sida.omgivning = Omgivning(over=(), versioner=())  # no breadcrumbs and languages on paper: two queries a page
    html = render_to_string(sida.template, sida.get_context(request), request)
    _fore, _borjar, resten = html.partition(_BORJAR)
    inre, _slutar, _efter = resten.rpartition(_SLUTAR)
    return inre, galler_till(request)


def _fraga(sida: Grundsida, vid: dt.datetime) -> HttpRequest:
    """What a visitor's browser would have asked; a task has no visitor."""
    webbplats = urlsplit(settings.BASE_URL)
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = sida.url or "/"
    request.META = {
        "HTTP_HOST": webbplats.netloc,
        "SERVER_NAME": webbplats.hostname or "",
        "SERVER_PORT": str(webbplats.port or (443 if webbplats.scheme == "https" else 80)),
        "wsgi.url_scheme": webbplats.scheme,
    }
    request.vid = vid  # type: ignore[attr-defined]
    return request
