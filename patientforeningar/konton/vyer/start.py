"""The first page: where things stand, and which association one acts for."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from patientforeningar.actions.avsluta_forening import ANGERTID
from patientforeningar.konton.stallning import avslutade, stallning
from patientforeningar.konton.tilltrade import OmbudRequest, PortalRequest, inloggning_kravs, ombud_kravs, valj
from patientinfo.tid import tidpunkt


@inloggning_kravs
def start(request: PortalRequest) -> HttpResponse:
    """What the association waits for, what is asked of it, and its items."""
    vid = tidpunkt(request)
    data = {
        "forening": request.forening,
        "stallning": stallning(request.forening, vid) if request.forening else None,
        "avslutade": avslutade(request.user, vid),
        "angerdagar": ANGERTID.days,
        "vid": vid,
    }
    return render(request, "patientforeningar/portal/start.html", data)


@require_POST
@ombud_kravs
def byt_forening(request: OmbudRequest) -> HttpResponse:
    """Act for another of one's associations from now on; somebody else's does not exist."""
    vald = next((rad for rad in request.ombud_for if str(rad.pk) == request.POST.get("forening")), None)
    if vald is None:
        raise Http404
    valj(request, vald)
    return redirect("portal")
