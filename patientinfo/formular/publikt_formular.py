"""Public forms that change nothing for a signed-in person: no cookie, so other guards instead of a CSRF token.

A form that any stranger may send needs no secret to prove who sends it. What must be kept out is other
sites using a visitor's browser, machines that fill in every field, and floods.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt

from patientinfo.formular.flodskydd import slapps_in
from patientinfo.formular.fritext import rensad
from patientinfo.tid import tidpunkt

Vy = Callable[..., HttpResponse]


def publikt_formular(vad: str, *, antal: int = 30, per: int = 600, text: str | None = None) -> Callable[[Vy], Vy]:
    """Decorates a view that takes a public form called `vad`: POST only, same origin, at most `antal` in `per` seconds.

    Otherwise the visitor gets a page that says what happened: 405, 403 or 429. What stands in the field `text` is
    given back with the last, to be copied.
    """

    def dekorera(vy: Vy) -> Vy:
        @csrf_exempt
        @functools.wraps(vy)
        def vaktad(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method != "POST":
                svar = _stopp(request, 405, _("Här finns inget att läsa. Gå tillbaka till sidan som du kom från."))
                svar["Allow"] = "POST"
                return svar
            if not fran_oss(request):
                return _stopp(request, 403, _("Svaret kom inte från vår egen sida. Gå tillbaka och försök igen."))
            # Our pages are UTF-8. A request may claim any codec that Python knows, and some of them raise.
            request.encoding = "utf-8"
            if not slapps_in(request, vad, antal=antal, per=per):
                svar = _stopp(request, 429, _("Just nu kan vi inte ta emot fler svar. Försök igen om en stund."), text)
                svar["Retry-After"] = str(per)
                return svar
            return vy(request, *args, **kwargs)

        return vaktad

    return dekorera


def fran_oss(request: HttpRequest) -> bool:
    """True when the browser says that the form stands on a page of ours.

    Asked in the order of how sure they are: Origin, Sec-Fetch-Site, Referer. A browser that says none of them
    is not believed: no site can keep all three from being sent.
    """
    eget = (request.scheme, request.get_host())
    if (origin := request.headers.get("Origin")) is not None:
        return _ursprung(origin) == eget
    if (plats := request.headers.get("Sec-Fetch-Site")) is not None:
        return plats == "same-origin"
    return _ursprung(request.headers.get("Referer", "")) == eget


def _ursprung(adress: str) -> tuple[str, str] | None:
    try:
        delar = urlsplit(adress)
    except ValueError:
        return None
    return delar.scheme, delar.netloc


def _stopp(request: HttpRequest, status: int, text: str, falt: str | None = None) -> HttpResponse:
    context = {"vid": tidpunkt(request), "text": text, "skrivet": rensad(request.POST.get(falt, "")) if falt else ""}
    return render(request, "patientinfo/formular_stopp.html", context, status=status)


class MedFalla(forms.Form):
    """A form with a field that people never see; whoever fills it in is a machine."""

    webbplats = forms.CharField(
        label=gettext_lazy("Lämna fältet tomt"),
        required=False,
        strip=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    @property
    def ar_maskin(self) -> bool:
        """True when the trap has been filled in; asked of a form that has been sent."""
        return bool(self.data.get("webbplats"))
