"""The calendar: `/foreningar/kalender/` by day, and `/foreningar/kalender.ics` for the reader's own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientforeningar.models import Inslag
from patientforeningar.visning import perioder, urval
from patientforeningar.visning.dagar import HOGST, per_dag
from patientforeningar.visning.kalenderfil import MEDIETYP, kalender
from patientforeningar.visning.vagar import foreningsvagen
from patientforeningar.visning.valformular import KalendervalForm
from patientinfo.giltighet import begransa
from patientinfo.tid import tidpunkt


@require_safe
def sida(request: HttpRequest) -> HttpResponse:
    """Every time of every event, day by day; `?kommun=&for_vem=&nar=` leaves out the others."""
    vid = tidpunkt(request)
    val = KalendervalForm(request.GET, vid=vid)
    vald = perioder.period(val.valt("nar"), vid)
    poster = urval.kommande(_handelser(val, request), vald.fran, vald.till)
    begransa(request, min((post.tid.over for post in poster), default=None))
    fore, efter = perioder.grannar(vald, vid)
    context = {
        "vid": vid,
        "val": val,
        "period": vald,
        "dagar": per_dag(poster[:HOGST], vald.fran),
        "antal": len(poster),
        "utelamnade": max(0, len(poster) - HOGST),
        "fore": fore and _adress("foreningskalender", val, fore.kod),
        "fore_rubrik": fore and fore.rubrik,
        "efter": efter and _adress("foreningskalender", val, efter.kod),
        "efter_rubrik": efter and efter.rubrik,
        "ics": _adress("foreningskalender_ics", val, vald.kod),
        "brodsmulor": foreningsvagen(vid),
    }
    return render(request, "patientforeningar/kalender.html", context)


@require_safe
def ics(request: HttpRequest) -> HttpResponse:
    """The same events as a calendar file to follow; without `nar` all that are shown."""
    vid = tidpunkt(request)
    val = KalendervalForm(request.GET, vid=vid)
    handelser = list(_handelser(val, request))
    if nar := val.valt("nar"):
        vald = perioder.period(nar, vid)
        med = {post.inslag.pk for post in urval.kommande(handelser, vald.fran, vald.till)}
        handelser = [en for en in handelser if en.pk in med]
    return HttpResponse(kalender(handelser, _("Föreningar i Norrbotten")), content_type=MEDIETYP)


def _handelser(val: KalendervalForm, request: HttpRequest) -> list[Inslag]:
    vid = tidpunkt(request)
    return list(urval.inslag(vid, val.urval).filter(sort=Inslag.Sort.HANDELSE).order_by("pk"))


def _adress(namn: str, val: KalendervalForm, nar: str) -> str:
    """The address of the same choice at another time."""
    fraga = {falt: varde for falt in ("kommun", "for_vem") if (varde := val.valt(falt))} | ({"nar": nar} if nar else {})
    return reverse(namn) + (f"?{urlencode(fraga)}" if fraga else "")
