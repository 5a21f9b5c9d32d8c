"""What waits for whoever signs in, on the admin's start page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from patientforeningar.admin.vy import GRANSKA
from patientforeningar.granskning.antagning import ansokningar
from patientforeningar.granskning.ko import Ko

ANTAL = 5


class KoPanel(Component):
    """My part of the queue: how many, and the oldest of them."""

    order = 90
    template_name = "patientforeningar/admin/panel_ko.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`arenden`, the oldest ones, how many there are in all, and how many associations apply."""
        vid, person = timezone.now(), parent_context["request"].user
        mina = Ko(person, vid).mina
        return {
            "arenden": mina[:ANTAL],
            "antal": len(mina),
            "ansokningar": ansokningar(person, vid),
            "ko": reverse("foreningsko"),
        }


def startpanel(request: HttpRequest, panels: list[Component]) -> None:
    """`construct_homepage_panels`: for those who decide."""
    if request.user.has_perm(GRANSKA):
        panels.append(KoPanel())
