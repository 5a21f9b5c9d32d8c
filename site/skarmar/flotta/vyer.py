"""`/skarm/` and `/skarm/kod`: a device that is tied to no screen shows a code, and asks whether it has been typed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from patientinfo.formular.flodskydd import slapps_in
from patientinfo.formular.publikt_formular import fran_oss
from patientinfo.visning.adress import absolut
from skarmar.flotta.kod import GALLER
from skarmar.flotta.kopplade import REGISTER
from skarmar.flotta.parkoppling import begar_kod, slapp_in, vantande
from skarmar.flotta.token import KAKA, TIO_AR, VAG, VANTAR, satt
from skarmar.models import Koppling, Skarm

# A whole region may come out through one address; each screen asks four times an hour.
KODER, PER = 200, 600  # seconds


@require_safe
def parkoppling(request: HttpRequest) -> HttpResponse:
    """The page with the code; a device that is tied to a screen already goes to what it plays."""
    skarm = _egen_skarm(request)
    if skarm is not None:
        return HttpResponseRedirect(skarm.get_absolute_url())
    sammanhang = {"redaktionen": absolut("/redaktion/"), "exempel": absolut(f"{VAG}vantrummet/")}
    return render(request, "skarmar/parkoppling.html", sammanhang)


@csrf_exempt
@require_http_methods(["GET", "POST"])
def kod(request: HttpRequest) -> JsonResponse:
    """POST: a new code for this device. GET: whether it has been typed, and then which screen this device is."""
    return _ny_kod(request) if request.method == "POST" else _lage(request)


def _ny_kod(request: HttpRequest) -> JsonResponse:
    if not fran_oss(request):
        return JsonResponse({"fel": "annan webbplats"}, status=403)
    if not slapps_in(request, "skarmkod", antal=KODER, per=PER):
        return JsonResponse({"fel": "för många koder"}, status=429, headers={"Retry-After": str(PER)})
    ny = begar_kod(timezone.now())
    till = int(ny.parkod.galler_till.timestamp() * 1000)
    svar = JsonResponse({"kod": ny.parkod.kod, "till": till, "sekunder": int(GALLER.total_seconds())})
    satt(svar, request, VANTAR, ny.hemlighet, 2 * GALLER)
    return svar


def _lage(request: HttpRequest) -> JsonResponse:
    hemlighet = request.COOKIES.get(VANTAR, "")
    parkod = vantande(hemlighet) if hemlighet else None
    vid = timezone.now()
    if parkod is not None and parkod.skarm is not None:
        token = slapp_in(parkod, hemlighet, vid)
        if token is not None:
            return _inslappt(request, parkod.skarm, token)
    elif parkod is not None and parkod.galler_till > vid:
        return JsonResponse({"vantar": True})
    elif (skarm := _egen_skarm(request)) is not None:
        return JsonResponse({"skarm": skarm.get_absolute_url()})
    return JsonResponse({"fel": "koden gäller inte längre"}, status=410)


def _inslappt(request: HttpRequest, skarm: Skarm, token: str) -> JsonResponse:
    svar = JsonResponse({"skarm": skarm.get_absolute_url()})
    satt(svar, request, KAKA, token, TIO_AR)
    svar.delete_cookie(VANTAR, path=VAG, samesite="Strict")
    return svar


def _egen_skarm(request: HttpRequest) -> Skarm | None:
    """The screen that this device beats for."""
    kopplad = REGISTER.sok(request.COOKIES.get(KAKA, ""))
    if kopplad is None:
        return None
    koppling = Koppling.objects.select_related("skarm").filter(pk=kopplad.koppling, aterkallad__isnull=True).first()
    return koppling.skarm if koppling else None
