"""Registering an association: the form, the code that confirms the address, and what happens next."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from patientforeningar.actions.ansok import ansok
from patientforeningar.actions.bekrafta_adress import bekrafta_adress
from patientforeningar.konton import kod, kodbrev
from patientforeningar.konton.adapter import INGEN_POST
from patientforeningar.konton.flod import begransad, far_fa_kod
from patientforeningar.konton.formular.ansokan import AnsokanForm
from patientforeningar.konton.formular.uppgifter import KodForm
from patientforeningar.konton.insteg import slapp_in
from patientforeningar.konton.konto import skapa_ombudskonto
from patientforeningar.models import Forening, Kontaktperson
from patientinfo import post
from patientinfo.formular.flodskydd import slapps_in
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.tid import tidpunkt

TIMME = 3600  # seconds
_VAD = "ansokan"
_PLATS = "portal_ansokan"  # the contact's number, in the session


@require_http_methods(["GET", "HEAD", "POST"])
def registrera(request: HttpRequest) -> HttpResponse:
    """The form. Whoever sends it is asked for a code, whether or not the address is known to us."""
    vid = tidpunkt(request)
    form = AnsokanForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        ratt = form.is_valid()
        if not slapps_in(request, "registrera", antal=10, per=TIMME):
            return _for_ofta(request, form)
        if ratt and not far_fa_kod(form.cleaned_data["epost"]):
            return _for_ofta(request, form)
        if ratt and (form.ar_maskin or _ta_emot(request, form, vid)):
            return redirect("portal_registrera_kod")
    return render(request, "patientforeningar/portal/registrera.html", {"form": form})


def _for_ofta(request: HttpRequest, form: AnsokanForm) -> HttpResponse:
    """429: what was written stands in the form."""
    form.add_error(None, _("Just nu kan vi inte ta emot fler ansökningar. Vänta en stund och skicka igen."))
    svar = render(request, "patientforeningar/portal/registrera.html", {"form": form}, status=429)
    svar["Retry-After"] = str(TIMME)
    return svar


@require_http_methods(["GET", "HEAD", "POST"])
@begransad("registrera-kod", antal=30, per=600)
def kontrollera(request: HttpRequest) -> HttpResponse:
    """The code; the right one makes the application count and lets its sender in."""
    vid = tidpunkt(request)
    arende = kod.vantar(request, _VAD, vid)
    form = KodForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        match kod.prova(request, _VAD, form.cleaned_data["kod"], vid):
            case kod.Svar.RATT:
                return _bekrafta(request, vid)
            case kod.Svar.SLUT:
                arende = None
            case kod.Svar.FEL:
                form.fel_kod()
    data = {"form": form, "arende": arende}
    return render(request, "patientforeningar/portal/registrera_kod.html", data)


def _ta_emot(request: HttpRequest, form: AnsokanForm, vid: dt.datetime) -> bool:
    """Save the application and send the code; False when the form has been told why not."""
    try:
        kontakt = ansok(form.forening(), form.cleaned_data["kommuner"], form.kontaktperson(), vid)
        kod.begar(request, kodbrev.ansokningskod, kontakt.epost, vad=_VAD, forening=kontakt.forening, vid=vid)
    except NekadError as nej:
        form.add_error("namn", str(nej))
        return False
    except post.BrevetKomInteFram:
        form.add_error(None, str(INGEN_POST))
        return False
    request.session[_PLATS] = kontakt.pk
    return True


def _bekrafta(request: HttpRequest, vid: dt.datetime) -> HttpResponse:
    kontakt = Kontaktperson.objects.filter(pk=request.session.pop(_PLATS, None)).select_related("forening").first()
    if kontakt is None:
        return render(request, "patientforeningar/portal/registrera_kod.html", {"form": KodForm(), "arende": None})
    konto = skapa_ombudskonto(kontakt.epost, kontakt.namn)
    forening: Forening = bekrafta_adress(kontakt.forening, konto, vid)
    tack = _("Tack. Ansökan för %(namn)s har kommit in.") % {"namn": forening.namn}
    return slapp_in(request, konto, kontakt.epost, reverse("portal"), tack)
