"""What somebody was writing when the session ended, kept by the server until they have signed in again.

With a script the browser keeps it as well (static/js/utkast.js); this is for those without. It lies in the session
of the signed-out browser, so nobody else gets it, and it is given back only on the page that it was written on, which
asks who may see it. Files cannot be kept: the page says so.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, QueryDict

from patientinfo.formular.flodskydd import slapps_in

Vy = Callable[..., HttpResponseBase]

_NYCKEL = "behallen_text"
LANGST = 2 * 60 * 60  # seconds
STORST = 60_000  # characters
_INTE = ("csrfmiddlewaretoken", "gor")


def behall(vy: Vy) -> Vy:
    """Decorates a view that asks for signing in: what was posted to it signed out is kept. Outermost of its guards."""

    @functools.wraps(vy)
    def visa(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        fran_skript = request.headers.get("Accept") == "application/json"
        if request.method == "POST" and not request.user.is_authenticated and not fran_skript:
            _spara(request)
        return vy(request, *args, **kwargs)

    return visa


def _spara(request: HttpRequest) -> None:
    data = request.POST.copy()
    for namn in _INTE:
        data.pop(namn, None)
    text = data.urlencode()
    if len(text) <= STORST and slapps_in(request, "behallen-text", antal=20, per=600):
        request.session[_NYCKEL] = {"sida": request.path, "text": text, "nar": time.time()}


def aterta(request: HttpRequest) -> QueryDict | None:
    """What was kept of this very page, once; None when there is nothing, or it is too old."""
    kvar = request.session.get(_NYCKEL)
    if not kvar or kvar["sida"] != request.path:
        return None
    del request.session[_NYCKEL]
    return QueryDict(kvar["text"]) if time.time() - kvar["nar"] < LANGST else None
