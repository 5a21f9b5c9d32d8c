"""What an ombud does to an item besides writing: each a button, some with a question first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from patientforeningar.actions.angra_avvikelse import angra_avvikelse
from patientforeningar.actions.aterkalla import aterkalla as _aterkalla
from patientforeningar.actions.flytta import flytta
from patientforeningar.actions.kasta_utkast import kasta_utkast
from patientforeningar.actions.kopiera import kopiera as _kopiera
from patientforeningar.actions.skicka_meddelande import skicka_meddelande
from patientforeningar.actions.stall_in import stall_in
from patientforeningar.actions.ta_tillbaka import ta_tillbaka as _ta_tillbaka
from patientforeningar.inlamning import arende
from patientforeningar.inlamning.behallen import behall
from patientforeningar.inlamning.egna import eget
from patientforeningar.inlamning.formular_handling import AterkallaForm, FlyttaForm, MeddelandeForm
from patientforeningar.inslag.avvikelser import kommande
from patientforeningar.konton.flod import bromsad
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.models import Inslag
from patientinfo.formular.flodskydd import slapps_in_som
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.tid import dag, tidpunkt


@require_POST
@ombud_kravs
def ta_tillbaka(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag_ta_tillbaka`: out of review, back to the form."""
    inslag, vid = eget(request, pk), tidpunkt(request)
    besked = _("Det är tillbaka hos er. Ändra, och lämna in igen när det är klart.")
    return _gor(request, inslag, lambda: _ta_tillbaka(inslag, request.user, vid), besked)


@require_POST
@ombud_kravs
@bromsad
def kopiera(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag_kopiera`: a new draft from this item."""
    inslag = eget(request, pk)
    try:
        kopia = _kopiera(inslag, request.user, tidpunkt(request))
    except NekadError as nekat:
        messages.error(request, str(nekat))
        return redirect("portal_inslag", pk)
    messages.success(request, _("Här är en kopia. Kontrollera datumen innan ni lämnar in."))
    return redirect("portal_inslag_andra", kopia.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def kasta(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag_kasta`: throw a draft, or a change, away; asks first."""
    inslag = eget(request, pk)
    if request.method != "POST":
        return render(request, "patientforeningar/portal/kasta.html", {"inslag": inslag, "forening": inslag.forening})
    fanns_kvar = inslag.nummer is not None
    try:
        kasta_utkast(inslag, request.user, tidpunkt(request))
    except NekadError as nekat:
        messages.error(request, str(nekat))
        return redirect("portal_inslag", pk)
    messages.success(request, _("Ändringen är borttagen.") if fanns_kvar else _("Utkastet är borttaget."))
    return redirect("portal_inslag", pk) if fanns_kvar else redirect("portal")


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def aterkalla(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag_aterkalla`: take down what is public, with a reason."""
    inslag = eget(request, pk)
    form = AterkallaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        vid, skal = tidpunkt(request), form.cleaned_data["skal"]
        besked = _("Det är återkallat och visas inte längre.")
        return _gor(request, inslag, lambda: _aterkalla(inslag, request.user, vid, skal), besked)
    context = {"form": form, "inslag": inslag, "forening": inslag.forening}
    return render(request, "patientforeningar/portal/aterkalla.html", context)


@behall
@require_POST
@ombud_kravs
def meddelande(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag_meddelande`: write to the region; a text that is refused stands where it was written."""
    inslag, form = eget(request, pk), MeddelandeForm(request.POST)
    if not form.is_valid():
        return arende.sida(request, inslag, form)
    if not slapps_in_som(str(request.user.pk), "portal-meddelande", antal=20, per=3600):
        form.add_error("text", _("Just nu kan vi inte ta emot fler meddelanden. Försök igen om en stund."))
        return arende.sida(request, inslag, form, status=429)
    try:
        skicka_meddelande(inslag, form.cleaned_data["text"], request.user, tidpunkt(request))
    except NekadError as nekat:
        form.add_error("text", str(nekat))
        return arende.sida(request, inslag, form)
    messages.success(request, _("Meddelandet är skickat."))
    return redirect("portal_inslag", pk)


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def tillfalle(request: OmbudRequest, pk: int, datum: dt.date) -> HttpResponse:
    """`portal_inslag_tillfalle`: cancel or move the date planned for `datum`, or let it be as planned."""
    inslag, vid = eget(request, pk), tidpunkt(request)
    tid = next((tid for tid in kommande(inslag, vid) if dag(tid.planerat) == datum), None)
    if tid is None:
        raise Http404
    gor = request.POST.get("gor")
    form = FlyttaForm(request.POST if gor == "flytta" else None, initial={"ny_borjar": tid.borjar})
    if request.method == "POST" and gor == "stall_in":
        besked = _("Tillfället är inställt. Det syns redan på webbplatsen.")
        return _gor(request, inslag, lambda: stall_in(inslag, datum, request.user, vid), besked)
    if request.method == "POST" and gor == "angra":
        besked = _("Tillfället är som det var planerat igen.")
        return _gor(request, inslag, lambda: angra_avvikelse(inslag, datum, request.user, vid), besked)
    if gor == "flytta" and form.is_valid() and _flytta(request, inslag, datum, form):
        messages.success(request, _("Tillfället är flyttat. Det syns redan på webbplatsen."))
        return redirect("portal_inslag", pk)
    context = {"inslag": inslag, "forening": inslag.forening, "tid": tid, "datum": datum, "form": form}
    return render(request, "patientforeningar/portal/tillfalle.html", context)


def _flytta(request: OmbudRequest, inslag: Inslag, datum: dt.date, form: forms.Form) -> bool:
    data = form.cleaned_data
    vid = tidpunkt(request)
    try:
        flytta(inslag, datum, data["ny_borjar"], data["ny_slutar"], av=request.user, vid=vid)
    except NekadError as nekat:
        form.add_error("ny_borjar", str(nekat))
        return False
    return True


def _gor(request: OmbudRequest, inslag: Inslag, handling: Callable[[], object], besked: str) -> HttpResponse:
    """Do it, and say on the item's page that it was done, or why not."""
    try:
        handling()
    except NekadError as nekat:
        messages.error(request, str(nekat))
    else:
        messages.success(request, besked)
    return redirect("portal_inslag", inslag.pk)
