"""Files that editors have uploaded: anybody reads pictures in the sizes shown; originals are the editors' own.

Documents are served by Wagtail's view, which asks who may read them. In production nginx takes `/media/images/`
straight from the disk and nothing else under `/media/` (docs/drift.md).
"""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

from patientinfo.models.filer import VERSIONER

# The name carries a fingerprint of the picture, so what it names never changes.
FOR_ALLTID = "public, max-age=31536000, immutable"
INGET_INNEHALL_KORS = "default-src 'none'"


@require_safe
def bildversion(request: HttpRequest, vag: str) -> HttpResponseBase:
    """`/media/images/…`: a picture in one size and format."""
    svar = serve(request, vag, document_root=str(Path(settings.MEDIA_ROOT) / VERSIONER))
    svar["Cache-Control"] = FOR_ALLTID
    svar["Content-Security-Policy"] = INGET_INNEHALL_KORS
    return svar


@require_safe
def original(request: HttpRequest, mapp: str, vag: str) -> HttpResponseBase:
    """`/media/original_images/…` and the editors' portraits: for those who may enter the admin (`config.urls`)."""
    svar = serve(request, vag, document_root=str(Path(settings.MEDIA_ROOT) / mapp))
    svar["Content-Security-Policy"] = INGET_INNEHALL_KORS
    return svar
