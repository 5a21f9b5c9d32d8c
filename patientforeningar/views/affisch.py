"""`/foreningar/<forening>/<inslag>/affisch/`: a public item as a poster that anybody may print."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from patientforeningar.forhandsvisning.affisch import Affisch
from patientforeningar.models import Inslag
from patientforeningar.views.inslag import av_inslag
from patientinfo.giltighet import begransa


@av_inslag
def affisch(request: HttpRequest, en: Inslag, vid: dt.datetime) -> HttpResponse:
    """The poster; gone and unknown as the item's own page is."""
    ny = Affisch(en, vid)
    begransa(request, ny.vy.andras)
    return render(request, "patientforeningar/affisch.html", {"affisch": ny, "inslag": en, "vid": vid})
