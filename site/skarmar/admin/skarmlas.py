"""Changing and deleting a screen: what others rely on is kept."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.snippets.views.snippets import EditView

from patientinfo.granskning.fyra_ogon import NekadError
from skarmar.admin.skarmform import ar_anvand
from skarmar.models import Skarm


class AndraSkarm(EditView):
    """Wagtail's form; afterwards the screen's own page."""

    def get_success_url(self) -> str:
        """Where one sees what became of it."""
        return reverse("skarmsida", args=[self.object.pk])


def hindra_borttagning(_request: HttpRequest, poster: Any) -> None:
    """`before_delete_snippet`: raise `NekadError` for a screen that has been used, whoever asks.

    Its plays are what associations are told, and its address must not come to mean another screen.
    """
    for post in poster:
        if isinstance(post, Skarm) and ar_anvand(post):
            skal = _(
                "%(namn)s har använts och går inte att ta bort: det som har visats på den räknas i föreningarnas "
                "siffror, och adressen ska inte gå till en annan skärm. Ta den ur bruk i stället."
            )
            raise NekadError(skal % {"namn": post.namn}, post)
