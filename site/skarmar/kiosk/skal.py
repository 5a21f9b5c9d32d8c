"""`/skarm/<id>/kiosk`: the shell that frames the site's own pages on a touch screen, and its worker.

What the shell shows is public and the same for everybody who opens the address. See docs/decisions/0039-kiosk.md.
"""

from __future__ import annotations

import hashlib
import json

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientforeningar.skylt.qr import qr
from patientinfo.tid import tidpunkt
from patientinfo.visning.adress import absolut
from patientinfo.visning.meny import hem, huvudmeny
from skarmar.kiosk import filer
from skarmar.models import Skarm
from skarmar.spelare.utgava import utgava

SPRAK = "sv"  # what a kiosk begins in; the pages themselves lead to other languages
MALL = "skarmar/kiosk.html"


@require_safe
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # it is typed for views without arguments
def kiosk(request: HttpRequest, adress: str) -> HttpResponse:
    """The shell of the screen at `adress`, of whatever sort it is; 404 when there is none."""
    return render(request, MALL, _innehall(request, _skarm(adress)))


@require_safe
def arbetare(request: HttpRequest, adress: str) -> HttpResponse:
    """The service worker: what this kiosk keeps, and then the program, which is the same for all.

    It may speak for the whole site (`Service-Worker-Allowed`), since that is what the kiosk shows; the shell
    registers it on paired kiosks only. A new release of the shell changes the text, which is how browsers notice.
    """
    skarm = _skarm(adress)
    skal = render_to_string(MALL, _innehall(request, skarm), request)
    sidor = [val.url for val in huvudmeny(SPRAK, tidpunkt(request))]
    egenskaper = {
        "utgava": hashlib.sha256(skal.encode()).hexdigest()[:16],
        "skal": reverse("skarm_kiosk", args=[skarm.adress]),
        "filer": filer.skalets(),
        "sidor": [hem(SPRAK, tidpunkt(request)), *sidor],
    }
    text = f"self.KIOSK = {json.dumps(egenskaper)};\nimportScripts({json.dumps(filer.arbetare())});\n"
    svar = HttpResponse(text, content_type="text/javascript; charset=utf-8")
    svar["Service-Worker-Allowed"] = "/"
    return svar


def _skarm(adress: str) -> Skarm:
    skarm = Skarm.objects.select_related("plats").filter(adress=adress).first()
    if skarm is None:
        raise Http404(_("Vi har ingen skärm på den adressen."))
    return skarm


def _innehall(request: HttpRequest, skarm: Skarm) -> dict[str, object]:
    start = hem(SPRAK, tidpunkt(request))
    return {
        "skarm": skarm,
        "bas": reverse("skarm", args=[skarm.adress]),
        "start": start,
        "adress": absolut(start),
        "qr": qr(absolut(start)),
        "skript": filer.SKRIPT,
        "stilar": filer.STILAR,
        "ramens_stilar": filer.RAMENS_STILAR,
        "utgava": utgava(),
        "bokstaver": "abcdefghijklmnopqrstuvwxyzåäö",
        "siffror": "1234567890",
    }
