"""`/skarm/<id>/dolj/`: what the screen shows, and the way to take one thing off it. Without session or cookie."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from patientinfo.formular.klient import klientadress
from patientinfo.formular.publikt_formular import publikt_formular
from patientinfo.tid import tidpunkt
from skarmar.actions.dolj import dolj
from skarmar.actions.visa_igen import visa_igen
from skarmar.doljning.formular import DoljForm, KodForm
from skarmar.doljning.kod import INOM, Utslag, prova
from skarmar.doljning.pagang import pagang
from skarmar.doljning.tider import slut
from skarmar.kontrakt import Punkt
from skarmar.models import Doljning, Skarm
from skarmar.urval.nycklar import slapp_upp

_FALSK = 422  # the status of a form that came back


@csrf_exempt
def dolj_vy(request: HttpRequest, adress: str) -> HttpResponse:
    """`skarm_dolj`: the list; with `?punkt=` the form for one of them; with `?dold=` what was just done."""
    if request.method == "POST":
        return _ta_emot(request, adress)
    skarm, vid = _skarm(adress), tidpunkt(request)
    lage = pagang(skarm, vid)
    if nyckel := request.GET.get("punkt", ""):
        punkt = lage.punkt(nyckel)
        if punkt is None:
            raise Http404(_("Det visas inte på den här skärmen."))
        return _formular(request, skarm, punkt, DoljForm(initial={"punkt": nyckel}))
    context = {"skarm": skarm, "vid": vid, "lage": lage, "nyss": _nyss(skarm, request.GET.get("dold", ""), vid)}
    return render(request, "skarmar/dolj.html", context)


@publikt_formular("skarm-dolj")
def _ta_emot(request: HttpRequest, adress: str) -> HttpResponse:
    """Hide what was chosen, for who knows the code (303); a form with faults comes back (422, 429)."""
    skarm, vid = _skarm(adress), tidpunkt(request)
    form = DoljForm(request.POST)
    punkt = pagang(skarm, vid).punkt(request.POST.get("punkt", ""))
    vad = slapp_upp(punkt.nyckel) if punkt else None
    if punkt is None or vad is None:
        return _vidare(reverse("skarm_dolj", args=[adress]))  # gone meanwhile: the list says what is there
    if not form.is_valid():
        return _formular(request, skarm, punkt, form, status=_FALSK)
    if form.ar_maskin:
        return _vidare(reverse("skarm_dolj", args=[adress]))
    if hinder := _hinder(request, skarm, form, vid):
        return _formular(request, skarm, punkt, form, status=hinder)
    data = form.cleaned_data
    till = slut(data["till"], vad, vid)
    doljning = dolj(skarm, vad, skal=data["skal"], text=data["text"], till=till, vid=vid)
    return _vidare(f"{reverse('skarm_dolj', args=[adress])}?dold={doljning.pk}")


@csrf_exempt
def visa_igen_vy(request: HttpRequest, adress: str, pk: int) -> HttpResponse:
    """`skarm_dolj_angra`: the code once more, and it comes back."""
    if request.method == "POST":
        return _ta_tillbaka(request, adress, pk)
    return _angra(request, _galler(adress, pk, tidpunkt(request)), KodForm())


@publikt_formular("skarm-dolj")
def _ta_tillbaka(request: HttpRequest, adress: str, pk: int) -> HttpResponse:
    vid = tidpunkt(request)
    doljning = _galler(adress, pk, vid)
    form = KodForm(request.POST)
    if not form.is_valid():
        return _angra(request, doljning, form, status=_FALSK)
    if not form.ar_maskin:
        if hinder := _hinder(request, doljning.skarm, form, vid):
            return _angra(request, doljning, form, status=hinder)
        visa_igen(doljning, vid)
    return _vidare(f"{reverse('skarm_dolj', args=[adress])}?dold={pk}")


def _hinder(request: HttpRequest, skarm: Skarm, form: KodForm, vid: dt.datetime) -> int:
    """The status of the answer when the code lets nobody in, with the reason on the form; 0 when it does."""
    utslag = prova(skarm, form.cleaned_data["kod"], klientadress(request), vid)
    if utslag is Utslag.RATT:
        return 0
    if utslag is Utslag.FEL:
        form.add_error("kod", _("Koden stämmer inte. Är du osäker frågar du den som ansvarar för skärmarna hos er."))
        return _FALSK
    minuter = {"minuter": INOM // dt.timedelta(minutes=1)}
    form.add_error(
        "kod",
        _(
            "Fel kod har skrivits för många gånger. Vänta %(minuter)s minuter, "
            "eller be den som ansvarar för skärmarna att ta bort det."
        )
        % minuter,
    )
    return 429


def _formular(request: HttpRequest, skarm: Skarm, punkt: Punkt, form: DoljForm, status: int = 200) -> HttpResponse:
    return _svar(request, "skarmar/dolj_valt.html", {"skarm": skarm, "punkt": punkt, "form": form}, status)


def _angra(request: HttpRequest, doljning: Doljning, form: KodForm, status: int = 200) -> HttpResponse:
    context = {"skarm": doljning.skarm, "doljning": doljning, "form": form}
    return _svar(request, "skarmar/dolj_visa_igen.html", context, status)


def _svar(request: HttpRequest, mall: str, context: dict[str, Any], status: int) -> HttpResponse:
    svar = render(request, mall, context, status=status)
    if status == 429:  # noqa: PLR2004
        svar["Retry-After"] = str(int(INOM.total_seconds()))
    return svar


def _skarm(adress: str) -> Skarm:
    return get_object_or_404(Skarm.objects.select_related("plats"), adress=adress)


def _galler(adress: str, pk: int, vid: dt.datetime) -> Doljning:
    """The hiding, while it keeps something away; raises Http404 otherwise."""
    rader = Doljning.objects.gallande(vid).select_related("skarm__plats", "inslag__forening", "skarmbild")
    return get_object_or_404(rader, pk=pk, skarm__adress=adress)


def _nyss(skarm: Skarm, pk: str, vid: dt.datetime) -> dict[str, Any] | None:
    """What was just hidden, or shown again, on this screen; None for anything else that is asked."""
    if not (pk.isascii() and pk.isdigit() and len(pk) < 19):  # noqa: PLR2004  (what a BigAutoField can hold)
        return None
    rad = skarm.doljningar.select_related("inslag", "skarmbild").filter(pk=pk).first()
    if rad is None or (rad.angrad is None and rad.till <= vid):
        return None
    return {"doljning": rad, "dold": rad.angrad is None}


def _vidare(adress: str) -> HttpResponse:
    """303: the browser asks for the address by GET, so that a reload sends nothing again."""
    svar = HttpResponseRedirect(adress)
    svar.status_code = 303
    return svar
