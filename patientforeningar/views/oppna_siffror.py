"""How associations are treated, for everybody to see: `/foreningar/oppna-siffror/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from patientforeningar.rapporter import bilder
from patientforeningar.rapporter.matt import MINST
from patientforeningar.rapporter.period import Period
from patientforeningar.rapporter.underlag import underlag
from patientforeningar.visning.vagar import foreningsvagen
from patientinfo.tid import tidpunkt

HOGST_SKAL = 5


@require_safe
def oppna_siffror(request: HttpRequest) -> HttpResponse:
    """Totals of the last twelve months: no association and no kommun is told apart from the others."""
    vid = tidpunkt(request)
    siffror = underlag(Period.senaste_aret(vid))
    context = {
        "vid": vid,
        "period": siffror.period,
        "totalt": siffror.totalt,
        "per_manad": siffror.per_manad(),
        "skal": siffror.skal()[:HOGST_SKAL],
        "diagram": bilder.manader(siffror),
        "vantat_langst": siffror.vantat_langst(vid),
        "minst": MINST,
        "brodsmulor": foreningsvagen(vid),
    }
    return render(request, "patientforeningar/oppna_siffror.html", context)
