"""One item: `/foreningar/<forening>/<inslag>/`, and `.ics` for the reader's own calendar."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientforeningar.models import Inslag
from patientforeningar.models.fil import PUBLIK
from patientforeningar.views.slut import slut
from patientforeningar.visning.handelseschema import handelseschema
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientforeningar.visning.kalenderfil import MEDIETYP, kalender
from patientforeningar.visning.vagar import foreningsvagen
from patientinfo.tid import tidpunkt


@dataclass(frozen=True)
class Delbar:
    """What others show beside a link to the item, by the names that pages have."""

    title: str
    ingress: str
    search_description: str = ""


def av_inslag(vy: Callable[[HttpRequest, Inslag, dt.datetime], HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorates a view of an item that is shown: 410 when it has been shown and is no longer, 404 when it never was."""

    @require_safe
    @functools.wraps(vy)
    def visa(request: HttpRequest, forening: str, slug: str) -> HttpResponse:
        vid = tidpunkt(request)
        en = _inslaget(forening, slug)
        return vy(request, en, vid) if en.visas(vid) else _finns_inte(request, en, vid)

    return visa


@av_inslag
def inslag(request: HttpRequest, en: Inslag, vid: dt.datetime) -> HttpResponse:
    """The item as a page."""
    vy = Inslagsvy(en, vid)
    context = {
        "vid": vid,
        "inslag": en,
        "vy": vy,
        "dorr": PUBLIK,
        "delbar": Delbar(vy.titel, en.kort),
        "hela_adressen": vy.adress,
        "delningsadress": vy.adress,
        "schema": handelseschema(vy),
        "brodsmulor": foreningsvagen(vid, en.forening),
    }
    return render(request, "patientforeningar/inslag.html", context)


@av_inslag
def ics(_request: HttpRequest, en: Inslag, _vid: dt.datetime) -> HttpResponse:
    """The event as a calendar file; 404 for what has no time."""
    if en.borjar is None:
        raise Http404(_("Inslaget har ingen tid."))
    svar = HttpResponse(kalender([en], en.rubrik), content_type=MEDIETYP)
    svar["Content-Disposition"] = f'attachment; filename="{en.slug}.ics"'
    return svar


def _inslaget(forening: str, slug: str) -> Inslag:
    """The item at the address, shown or not; raises Http404 when there is none."""
    en = Inslag.objects.select_related("forening", "plats", "kontakt").filter(forening__slug=forening, slug=slug)
    funnet = en.first()
    if funnet is None:
        raise Http404(_("Vi har inget på den adressen."))
    return funnet


def _finns_inte(request: HttpRequest, en: Inslag, vid: dt.datetime) -> HttpResponse:
    """What may not be read at `vid`: gone if anybody could read it before, else unknown."""
    slutade_med_foreningen = en.live and en.visas_fran <= vid and not en.forening.visas(vid)
    if en.har_visats(vid) or slutade_med_foreningen:
        return slut(request, vid, en.forening)
    raise Http404(_("Vi har inget på den adressen."))
