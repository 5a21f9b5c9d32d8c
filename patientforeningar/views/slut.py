"""What has been shown and is no longer: says so, tells nothing of what it was, and leads on."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from patientforeningar.models import Forening
from patientforeningar.visning.vagar import foreningsvagen


def slut(request: HttpRequest, vid: dt.datetime, forening: Forening | None = None) -> HttpResponse:
    """410, with the way on to `forening` when it is one that is shown."""
    visad = forening if forening and forening.visas(vid) else None
    context = {"vid": vid, "forening": visad, "brodsmulor": foreningsvagen(vid, visad)}
    return render(request, "patientforeningar/slut.html", context, status=410)
