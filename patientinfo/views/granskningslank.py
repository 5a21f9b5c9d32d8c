"""`/granska/<nyckel>/`: a fact reviewer without an account reads the newest draft of one page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientinfo.granskning.forhandsvisning import Forhandsvisning, utan_spar, visa_utkast
from patientinfo.models import Granskningslank
from patientinfo.tid import STOCKHOLM


@require_safe
def granska(request: HttpRequest, nyckel: str) -> HttpResponse:
    """The draft; 410 when the link has ended, was taken back or leads into a closed section, 404 when there is none."""
    vid = timezone.now()
    lank = Granskningslank.objects.for_nyckel(nyckel).select_related("sida").first()
    if lank is None:
        return _slut(request, 404)
    if not lank.ar_oppen(vid) or lank.sida.get_view_restrictions().exists():
        return _slut(request, 410)
    Granskningslank.objects.filter(pk=lank.pk).update(oppnad=vid)
    text = _("Utkast för faktagranskning, sprid det inte vidare. Länken gäller till %(datum)s.") % {
        "datum": date_format(lank.gar_ut.astimezone(STOCKHOLM), "j F Y H.i")
    }
    return visa_utkast(request, lank.sida, Forhandsvisning(text))


def _slut(request: HttpRequest, status: int) -> HttpResponse:
    return utan_spar(render(request, "patientinfo/granskningslank_slut.html", {"vid": timezone.now()}, status=status))
