"""Feedback: `/aterkoppling/<page>/` takes an answer, `/aterkoppling/<page>/tack/` thanks for it."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from wagtail.models import Page

from patientinfo.formular.aterkoppling import AterkopplingForm, nyckel, spara, tidigare
from patientinfo.formular.publikt_formular import publikt_formular
from patientinfo.grind import visningsbara
from patientinfo.tid import tidpunkt


@publikt_formular("aterkoppling", text="kommentar")
def ta_emot(request: HttpRequest, sida_id: int) -> HttpResponse:
    """Keep the answer and lead to the thanks (303); one with faults comes back with them beside the fields (422)."""
    vid = tidpunkt(request)
    sida = _sida(sida_id, vid)
    form = AterkopplingForm(request.POST)
    if not form.is_valid():
        context = {"vid": vid, "sida": sida, "form": form}
        return render(request, "patientinfo/aterkoppling.html", context, status=422)
    if form.ar_maskin:
        return _vidare(reverse("aterkoppling_tack", args=[sida.pk]))
    svar = spara(form, sida, vid)
    return _vidare(reverse("aterkoppling_tack", args=[sida.pk, *([] if svar.kommentar else [nyckel(svar)])]))


@never_cache
def tack(request: HttpRequest, sida_id: int, svar: str = "") -> HttpResponse:
    """Thanks; with the answer's key also the question what was missing."""
    vid = tidpunkt(request)
    sida = _sida(sida_id, vid)
    tidigare_svar = tidigare(svar, sida) if svar else None
    form = None
    if tidigare_svar:
        form = AterkopplingForm(initial={"hjalpte": "ja" if tidigare_svar.hjalpte else "nej", "svar": svar})
    return render(request, "patientinfo/aterkoppling_tack.html", {"vid": vid, "sida": sida, "form": form})


def _sida(sida_id: int, vid: dt.datetime) -> Page:
    """The page that the answer is about; what we say of it is said in its language."""
    sida = visningsbara(vid, Page.objects.filter(pk=sida_id)).select_related("locale").first()
    if sida is None:
        raise Http404(_("Sidan finns inte."))
    translation.activate(sida.locale.language_code)
    return sida


def _vidare(adress: str) -> HttpResponse:
    """303: the browser asks for the address by GET, so that a reload sends nothing again."""
    svar = HttpResponseRedirect(adress)
    svar.status_code = 303
    return svar
