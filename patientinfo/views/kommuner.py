"""The kommuner: `/kommuner/` and `/kommuner/<slug>/`."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from patientinfo.register.avgifter import kommunens
from patientinfo.register.halsoaktiviteter import per_sort, visade
from patientinfo.register.kontroll import kontroll
from patientinfo.register.platser import kommunen, kommunerna, urval
from patientinfo.tid import tidpunkt
from patientinfo.views.vagen import vagen
from patientinfo.visning.sektioner import sektioner


def lista(request: HttpRequest) -> HttpResponse:
    """All kommuner of the county, A to Ö."""
    vid = tidpunkt(request)
    context = {"vid": vid, "kommuner": kommunerna(), "brodsmulor": vagen(vid)}
    return render(request, "patientinfo/kommuner.html", context)


def kommun(request: HttpRequest, slug: str) -> HttpResponse:
    """One kommun with its fees and its care units; 404 when no kommun has that slug."""
    en = kommunen(slug)
    if en is None:
        raise Http404(_("Vi har ingen kommun på den adressen."))
    vid = tidpunkt(request)
    context = {
        "vid": vid,
        "kommun": en,
        "kontroll": kontroll(en.kontrollerad, vid),
        "tabell": kommunens(en, vid),
        "enheter": urval(en.slug),
        "aktiviteter": [ett for grupp in per_sort(visade(vid, en.slug)) for ett in grupp.aktiviteter],
        "sektioner": sektioner("kommunsida_sektion", request, en, vid),
        "brodsmulor": vagen(vid, "kommuner"),
    }
    return render(request, "patientinfo/kommun.html", context)
