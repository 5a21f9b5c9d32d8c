"""Writing: choosing a kind, the form that saves itself, and handing in."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Revision

from patientforeningar.actions.borja_utkast import borja_utkast
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import KrockError
from patientforeningar.inlamning import krock
from patientforeningar.inlamning.behallen import aterta, behall
from patientforeningar.inlamning.egna import eget
from patientforeningar.inlamning.skrivbord import Skrivbord
from patientforeningar.inslag.arendelas import granskas
from patientforeningar.konton.flod import bromsad
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.models import Inslag
from patientforeningar.skydd.bromsar import hinder
from patientforeningar.skydd.kvoter import filkvot
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.tid import STOCKHOLM, tidpunkt

# What the buttons of the form ask for; none of them, or another word, means to save.
LAMNA_IN, FORHANDSGRANSKA, LOS = "lamna_in", "forhandsgranska", "los"


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
@bromsad
def nytt(request: OmbudRequest) -> HttpResponse:
    """`portal_inslag_nytt`: choose a kind, and begin."""
    if request.method == "POST" and request.POST.get("sort") in Inslag.Sort.values:
        try:
            inslag = borja_utkast(request.forening, request.POST["sort"], request.user, tidpunkt(request))
        except NekadError as nekat:
            messages.error(request, str(nekat))
            return redirect("portal")
        return redirect("portal_inslag_andra", inslag.pk)
    return render(request, "patientforeningar/portal/nytt.html", {"forening": request.forening})


@behall
@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def andra(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag_andra`: the form. A script posts to it too, asks for JSON, and is told what was kept."""
    rad = eget(request, pk)
    if granskas(rad):
        return _granskas(request, rad)
    if request.method == "POST":
        return _skickat(request, rad)
    vid = tidpunkt(request)
    kvar = aterta(request)
    if kvar is None:
        return _sida(request, Skrivbord.oppet(rad, request.user, vid))
    messages.warning(
        request,
        _("Du blev utloggad medan du skrev. Här är det du hade skrivit, men det är inte sparat än. Välj bilder igen."),
    )
    return _sida(request, Skrivbord.ifyllt(rad, request.user, vid, kvar), osparat=True)


