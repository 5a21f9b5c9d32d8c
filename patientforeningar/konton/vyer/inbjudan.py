"""Answering an invitation: the link from the mail, a code to the same address, and one is ombud."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from patientforeningar.actions.ga_med import ga_med, inbjudan
from patientforeningar.konton import kod, kodbrev
from patientforeningar.konton.adapter import INGEN_POST
from patientforeningar.konton.flod import begransad, far_fa_kod, for_ofta
from patientforeningar.konton.formular.uppgifter import GaMedForm, KodForm
from patientforeningar.konton.insteg import slapp_in
from patientforeningar.konton.konto import skapa_ombudskonto
from patientforeningar.models import Inbjudan
from patientinfo import post
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.tid import tidpunkt

_NAMN = "portal_inbjudan_namn"  # what the one who answers is called, in the session until the code has come


@require_http_methods(["GET", "HEAD", "POST"])
@begransad("inbjudan", antal=30, per=600)
def svara(request: HttpRequest, nyckel: str) -> HttpResponse:
    """Who invites to what; yes sends a code. Somebody signed in with the same address needs none."""
    vid = tidpunkt(request)
    funnen = inbjudan(nyckel, vid)
    if funnen is None:
        return _slut(request)
    if request.user.is_authenticated:
        return _inloggad(request, funnen, nyckel, vid)
    form = GaMedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not far_fa_kod(funnen.email):
            return for_ofta(request)
        try:
            kod.begar(
                request, kodbrev.inbjudningskod, funnen.email, vad=_vad(funnen), forening=funnen.forening, vid=vid
            )
        except post.BrevetKomInteFram:
            form.add_error(None, str(INGEN_POST))
        else:
            request.session[_NAMN] = form.cleaned_data["namn"]
            return redirect("portal_inbjudan_kod", nyckel=nyckel)
    return render(request, "patientforeningar/portal/inbjudan.html", {"form": form, "inbjudan": funnen})


@require_http_methods(["GET", "HEAD", "POST"])
@begransad("inbjudan", antal=30, per=600)
def kontrollera(request: HttpRequest, nyckel: str) -> HttpResponse:
    """The code; the right one makes an ombud."""
    vid = tidpunkt(request)
    funnen = inbjudan(nyckel, vid)
    if funnen is None:
        return _slut(request)
    arende = kod.vantar(request, _vad(funnen), vid)
    form = KodForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        match kod.prova(request, _vad(funnen), form.cleaned_data["kod"], vid):
            case kod.Svar.RATT:
                return _ga_med(request, skapa_ombudskonto(funnen.email, request.session.pop(_NAMN, "")), nyckel, vid)
            case kod.Svar.SLUT:
                arende = None
            case kod.Svar.FEL:
                form.fel_kod()
    data = {"form": form, "arende": arende, "inbjudan": funnen, "tillbaka": reverse("portal_inbjudan", args=[nyckel])}
    return render(request, "patientforeningar/portal/inbjudan_kod.html", data)


def _inloggad(request: HttpRequest, funnen: Inbjudan, nyckel: str, vid: dt.datetime) -> HttpResponse:
    konto: Konto = request.user  # type: ignore[assignment]
    if request.method == "POST" and konto.email == funnen.email:
        return _ga_med(request, konto, nyckel, vid)
    data = {"inbjudan": funnen, "fel_konto": konto.email != funnen.email}
    return render(request, "patientforeningar/portal/inbjudan.html", data)


def _ga_med(request: HttpRequest, konto: Konto, nyckel: str, vid: dt.datetime) -> HttpResponse:
    try:
        ombud = ga_med(nyckel, konto, vid)
    except NekadError:
        return _slut(request)
    valkommen = _("Välkommen. Du är nu ombud för %(namn)s.") % {"namn": ombud.forening.namn}
    return slapp_in(request, konto, konto.email, reverse("portal"), valkommen)


def _vad(funnen: Inbjudan) -> str:
    return f"inbjudan-{funnen.pk}"


def _slut(request: HttpRequest) -> HttpResponse:
    return render(request, "patientforeningar/portal/inbjudan_slut.html", status=410)
