"""The associations' guide (docs/forening.md) where it is needed: on their own pages, also before one has signed in."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from patientinfo.admin.handledning import som_html
from patientinfo.tid import tidpunkt

FIL = Path("docs") / "forening.md"


@require_safe
def handledning(request: HttpRequest) -> HttpResponse:
    """`portal_handledning`: the guide as a page; its first line is the page's heading."""
    rubrik, _, text = (Path(settings.ROOT) / FIL).read_text(encoding="utf-8").partition("\n")
    context = {"rubrik": rubrik.removeprefix("# "), "text": som_html(text), "vid": tidpunkt(request)}
    return render(request, "patientforeningar/portal/handledning.html", context)
