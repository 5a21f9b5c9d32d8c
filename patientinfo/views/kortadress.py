"""Short addresses: `/k/<kod>`, for what is printed, said aloud or drawn as QR."""

from __future__ import annotations

import datetime as dt
from difflib import get_close_matches

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.models import Page

from patientinfo.grind import visningsbara
from patientinfo.models.kortadress import Kortadress, andra_rums_adress
from patientinfo.stampel import minns
from patientinfo.tid import tidpunkt

LANGST = 60  # of what was typed, as much as is compared and shown again


def kortadress(request: HttpRequest, kod: str = "") -> HttpResponse:
    """302 to the page that the code leads to; 410 when it may not be shown, 404 with a way on for an unknown code.

    Capitals and a slash at the end do no harm: codes are typed from paper.
    """
    vid = tidpunkt(request)
    skrivet = kod.strip("/ ").casefold()[:LANGST]
    sida_id = koderna().get(skrivet)
    if sida_id is None and (annan := andra_rums_adress(skrivet)):
        return redirect(annan)
    if sida_id is None:
        context = {"vid": vid, "skrivet": skrivet, "forslag": _forslag(skrivet, vid)}
        return render(request, "patientinfo/kortadress_saknas.html", context, status=404)
    sida = visningsbara(vid, Page.objects.filter(pk=sida_id)).first()
    adress = sida.get_url(request) if sida else None
    if adress is None:
        return render(request, "410.html", {"vid": vid}, status=410)
    return redirect(adress)


@minns
def koderna() -> dict[str, int]:
    """The page's id for every code; what was typed is never sent to the database."""
    return dict(Kortadress.objects.values_list("kod", "sida_id"))


def _forslag(skrivet: str, vid: dt.datetime) -> list[Kortadress]:
    """The addresses whose code looks most like what was typed, of those that lead somewhere at `vid`."""
    lika = get_close_matches(skrivet, koderna(), n=3, cutoff=0.5)
    return list(Kortadress.objects.filter(kod__in=lika, sida__in=visningsbara(vid)).select_related("sida"))
