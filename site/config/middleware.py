"""Links of the framework's in the chain, told what this site does."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django_structlog.middlewares import RequestMiddleware
from wagtail.contrib.redirects.middleware import RedirectMiddleware

from config.loggvag import utan_svans

# Parts of addresses, by the name that their path gives them, which let in whoever knows them.
HEMLIGA = {"nyckel", "svar"}


class AdressensSprak:
    """The first part of the address alone decides the language: no answer varies with what a browser prefers.

    Django's own link takes any word that begins as a language does: `/en-dag-pa-rehab/` would be English.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response
        self._sprak = {kod for kod, _namn in settings.LANGUAGES}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        forsta = request.path_info.removeprefix("/").partition("/")[0]
        translation.activate(forsta if forsta in self._sprak else settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()
        response = self._get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


class Omdirigeringar(RedirectMiddleware):
    """The editors' redirects, which may ask for a question that the public pages never see."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Wagtail's answer to the address as it was asked."""
        hela = getattr(request, "hela_fragan", None)
        if hela is not None:
            request.META["QUERY_STRING"] = hela
        return super().process_response(request, response)


class Loggrad(RequestMiddleware):
    """One line of the log for each request that reaches the site: no question, no browser, no key of a review link.

    Nor the way that somebody has gone through the guide (`config.loggvag`), wherever editors have put it.
    """

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        """The method and the path; what an address carries as a secret is left out."""
        vag, traff = request.path, request.resolver_match
        kwargs = traff.kwargs if traff else {}
        for namn in HEMLIGA.intersection(kwargs):
            vag = vag.replace(kwargs[namn], "…")
        if guide := getattr(request, "stegens_sida", None):
            vag = f"{guide}…" if vag != guide else vag
        return f"{request.method} {utan_svans(vag)}"
