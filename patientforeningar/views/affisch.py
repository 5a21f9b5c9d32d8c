"""`/foreningar/<forening>/<inslag>/affisch/`: a public item as a poster that anybody may print."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from patientforeningar.forhandsvisning.affisch import Affisch
from patientforeningar.views.inslag import finns_inte, inslaget
from patientinfo.giltighet import begransa
from patientinfo.tid import tidpunkt


@require_safe
def affisch(request: HttpRequest, forening: str, slug: str) -> HttpResponse:
    """The poster; 410 and 404 as the item's own page."""
    vid = tidpunkt(request)
    en = inslaget(forening, slug)
    if not en.visas(vid):
        return finns_inte(request, en, vid)
    ny = Affisch(en, vid)
    begransa(request, ny.vy.andras)
    return render(request, "patientforeningar/affisch.html", {"affisch": ny, "inslag": en, "vid": vid})
