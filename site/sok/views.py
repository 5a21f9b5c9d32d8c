"""The search page and its suggestions. Both answer every text with 200."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from patientinfo.svenska import rensa_fraga
from patientinfo.tid import tidpunkt
from sok.forslag import forslag
from sok.motor import sok
from sok.rakning import rakna

PER_SIDA = 10


@require_safe
def soksida(request: HttpRequest) -> HttpResponse:
    """`/sok/?q=`: the hits, or what to do when there are none."""
    vid = tidpunkt(request)
    fraga = request.GET.get("q", "")
    svar = sok(fraga, vid, get_language() or "sv")
    sida = Paginator(svar.traffar, PER_SIDA).get_page(request.GET.get("sida"))
    if sida.number == 1:
        rakna(svar.fraga, len(svar.traffar), vid)
    return TemplateResponse(
        request, "sok/sok.html", {"svar": svar, "sida": sida, "sokt": bool(svar.fraga), "utan_sok": True}
    )


@require_safe
def forslagssvar(request: HttpRequest) -> JsonResponse:
    """`/sok/forslag?q=`: a JSON list of `{title, url}` whose titles begin as the text does."""
    fraga = rensa_fraga(request.GET.get("q", ""))
    return JsonResponse(forslag(fraga, tidpunkt(request), get_language() or "sv"), safe=False)
