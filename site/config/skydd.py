"""Where nobody can sign in, what is for those who have signed in does not exist."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page


def ingen_skyddad_sida(page: Page, _request: HttpRequest, _args: Any, _kwargs: Any) -> None:
    """`before_serve_page`: 404 for a restricted page under the role `public`, which has no sessions to ask."""
    if settings.SITE_ROLE == "public" and page.get_view_restrictions():
        raise Http404


def inget_skyddat_dokument(document: AbstractDocument, _request: HttpRequest) -> None:
    """`before_serve_document`: the same of documents."""
    if settings.SITE_ROLE == "public" and document.collection.get_view_restrictions():
        raise Http404
