"""What the admin's start page says needs doing; upper rooms add panels of their own by the same hook."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component

from patientinfo.granskning.granskningsdag import att_granska
from patientinfo.models import Aterkoppling, Halsoaktivitet
from patientinfo.register.avgiftsbevakning import att_se_over
from patientinfo.tid import dag

FRAMFORHALLNING = dt.timedelta(days=30)
ANTAL = 8


class GranskningPanel(Component):
    """Pages whose day of review has passed or is near."""

    order = 230
    template_name = "patientinfo/admin/panel_granskning.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`sidor`, the most urgent ones, how many there are in all, and today."""
        idag = dag(timezone.now())
        sidor = att_granska(idag + FRAMFORHALLNING)
        return {"sidor": sidor[:ANTAL], "antal": sidor.count(), "idag": idag, "rapport": reverse("att_granska")}


class AterkopplingPanel(Component):
    """What readers have answered that nobody has looked at yet."""

    order = 235
    template_name = "patientinfo/admin/panel_aterkoppling.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`svaren`, the newest ones, and how many there are in all."""
        svaren = Aterkoppling.objects.filter(hanterad=False).select_related("sida")
        return {"svaren": svaren[:ANTAL], "antal": svaren.count(), "rapport": reverse("aterkopplingar")}


class AvgiftPanel(Component):
    """Figures that end soon or have not been checked for a year."""

    order = 240
    template_name = "patientinfo/admin/panel_avgifter.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`fynd`, the most urgent ones, and how many there are in all."""
        fynd = att_se_over(dag(timezone.now()))
        return {"fynd": fynd[:ANTAL], "antal": len(fynd)}


class HalsoaktivitetPanel(Component):
    """Activities that are over, or that nobody has checked for a year."""

    order = 245
    template_name = "patientinfo/admin/panel_halsoaktiviteter.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`fynd`, those that end first, and how many there are in all."""
        vid = timezone.now()
        rader = Halsoaktivitet.objects.att_se_over(dag(vid)).order_by("visas_till", "rubrik")
        fynd = [(rad, rad.ar_slut(vid)) for rad in rader[:ANTAL]]
        return {"fynd": fynd, "antal": rader.count()}


def startpaneler(request: HttpRequest, panels: list[Component]) -> None:
    """`construct_homepage_panels`: each panel for those who can do something about it."""
    if user_has_any_page_permission(request.user):
        panels.append(GranskningPanel())
    if request.user.has_perm("patientinfo.view_aterkoppling"):
        panels.append(AterkopplingPanel())
    if request.user.has_perm("patientinfo.view_avgift"):
        panels.append(AvgiftPanel())
    if request.user.has_perm("patientinfo.change_halsoaktivitet"):
        panels.append(HalsoaktivitetPanel())
