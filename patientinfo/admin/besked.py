"""Tells the reviewer why a decision was refused."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

from patientinfo.granskning.fyra_ogon import NekadError


class NekadBesked:
    """Middleware: turns a `NekadError` into a message over the page in question; what was saved stays saved."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._svara = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the rest of the chain."""
        return self._svara(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The reason as a message and the way back to the object; None for every other exception."""
        if not isinstance(exception, NekadError):
            return None
        messages.error(request, str(exception))
        adress = AdminURLFinder(request.user).get_edit_url(exception.objekt) or reverse("wagtailadmin_home")
        if request.headers.get("x-requested-with") == "XMLHttpRequest":  # Wagtail's dialogue follows by itself
            return JsonResponse({"step": "success", "redirect": adress})
        return redirect(adress)
