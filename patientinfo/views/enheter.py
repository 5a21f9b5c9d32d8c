"""The care units: `/enheter/` and `/enheter/<slug>/`."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from patientinfo.karta.enhetskarta import rita
from patientinfo.register.kommunval import EnhetsvalForm
from patientinfo.register.kontroll import kontroll
from patientinfo.register.platser import enheterna, kommunerna, per_kommun, urval
from patientinfo.tid import tidpunkt
from patientinfo.views.vagen import vagen


def lista(request: HttpRequest) -> HttpResponse:
    """The units under their kommuner, and on a map; `?kommun=<slug>&sort=<kind>` leaves out the others of both."""
    val = EnhetsvalForm(request.GET)
    enheter = urval(val.valt("kommun"), val.valt("sort"))
    vid = tidpunkt(request)
    context = {
        "vid": vid,
        "val": val,
        "grupper": per_kommun(enheter),
        "antal": len(enheter),
        "karta": rita(enheter, kommunerna(), kommun=val.valt("kommun"), sort=val.valt("sort")),
        "brodsmulor": vagen(vid),
    }
    return render(request, "patientinfo/enheter.html", context)


def enhet(request: HttpRequest, slug: str) -> HttpResponse:
    """One unit; 404 when no unit has that slug."""
    en = next((en for en in enheterna() if en.slug == slug), None)
    if en is None:
        raise Http404(_("Vi har ingen vårdenhet på den adressen."))
    vid = tidpunkt(request)
    context = {
        "vid": vid,
        "enhet": en,
        "kontroll": kontroll(en.kontrollerad, vid),
        "undantagen": en.undantagen(vid),
        "brodsmulor": vagen(vid, "vardenheter"),
    }
    return render(request, "patientinfo/enhet.html", context)
