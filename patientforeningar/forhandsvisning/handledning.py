"""The associations' guide (docs/forening.md) where it is needed: on their own pages, also before one has signed in."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from patientforeningar.konton.tilltrade import inloggning_kravs
from patientinfo.admin.handledning import som_html
from patientinfo.tid import tidpunkt

FIL = Path("docs") / "forening.md"


@require_safe
def handledning(request: HttpRequest) -> HttpResponseBase:
    """`portal_handledning`: the guide as a page, with the associations' own menu for those who have signed in."""
    return (inloggning_kravs(_sida) if request.user.is_authenticated else _sida)(request)


def _sida(request: HttpRequest) -> HttpResponse:
    """The first line of the guide is the page's heading."""
    rubrik, _, text = (Path(settings.ROOT) / FIL).read_text(encoding="utf-8").partition("\n")
    context = {"rubrik": rubrik.removeprefix("# "), "text": som_html(text), "vid": tidpunkt(request)}
    return render(request, "patientforeningar/portal/handledning.html", context)
