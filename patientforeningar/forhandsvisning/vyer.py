"""The ombud's own views of an item that is not public yet: as a page, as a poster, and a link for the board."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from patientforeningar.filer.servering import svara
from patientforeningar.forhandsvisning import lank
from patientforeningar.forhandsvisning.affisch import Affisch
from patientforeningar.forhandsvisning.panel import paneler
from patientforeningar.inlamning.egna import eget
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.models import Inslag
from patientforeningar.models.fil import DELAD, PORTAL
from patientinfo.granskning.forhandsvisning import Forhandsvisning, utan_spar
from patientinfo.tid import STOCKHOLM, tidpunkt
from patientinfo.visning.adress import absolut


@require_safe
@ombud_kravs
def forhandsvisning(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_forhandsvisning`: the newest draft as a web page and on the screens, and the way to share it."""
    return _visa(request, eget(request, pk))


@require_POST
@ombud_kravs
def dela(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_dela`: the same page with a new link for the board, stored nowhere; 404 when there is no draft."""
    inslag = eget(request, pk)
    if not lank.har_utkast(inslag):
        raise Http404
    nyckel, till = lank.skapa(inslag, request.user, tidpunkt(request))
    delad = {"adress": absolut(reverse("portal_delad", args=[nyckel])), "till": _dag(till)}
    return _visa(request, inslag, delad=delad)


@require_safe
def delad(request: HttpRequest, nyckel: str) -> HttpResponse:
    """`portal_delad`: the draft as a page for whoever has the link; 410 when it opens nothing any longer."""
    vid = tidpunkt(request)
    oppen = lank.oppna(nyckel, vid)
    if oppen is None:
        return utan_spar(render(request, "patientforeningar/portal/lank_slut.html", {"vid": vid}, status=410))
    inslag, till = oppen
    text = _("Utkast från %(forening)s, inte granskat. Länken gäller till %(datum)s.")
    text %= {"forening": inslag.forening, "datum": _dag(till)}
    request.forhandsvisning = Forhandsvisning(text)  # type: ignore[attr-defined]
    context = {"inslag": utkast(inslag), "vid": vid, "dorr": DELAD}
    return utan_spar(render(request, "patientforeningar/inslag.html", context))


@require_safe
def delad_fil(request: HttpRequest, nyckel: str, fil: str, bredd: int | None = None) -> HttpResponseBase:
    """`portal_delad_fil`: a file of the draft that the link opens; 404 for any other, and when it has closed."""
    oppen = lank.oppna(nyckel, tidpunkt(request))
    senaste = utkast(oppen[0]) if oppen else None
    rader = [*senaste.bilder.all(), *senaste.dokument.all()] if senaste else []
    rad = next((rad for rad in rader if rad.fil.nyckel == fil), None)
    if rad is None:
        raise Http404
    return svara(request, rad.fil, bredd, "private, no-cache")


@require_safe
@ombud_kravs
def affisch(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_affisch`: the newest draft as a poster to print."""
    inslag = eget(request, pk)
    vid = tidpunkt(request)
    context = {"affisch": Affisch(utkast(inslag), vid, PORTAL), "inslag": inslag, "vid": vid}
    return utan_spar(render(request, "patientforeningar/affisch.html", context))


def utkast(inslag: Inslag) -> Inslag:
    """The item as its newest version has it. A draft has been reviewed by nobody, whatever stands in public."""
    senaste: Inslag = inslag.get_latest_revision_as_object()
    senaste.rubrik = senaste.rubrik or _("Utan rubrik än")
    senaste.live = inslag.live and not inslag.has_unpublished_changes
    return senaste


def _visa(request: OmbudRequest, inslag: Inslag, **mer: object) -> HttpResponse:
    har_utkast = lank.har_utkast(inslag)
    text = (
        _("Så här blir det. Bara ni ser det än.")
        if har_utkast
        else _("Så här är det nu. Det finns inget nyare utkast.")
    )
    request.forhandsvisning = Forhandsvisning(text)  # type: ignore[attr-defined]
    senaste = utkast(inslag)
    context = {
        "inslag": senaste,
        "paneler": paneler(request, senaste, "forhandsvisning"),
        "har_utkast": har_utkast,
        "dorr": PORTAL,
        "vid": tidpunkt(request),
        **mer,
    }
    return utan_spar(render(request, "patientforeningar/portal/forhandsvisning.html", context))


def _dag(vid: dt.datetime) -> str:
    return date_format(vid.astimezone(STOCKHOLM), "j F Y H.i")
