"""`/mina-kontakter/`: a sheet to fill in, which stays in the reader's own browser. Nothing is taken in here."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientinfo.tid import tidpunkt
from patientinfo.views.vagen import vagen
from patientinfo.visning.meny import ramsidor


@require_safe
def mina_kontakter(request: HttpRequest) -> HttpResponse:
    """The sheet, the same for everybody; 404 in a language that the site has no pages in."""
    sprak = get_language()
    if sprak != settings.LANGUAGE_CODE and sprak not in {hem.lank.sprak for hem in ramsidor().hem}:
        raise Http404(_("Sidan finns inte."))
    vid = tidpunkt(request)
    return render(request, "patientinfo/mina_kontakter.html", {"vid": vid, "brodsmulor": vagen(vid)})
