"""The address of a drawn slide: its name is its content, so that a player asks for it once."""

from __future__ import annotations

import datetime as dt

import structlog
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from skarmar.models import Punktbild
from skarmar.urval.nycklar import slapp_upp

logg = structlog.get_logger(__name__)

FOR_ALLTID = "public, max-age=31536000, immutable"


@require_safe
def flode_bild(request: HttpRequest, avtryck: str) -> HttpResponseBase:
    """`flode_bild`: the picture whose SHA-256 is `avtryck`; 410 when what it shows may not be shown any longer.

    Raises Http404 for a name that has never been.
    """
    svar = _svar(request, avtryck)
    svar["Access-Control-Allow-Origin"] = "*"
    svar["X-Content-Type-Options"] = "nosniff"
    return svar


def _svar(request: HttpRequest, avtryck: str) -> HttpResponseBase:
    vid = timezone.now()
    rader = list(Punktbild.objects.filter(avtryck=avtryck))
    if not rader:
        raise Http404
    kvar = Punktbild.objects.kvar(vid).filter(avtryck=avtryck)
    if not any(_visas(nyckel, vid) for nyckel in kvar.values_list("punkt", flat=True)):
        return HttpResponse(_("Bilden visas inte längre."), status=410, content_type="text/plain; charset=utf-8")
    etag = f'"{avtryck}"'
    svar: HttpResponseBase = get_conditional_response(request, etag=etag) or _med_innehall(rader[0])
    if svar.status_code < 400:  # noqa: PLR2004
        svar["Cache-Control"] = FOR_ALLTID
        svar["ETag"] = etag
    return svar


def _visas(nyckel: str, vid: dt.datetime) -> bool:
    """The gate (design, rule 1), asked for the matter: its picture is no older than what others may know of it."""
    objekt = slapp_upp(nyckel)
    return objekt is not None and type(objekt).objects.visningsbara(vid).filter(pk=objekt.pk).exists()


def _med_innehall(rad: Punktbild) -> HttpResponseBase:
    try:
        fil = storages["default"].open(rad.fil)
    except OSError:
        logg.exception("ritad_bild_saknas_i_lagret", avtryck=rad.avtryck)
        return HttpResponse(status=503, headers={"Retry-After": "60", "Cache-Control": "no-store"})
    return FileResponse(
        fil,
        content_type="image/png",
        headers={"Content-Length": str(rad.byte), "Content-Security-Policy": "default-src 'none'"},
    )
