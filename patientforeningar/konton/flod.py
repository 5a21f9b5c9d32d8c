"""How often the associations' forms may be sent, by network and by address; nobody is let in when nothing can count."""

from __future__ import annotations

import functools
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from patientforeningar.skydd.bromsar import BROMSAR, hinder
from patientinfo.formular.flodskydd import slapps_in, slapps_in_som

Vy = Callable[..., HttpResponseBase]

DYGN = 24 * 3600  # seconds


def begransad(vad: str, *, antal: int, per: int) -> Callable[[Vy], Vy]:
    """Decorates a view so that one network may send its form `antal` times in `per` seconds; reading is free."""

    def dekorera(vy: Vy) -> Vy:
        @functools.wraps(vy)
        def visa(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            if request.method == "POST" and not slapps_in(request, vad, antal=antal, per=per):
                return for_ofta(request, per)
            return vy(request, *args, **kwargs)

        return visa

    return dekorera


def bromsad(vy: Vy) -> Vy:
    """Decorates a view that changes something for somebody signed in: so many an hour, by account and by network."""

    @functools.wraps(vy)
    def visa(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method == "POST" and request.user.is_authenticated and hinder(request, "andra"):
            return for_ofta(request, BROMSAR["andra"].per)
        return vy(request, *args, **kwargs)

    return visa


def far_fa_kod(epost: str) -> bool:
    """True when one more code may be sent to `epost`: three in ten minutes, twenty in a day, whoever asks."""
    return all(
        slapps_in_som(epost.lower(), f"kod-{per}", antal=antal, per=per) for antal, per in ((3, 600), (20, DYGN))
    )


def for_ofta(request: HttpRequest, per: int = 600) -> HttpResponse:
    """429: says so, and when it is worth trying again."""
    svar = render(request, "patientforeningar/portal/for_ofta.html", status=429)
    svar["Retry-After"] = str(per)
    return svar
