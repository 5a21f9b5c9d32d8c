"""`/skarm/<id>/kiosk/qr`: the QR code of a link that leaves the kiosk, for the visitor's own phone.

Not a tool for others: asked by our own pages only, for few enough addresses, of the kinds that a page may link to.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from patientforeningar.skylt.qr import qr
from patientinfo.formular.flodskydd import slapps_in
from patientinfo.formular.publikt_formular import fran_oss
from patientinfo.visning.adress import absolut
from skarmar.models import Skarm

LANGST = 400  # characters; a longer address makes a code that a phone's camera struggles with
ANTAL, PER = 300, 600  # codes in so many seconds from one network: a hospital's kiosks share one
_TELEFON = re.compile(r"tel:\+?[0-9*#-]{2,20}")
_POST = re.compile(r"mailto:[^\s@?]+@[^\s@?]+(\?[^\s]*)?")
_OSYNLIGT = re.compile(r"[\x00-\x20\x7f]")


def utat(adress: str) -> str | None:
    """`adress` as a phone needs it: whole, with our own public host for a path of ours; None for what is not drawn."""
    if not adress or len(adress) > LANGST or _OSYNLIGT.search(adress):
        return None
    if adress.startswith("/") and not adress.startswith(("//", "/\\")):
        return absolut(adress)
    if _TELEFON.fullmatch(adress) or _POST.fullmatch(adress):
        return adress
    try:
        delar = urlsplit(adress)
    except ValueError:
        return None
    return adress if delar.scheme in {"http", "https"} and delar.hostname else None


@require_safe
def kod(request: HttpRequest, adress: str) -> HttpResponse:
    """`?adress=` as JSON: the whole address, the code's width in modules, its dark ones as an SVG path.

    403 for another site's page, 429 for a flood, 400 for an address that is not drawn.
    """
    if not Skarm.objects.filter(adress=adress).exists():
        raise Http404
    if not fran_oss(request):
        return HttpResponse(status=403)
    if not slapps_in(request, "kioskkod", antal=ANTAL, per=PER):
        return HttpResponse(status=429)
    hel = utat(request.GET.get("adress", ""))
    if hel is None:
        return HttpResponse(status=400)
    ritad = qr(hel)
    return JsonResponse({"adress": hel, "sida": ritad.sida, "bana": ritad.bana})