@require_safe
@ombud_kravs
def kvitto(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag_kvitto`: the number, and when it was received."""
    inslag = eget(request, pk)
    if not inslag.nummer:
        return redirect("portal_inslag", pk)
    return render(request, "patientforeningar/portal/kvitto.html", {"inslag": inslag, "forening": inslag.forening})


def _skickat(request: OmbudRequest, rad: Inslag) -> HttpResponse:
    vid = tidpunkt(request)
    stopp = hinder(request, *_slag(request))
    if stopp:
        return _for_ofta(request, rad, stopp)
    bord = Skrivbord.ifyllt(rad, request.user, vid, request.POST, request.FILES)
    try:
        if request.POST.get("gor") == LOS and not _forenat(request, bord):
            return krock.visa(request, bord.inslag, rad.latest_revision, bord.filer())
        version = bord.spara(request.user, vid)
    except KrockError as fel:
        return _krock(request, fel, bord)
    except NekadError as nekat:
        return _nekad(request, rad, nekat)
    return _sparat(request, bord, version)


def _sparat(request: OmbudRequest, bord: Skrivbord, version: Revision) -> HttpResponse:
    """What comes after saving, by the button that was pressed."""
    gor = request.POST.get("gor")
    if _vill_ha_json(request):
        return _sparat_json(bord, version)
    if gor == LAMNA_IN:
        return _lamna_in(request, bord, version)
    if not bord.ratt():
        messages.warning(request, _("Det som går att läsa är sparat. Rätta resten, så sparas det också."))
        return _sida(request, bord)
    if gor == FORHANDSGRANSKA:
        return redirect("portal_forhandsvisning", bord.inslag.pk)
    messages.success(request, _besked(version))
    return redirect("portal_inslag_andra", bord.inslag.pk)


def _slag(request: OmbudRequest) -> list[str]:
    """What is sent, as the brakes count it."""
    gor = "lamna_in" if request.POST.get("gor") == LAMNA_IN else "spara"
    return [gor, "ladda_upp"] if request.FILES else [gor]


def _for_ofta(request: OmbudRequest, rad: Inslag, stopp: str) -> HttpResponse:
    """Nothing is saved and no file is taken in; what was written stands in the form."""
    if _vill_ha_json(request):
        return JsonResponse({"besked": stopp}, status=429)
    bord = Skrivbord.ifyllt(rad, request.user, tidpunkt(request), request.POST)
    bord.form.add_error(None, stopp)
    return _sida(request, bord, status=429)


def _forenat(request: OmbudRequest, bord: Skrivbord) -> bool:
    """Take from each text what was chosen; the version that was chosen between is the one that is built on."""
    senaste = eget(request, bord.inslag.pk).latest_revision
    if senaste is None or senaste.pk != bord.version:
        return True  # a third has saved: `spara` tells
    return krock.forena(bord.inslag, senaste.as_object(), krock.valda(request.POST))


def _lamna_in(request: OmbudRequest, bord: Skrivbord, version: Revision) -> HttpResponse:
    # In this order: both tell of everything that is wrong.
    if not (bord.komplett() and bord.ratt()):
        return _sida(request, bord)
    try:
        inslag = lamna_in(bord.inslag, request.user, tidpunkt(request), version=version.pk)
    except NekadError as nekat:
        bord.form.add_error(None, str(nekat))
        return _sida(request, bord)
    return redirect("portal_inslag_kvitto", inslag.pk)


def _sida(request: OmbudRequest, bord: Skrivbord, status: int = 200, *, osparat: bool = False) -> HttpResponse:
    context = {
        "inslag": bord.inslag,
        "forening": bord.inslag.forening,
        "form": bord.form,
        "bilagor": bord.bilagor,
        "version": bord.version,
        "osparat": osparat,
        "traffar": bord.form.halsotraffar(),
        "filkvot": filkvot(bord.inslag.forening, tidpunkt(request)),
    }
    return render(request, "patientforeningar/portal/skriv.html", context, status=status)


def _granskas(request: OmbudRequest, rad: Inslag) -> HttpResponse:
    """Somebody has handed in meanwhile, perhaps oneself in another tab: pressing twice gives the same receipt."""
    if _vill_ha_json(request):
        return JsonResponse(
            {"besked": _("Det här är inlämnat och granskas. Ta tillbaka det om du vill ändra.")}, status=423
        )
    if request.method == "POST" and request.POST.get("gor") == LAMNA_IN:
        return redirect("portal_inslag_kvitto", rad.pk)
    messages.warning(request, _("Det här granskas just nu. Ta tillbaka det först, om du vill ändra."))
    return redirect("portal_inslag", rad.pk)


def _krock(request: OmbudRequest, fel: KrockError, bord: Skrivbord) -> HttpResponse:
    if _vill_ha_json(request):
        return JsonResponse({"besked": str(fel)}, status=409)
    return krock.visa(request, fel.mitt, fel.deras, bord.filer())


def _nekad(request: OmbudRequest, rad: Inslag, nekat: NekadError) -> HttpResponse:
    if granskas(eget(request, rad.pk)):  # handed in between the question and the saving
        return _granskas(request, rad)
    if _vill_ha_json(request):
        return JsonResponse({"besked": str(nekat)}, status=423)
    messages.error(request, str(nekat))
    return redirect("portal_inslag", rad.pk)


def _sparat_json(bord: Skrivbord, version: Revision) -> HttpResponse:
    svar = {
        "besked": _besked(version),
        "version": version.pk,
        "fel": bord.fel(),
        "filer": bord.filer(),
        "bilder": bord.bildadresser(),
    }
    return JsonResponse(svar)


def _besked(version: Revision) -> str:
    klockan = date_format(version.created_at.astimezone(STOCKHOLM), "G.i")
    return _("Utkastet sparades klockan %(klockan)s.") % {"klockan": klockan}


def _vill_ha_json(request: OmbudRequest) -> bool:
    return request.headers.get("Accept") == "application/json"
