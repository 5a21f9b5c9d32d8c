"""The associations: `/foreningar/` and `/foreningar/<forening>/`."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientforeningar.models import Forening
from patientforeningar.views.slut import slut
from patientforeningar.visning import urval
from patientforeningar.visning.inslagsvy import offentliga_kontakter
from patientforeningar.visning.utbud import Utbud
from patientforeningar.visning.vagar import foreningsvagen
from patientforeningar.visning.valformular import ForeningsvalForm
from patientinfo.tid import tidpunkt
from patientinfo.visning.blad import Blad

PER_BLAD = 50  # associations


@require_safe
def lista(request: HttpRequest) -> HttpResponse:
    """What is next, what is always there, and who they are; `?kommun=<slug>&tema=<slug>` leaves out the others."""
    vid = tidpunkt(request)
    val = ForeningsvalForm(request.GET)
    utbud = Utbud(list(urval.inslag(vid, val.urval)), vid)
    utbud.begransa(request)
    fraga = urlencode({falt: varde for falt in ("kommun", "tema") if (varde := val.valt(falt))})
    blad = Blad(urval.foreningar(vid, val.urval), PER_BLAD, request.GET, fraga)
    context = {
        "vid": vid,
        "val": val,
        "fraga": fraga,
        "utbud": utbud,
        "lista": blad,
        "foreningar": urval.med_kommuner(list(blad.rader)),
        "brodsmulor": foreningsvagen(vid)[:-1],
    }
    return render(request, "patientforeningar/foreningar.html", context)


@require_safe
def forening(request: HttpRequest, slug: str) -> HttpResponse:
    """One association; 410 when it has been shown and is no longer, 404 when there is or was none."""
    vid = tidpunkt(request)
    en = Forening.objects.filter(slug=slug, antagen__lte=vid).prefetch_related("kommuner", "teman").first()
    if en is None:
        raise Http404(_("Vi har ingen förening på den adressen."))
    if not en.visas(vid):
        return slut(request, vid)
    utbud = Utbud(list(urval.inslag(vid).filter(forening=en)), vid)
    utbud.begransa(request)
    context = {
        "vid": vid,
        "forening": en,
        "kontakter": en.kontaktpersoner.filter(offentliga_kontakter(vid)),
        "utbud": utbud,
        "brodsmulor": foreningsvagen(vid),
    }
    return render(request, "patientforeningar/forening.html", context)
