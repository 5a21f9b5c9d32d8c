"""Hälsosamtal, courses and hälsoslingor: `/halsa/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from patientinfo.register.halsoaktiviteter import per_sort, visade
from patientinfo.register.kommunval import AktivitetsvalForm
from patientinfo.tid import tidpunkt
from patientinfo.views.vagen import vagen


def lista(request: HttpRequest) -> HttpResponse:
    """What goes on today under its kinds; `?kommun=<slug>&sort=<kind>` leaves out the others."""
    vid = tidpunkt(request)
    val = AktivitetsvalForm(request.GET)
    aktiviteter = visade(vid, val.valt("kommun"), val.valt("sort"))
    context = {
        "vid": vid,
        "val": val,
        "grupper": per_sort(aktiviteter),
        "antal": len(aktiviteter),
        "brodsmulor": vagen(vid),
    }
    return render(request, "patientinfo/halsa.html", context)
