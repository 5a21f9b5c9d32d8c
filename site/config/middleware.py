"""Links of the framework's in the chain, told what this site does."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from django_structlog.middlewares import RequestMiddleware
from wagtail.contrib.redirects.middleware import RedirectMiddleware


class AdressensSprak(LocaleMiddleware):
    """The address alone decides the language, so no answer varies with what a browser prefers."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Django's answer, without `Vary: Accept-Language`."""
        fore = response.get("Vary")
        response = super().process_response(request, response)
        del response["Vary"]
        if fore:
            patch_vary_headers(response, [namn.strip() for namn in fore.split(",")])
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
    """One line of the log for each request that reaches the site: no question, no browser, no key of a review link."""

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        """The method and the path; what an address carries as a secret is left out."""
        traff = request.resolver_match
        nyckel = traff.kwargs.get("nyckel") if traff else None
        vag = request.path.replace(nyckel, "…") if nyckel else request.path
        return f"{request.method} {vag}"
