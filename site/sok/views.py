"""The search page and its suggestions. Both answer every text with 200."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from patientinfo.svenska import rensa_fraga
from patientinfo.tid import tidpunkt
from sok.forslag import forslag
from sok.rakning import rakna
from sok.sidan import Soksida


@require_safe
def soksida(request: HttpRequest) -> HttpResponse:
    """`/sok/?q=`: the hits, or what to do when there are none."""
    vid = tidpunkt(request)
    sok = Soksida(request.GET, vid, get_language() or "sv")
    if sok.blad.number == 1 and not sok.urval:  # who turns the sheet or narrows the list has not searched again
        rakna(sok.fraga, sok.antal, vid)
    return TemplateResponse(request, "sok/sok.html", {"sok": sok, "utan_sok": True})


@require_safe
def forslagssvar(request: HttpRequest) -> JsonResponse:
    """`/sok/forslag?q=`: a JSON list of `{title, url}` whose titles begin as the text does."""
    fraga = rensa_fraga(request.GET.get("q", ""))
    return JsonResponse(forslag(fraga, tidpunkt(request), get_language() or "sv"), safe=False)
