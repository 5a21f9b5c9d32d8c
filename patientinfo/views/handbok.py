"""The manual: `/handbok/`, its one long page, its two sheets, a kommun's part, and the files of each.

Nobody waits for a file: until it has been made the page says so, and is itself what can be printed.
"""

from __future__ import annotations

import structlog
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientinfo.giltighet import begransa
from patientinfo.handbok.bok import djupet, las_bok
from patientinfo.handbok.kommunblad import kommunbladet
from patientinfo.handbok.kort import las_kort
from patientinfo.handbok.lager import utgavan
from patientinfo.handbok.slag import HEL, KORT, slagen
from patientinfo.handbok.urval import plana
from patientinfo.models.handboksutgava import Handboksutgava
from patientinfo.register.platser import kommunerna
from patientinfo.tid import tidpunkt
from patientinfo.views.vagen import vagen
from patientinfo.visning.adress import absolut

logg = structlog.get_logger(__name__)

# As a page: a minute in a browser, and what stands in front is told when there is a new one.
_EN_MINUT = "public, max-age=60, s-maxage=60"


def handbok(request: HttpRequest) -> HttpResponse:
    """`/handbok/`: the editions and their files, the kommuner, and what is in the manual."""
    vid = tidpunkt(request)
    context = {
        "vid": vid,
        "hel": utgavan(HEL),
        "kort": utgavan(KORT),
        "kommuner": kommunerna(),
        "sidor": [{"titel": sida.title, "url": sida.url, "djup": djupet(sida)} for sida in plana(vid)],
        "brodsmulor": vagen(vid),
    }
    return render(request, "patientinfo/handbok.html", context)


def hel(request: HttpRequest) -> HttpResponse:
    """`/handbok/hela/`: all pages as one, to print; heavier than a page may be, and nobody comes here unasked."""
    vid = tidpunkt(request)
    bok = las_bok(vid)
    begransa(request, bok.galler_till)
    context = {"vid": vid, "bok": bok, "brodsmulor": vagen(vid, "handbok")}
    return render(request, "patientinfo/handbok_hel.html", context)


def kort(request: HttpRequest) -> HttpResponse:
    """`/handbok/kort/`: what stands on the two sheets for a waiting room."""
    vid = tidpunkt(request)
    context = {
        "vid": vid,
        "kort": las_kort(vid),
        "utgava": utgavan(KORT),
        "hem": absolut("/"),
        "brodsmulor": vagen(vid, "handbok"),
    }
    return render(request, "patientinfo/handbok_kort.html", context)


def kommun(request: HttpRequest, slug: str) -> HttpResponse:
    """`/handbok/<kommun>/`: the kommun's own part and its file; 404 when no kommun has that slug."""
    vid = tidpunkt(request)
    blad = kommunbladet(slug, vid)
    if blad is None:
        raise Http404(_("Vi har ingen kommun på den adressen."))
    context = {"vid": vid, "blad": blad, "utgava": utgavan(slug), "brodsmulor": vagen(vid, "handbok")}
    return render(request, "patientinfo/handbok_kommun.html", context)


@require_safe
def pdf(request: HttpRequest, slag: str) -> HttpResponseBase:
    """`/handbok/<edition>.pdf`: the file; before it has been made, the page that says so (302).

    Raises Http404 for an edition that there is not.
    """
    if slag not in slagen():
        raise Http404(_("Vi har ingen handbok på den adressen."))
    utgava = utgavan(slag)
    return _fil(request, utgava) if utgava else HttpResponseRedirect(_sidan(slag))


def _sidan(slag: str) -> str:
    if slag in {HEL, KORT}:
        return reverse("handbok" if slag == HEL else "handbok_kort")
    return reverse("handbok_kommun", args=[slag])


def _fil(request: HttpRequest, utgava: Handboksutgava) -> HttpResponseBase:
    etag = f'"{utgava.fil.rpartition("/")[2].removesuffix(".pdf")}"'
    svar: HttpResponseBase = get_conditional_response(request, etag=etag) or _med_innehall(utgava)
    if svar.status_code < 400:  # noqa: PLR2004
        svar["Cache-Control"] = _EN_MINUT
        svar["ETag"] = etag
    return svar


def _med_innehall(utgava: Handboksutgava) -> HttpResponseBase:
    try:
        fil = storages["default"].open(utgava.fil)
    except OSError:
        logg.exception("handboken_saknas_i_lagret", utgava=utgava.slag)
        return HttpResponse(status=503, headers={"Retry-After": "60", "Cache-Control": "no-store"})
    # A browser shows it by its own means, which a page's policy would stop; no script of ours is in it.
    return FileResponse(
        fil,
        filename=f"handbok-{utgava.slag}-{utgava.galler:%Y-%m-%d}.pdf",
        content_type="application/pdf",
        headers={"Content-Length": str(utgava.byte), "X-Content-Type-Options": "nosniff"},
    )
