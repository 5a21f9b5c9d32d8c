"""Who is let in to the associations' own pages, and for which associations they act.

What belongs to others does not exist for those who ask: look it up in `request.ombud_for`, so that it answers 404.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from patientforeningar.models import Forening
from patientforeningar.models.forening import ForeningQuerySet
from patientinfo.models import Konto

# The association that was chosen last, kept in the session.
VALD = "portal_forening"

Vy = Callable[..., HttpResponseBase]


class PortalRequest(HttpRequest):
    """A request by somebody who has signed in."""

    user: Konto
    ombud_for: ForeningQuerySet  # the associations that the account acts for
    forening: Forening | None  # the one that the pages speak of now


class OmbudRequest(PortalRequest):
    """A request by somebody who acts for an association."""

    forening: Forening


def foreningar_for(konto: Konto) -> ForeningQuerySet:
    """The associations that `konto` acts for, those that have ended left out."""
    uppdrag = konto.ombudsuppdrag.aktiva().values("forening")
    return Forening.objects.filter(pk__in=uppdrag, avslutad__isnull=True)


def inloggning_kravs(vy: Vy) -> Vy:
    """Decorates a view for those who have signed in, whether or not they act for an association."""

    @functools.wraps(vy)
    def visa(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("portal_logga_in"))
        inne = cast(PortalRequest, request)
        inne.ombud_for = foreningar_for(inne.user)
        inne.forening = _vald(inne)
        return vy(inne, *args, **kwargs)

    return visa


def ombud_kravs(vy: Vy) -> Vy:
    """Decorates a view for ombud: gives the request `ombud_for` and `forening`.

    Whoever has not signed in does so first and comes back; whoever acts for nobody is told so on the first page.
    """

    @inloggning_kravs
    @functools.wraps(vy)
    def visa(request: PortalRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.forening is None:
            return redirect("portal")
        return vy(request, *args, **kwargs)

    return visa


def valj(request: PortalRequest, forening: Forening) -> None:
    """Let the pages speak of `forening` from now on."""
    request.session[VALD] = forening.pk


def _vald(request: PortalRequest) -> Forening | None:
    vald = request.session.get(VALD)
    return next((rad for rad in request.ombud_for if rad.pk == vald), request.ombud_for.first())
