"""`/skarm/<id>/enkel`: the slide that is on, for browsers without a script; the page asks again when it is over."""

from __future__ import annotations

import datetime as dt
import math

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from patientforeningar.skylt.delar import Skylt
from patientforeningar.skylt.qr import qr
from patientinfo.tid import tidpunkt
from skarmar.kontrakt import Meddelande, Punkt
from skarmar.models import Skarm
from skarmar.spelare.vy import Skal, okand
from skarmar.urval.klocka import perioden, visas_i
from skarmar.urval.program import skarmen, spellista

# Seconds: a recall is seen within the longest; a page that asks more often than the shortest blinks.
KORTAST, LANGST = 2, 40


@require_safe
def enkel(request: HttpRequest, adress: str) -> HttpResponse:
    """What is on the screen `adress` right now, and for how long."""
    vid = tidpunkt(request)
    skarm = skarmen(adress, vid)
    if skarm is None:
        return okand(request, adress)
    listan = spellista(skarm, vid)
    visat, till = visas_i(listan, vid)
    punkt = visat if isinstance(visat, Punkt) else None
    return render(
        request,
        "skarmar/enkel.html",
        {
            "skal": Skal("", str(skarm.plats)),
            "punkt": punkt,
            "skylt": punkt and skylten(punkt, skarm),
            "qr": punkt and qr(punkt.adress),
            "bild": punkt and punkt.bild and punkt.bild.adress.removeprefix(settings.BASE_URL),
            "meddelande": visat if isinstance(visat, Meddelande) else None,
            "vila": visat is None and perioden(listan, vid).slackt,
            "sekunder": hur_lange(vid, till),
        },
    )


def hur_lange(vid: dt.datetime, till: dt.datetime) -> int:
    """In how many seconds the page is to ask again."""
    return min(max(math.ceil((till - vid).total_seconds()), KORTAST), LANGST)


def skylten(punkt: Punkt, skarm: Skarm) -> Skylt:
    """The slide set for how the screen hangs."""
    liggande = skarm.riktning == Skarm.Riktning.LIGGANDE
    return next(skylt for skylt in punkt.skyltar if skylt.format.liggande == liggande)
