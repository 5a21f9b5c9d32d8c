"""What fills screens now, first of all on the admin's start page, for everybody who works there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from skarmar.models import Overtagande
from skarmar.overtagande.ratter import far_ta_over


class OvertagandePanel(Component):
    """Each takeover that holds now, where, until when, and the way to end it for those who may."""

    order = 10
    template_name = "skarmar/admin/panel_overtaganden.html"

    def __init__(self, overtaganden: list[Overtagande], *, far_avsluta: bool) -> None:
        self.overtaganden = overtaganden
        self.far_avsluta = far_avsluta

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """`overtaganden`, and whether the reader may end them."""
        return {"overtaganden": self.overtaganden, "far_avsluta": self.far_avsluta}


def startpanel(request: HttpRequest, panels: list[Component]) -> None:
    """`construct_homepage_panels`: nothing while no screen is taken over."""
    rader = Overtagande.objects.gallande(timezone.now()).select_related("av").prefetch_related("platser")
    if pagar := list(rader):
        panels.append(OvertagandePanel(pagar, far_avsluta=far_ta_over(request.user)))
