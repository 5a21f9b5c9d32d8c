"""Pages of the tree: Wagtail's own view, spared the queries that finding a page costs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from wagtail.views import serve

from patientinfo.visning.vagvisning import visa_vagen


def sida(request: HttpRequest, path: str) -> HttpResponse:
    """The page at `path`; raises Http404 when there is none."""
    visa_vagen(request, path)
    return serve(request, path)
