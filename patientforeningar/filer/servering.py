"""The answer with a file in it: the bytes, and what a browser may do with them, which is little."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.text import slugify

from patientforeningar.filer import versioner
from patientforeningar.models import Fil
from patientforeningar.models.fil import bredder, privat_lager

logg = structlog.get_logger(__name__)

Vy = Callable[..., HttpResponseBase]

_SORTER = {Fil.Slag.BILD.value: "image/webp", Fil.Slag.PDF.value: "application/pdf"}


def svara(request: HttpRequest, fil: Fil, bredd: int | None, cache: str) -> HttpResponseBase:
    """The picture in the width `bredd`, or the PDF when that is None; 304 when the browser has it already.

    `cache` is the whole Cache-Control. Who may see the file has been asked before. Raises Http404 for a file in
    quarantine, a width that is not kept, and a picture asked for as a document.
    """
    if fil.i_karantan or not _finns(fil, bredd):
        raise Http404
    etag = f'"{fil.sha256[:32]}-{bredd or 0}"'
    svar: HttpResponseBase = get_conditional_response(request, etag=etag) or _med_innehall(fil, bredd)
    svar["Cache-Control"] = cache
    svar["ETag"] = etag
    return svar


def _finns(fil: Fil, bredd: int | None) -> bool:
    if bredd is None:
        return fil.slag == Fil.Slag.PDF
    return fil.slag == Fil.Slag.BILD and bredd in bredder(fil.bredd or 0)


def _med_innehall(fil: Fil, bredd: int | None) -> HttpResponseBase:
    original = fil.fil.name or ""
    namn = original if bredd is None else versioner.namn(original, bredd)
    try:
        oppen = privat_lager().open(namn)
    except OSError:
        logg.exception("fil_saknas_i_lagret", nyckel=fil.nyckel)
        return HttpResponse(status=503, headers={"Retry-After": "60"})
    return FileResponse(
        oppen,
        as_attachment=bredd is None,
        filename=lasligt_namn(fil, bredd),
        content_type=_SORTER[fil.slag],
        headers={"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff"},
    )


def lasligt_namn(fil: Fil, bredd: int | None) -> str:
    """What the file is called where it is saved: the document's title, or the association and a number."""
    if bredd is not None:
        return f"{fil.forening.slug}-{fil.pk}-{bredd}.webp"
    rad = fil.dokumentrader.order_by("-inslag__live", "-pk").first()
    titel = slugify(rad.titel, allow_unicode=True) if rad else ""
    return f"{titel or f'{fil.forening.slug}-{fil.pk}'}.pdf"
