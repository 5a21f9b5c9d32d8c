"""Files that editors have uploaded: anybody reads pictures in the sizes shown; originals are the editors' own.

Documents are served by Wagtail's view, which asks who may read them. In production nginx takes `/media/images/`
straight from the disk and nothing else under `/media/` (docs/drift.md); where files lie elsewhere it asks here once.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils._os import safe_join
from django.views.decorators.http import require_safe
from django.views.static import serve

from patientinfo.models.filer import VERSIONER

# The name carries a fingerprint of the picture, so what it names never changes.
FOR_ALLTID = "public, max-age=31536000, immutable"
INGET_INNEHALL_KORS = "default-src 'none'"


@require_safe
def bildversion(request: HttpRequest, vag: str) -> HttpResponseBase:
    """`/media/images/…`: a picture in one size and format."""
    svar = _fil(request, VERSIONER, vag)
    svar["Cache-Control"] = FOR_ALLTID
    svar["Content-Security-Policy"] = INGET_INNEHALL_KORS
    return svar


@require_safe
def original(request: HttpRequest, mapp: str, vag: str) -> HttpResponseBase:
    """`/media/original_images/…` and the editors' portraits: for those who may enter the admin (`config.urls`)."""
    svar = _fil(request, mapp, vag)
    svar["Content-Security-Policy"] = INGET_INNEHALL_KORS
    return svar


def _fil(request: HttpRequest, mapp: str, vag: str) -> HttpResponseBase:
    """The file `vag` in the folder `mapp` of what is uploaded; raises Http404 when there is none."""
    if not settings.MEDIA_LAGER_URL:
        return serve(request, vag, document_root=str(Path(settings.MEDIA_ROOT) / mapp))
    try:
        namn = Path(safe_join(f"/{mapp}", vag)).relative_to("/")
        return FileResponse(default_storage.open(str(namn)), content_type=mimetypes.guess_type(vag)[0])
    except (FileNotFoundError, SuspiciousFileOperation) as saknas:
        raise Http404 from saknas
