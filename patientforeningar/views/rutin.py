"""The routine, the same for every association: `/foreningar/rutin/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from patientforeningar.models import Kriterium, Rutin
from patientforeningar.visning.vagar import foreningsvagen
from patientinfo.register.kontroll import kontroll
from patientinfo.tid import tidpunkt


@require_safe
def rutin(request: HttpRequest) -> HttpResponse:
    """How one hands in, by what it is judged, who decides and how soon, and whom to ask."""
    vid = tidpunkt(request)
    rutinen = Rutin.objects.first() or Rutin()
    context = {
        "vid": vid,
        "rutin": rutinen,
        "kriterier": Kriterium.objects.filter(galler=True),
        "kontroll": kontroll(rutinen.granskad, vid),
        "brodsmulor": foreningsvagen(vid),
    }
    return render(request, "patientforeningar/rutin.html", context)
