"""The three doors to associations' files: the storage has no address of its own.

A link that an ombud has handed to the board opens its draft's files as well (`patientforeningar.forhandsvisning`).

Each asks anew, every time. Who is turned away learns nothing: what they may not see does not exist for them.
"""

from __future__ import annotations

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from patientforeningar.filer.servering import svara
from patientforeningar.konton.tilltrade import PortalRequest, inloggning_kravs
from patientforeningar.models import Fil, Inslag
from patientforeningar.models.inslag import InslagQuerySet
from patientinfo.giltighet import begransa
from patientinfo.tid import tidpunkt

# A browser's own copy; a proxy that keeps one for many must ask each time, so that a recalled file is gone at once.
_EN_MINUT = "public, max-age=60, s-maxage=0, proxy-revalidate"
_BARA_DIN = "private, no-cache"

SE_FIL = "patientforeningar.view_fil"


@require_safe
def publik_fil(request: HttpRequest, nyckel: str, bredd: int | None = None) -> HttpResponseBase:
    """`foreningsfil`: anybody's, while an item that is shown has the file in its public version; 410 afterwards."""
    vid = tidpunkt(request)
    begransa(request, vid)  # a refusal is kept by nobody: what is approved in the next second is there at once
    fil = get_object_or_404(Fil.objects.select_related("forening"), nyckel=nyckel)
    har_filen = Q(bilder__fil=fil) | Q(dokument__fil=fil)
    if InslagQuerySet(Inslag).visningsbara(vid).filter(har_filen).exists():
        return svara(request, fil, bredd, _EN_MINUT)
    if any(inslag.har_visats(vid) for inslag in Inslag.objects.filter(har_filen).select_related("forening")):
        return render(request, "410.html", {"vid": vid}, status=410)
    raise Http404


@require_safe
@inloggning_kravs
def egen_fil(request: PortalRequest, nyckel: str, bredd: int | None = None) -> HttpResponseBase:
    """`portal_fil`: for those who act for the association, drafts included."""
    fil = get_object_or_404(Fil.objects.select_related("forening"), nyckel=nyckel, forening__in=request.ombud_for)
    return svara(request, fil, bredd, _BARA_DIN)


@require_safe
def redaktionens_fil(request: HttpRequest, nyckel: str, bredd: int | None = None) -> HttpResponseBase:
    """`redaktionens_foreningsfil`: for those who review what associations hand in; Wagtail has asked for sign-in."""
    if not request.user.has_perm(SE_FIL):
        raise Http404
    return svara(request, get_object_or_404(Fil.objects.select_related("forening"), nyckel=nyckel), bredd, _BARA_DIN)
