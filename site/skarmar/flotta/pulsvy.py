"""`/skarm/<id>/puls`: a device says that it is there, and what it has shown.

Its token is the proof, so no csrf token is asked for; a device that may not beat learns that it has to show a code.
"""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from patientinfo.tid import dag
from skarmar.flotta.ko import KO
from skarmar.flotta.kopplade import REGISTER, Kopplad
from skarmar.flotta.skrivare import SKRIVARE
from skarmar.flotta.token import KAKA, TIO_AR, satt
from skarmar.flotta.tolkning import STORST, tolka

VANTA = 60  # seconds, when the database is away

# The day on which each pairing's cookie was last renewed by this process.
_fornyade: dict[int, int] = {}


@csrf_exempt
def puls(request: HttpRequest, adress: str) -> JsonResponse:
    """Take one beat. 401 when this device does not beat for that screen, 400 or 413 for what is no beat."""
    if request.method != "POST":
        return JsonResponse({"fel": "POST"}, status=405, headers={"Allow": "POST"})
    token = request.COOKIES.get(KAKA, "")
    try:
        kopplad = REGISTER.sok(token)
    except DatabaseError:
        return JsonResponse({"fel": "databasen svarar inte"}, status=503, headers={"Retry-After": str(VANTA)})
    if kopplad is None or kopplad.adress != adress:
        return JsonResponse({"kopplad": False}, status=401)
    if not 0 < int(request.META.get("CONTENT_LENGTH") or 0) <= STORST:
        return JsonResponse({"fel": f"1-{STORST} byte"}, status=413)
    vid = timezone.now()
    try:
        besked = tolka(request.body, vid)
    except ValueError:
        return JsonResponse({"fel": "inget JSON-objekt"}, status=400)
    svar = JsonResponse({"kvitto": KO.lagg(kopplad, besked), "kopplad": True})
    SKRIVARE.starta()
    if KO.full:
        SKRIVARE.vack()
    _fornya(svar, request, kopplad, token, dag(vid).toordinal())
    return svar


def _fornya(svar: JsonResponse, request: HttpRequest, kopplad: Kopplad, token: str, idag: int) -> None:
    """Give the device its cookie anew once a day: browsers forget one that is more than 400 days old."""
    if _fornyade.get(kopplad.koppling) != idag:
        _fornyade[kopplad.koppling] = idag
        satt(svar, request, KAKA, token, TIO_AR)
