"""How the screens are, on the admin's start page of those who run them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from skarmar.admin.karta import rakna
from skarmar.admin.skarmbildskontroll import antal_att_se_over
from skarmar.admin.vy import ANDRA, LISTA
from skarmar.flotta.lage import Lage, lagen
from skarmar.models import Skarm

ANTAL = 5


class SkarmPanel(Component):
    """How many are in each state, and the silent ones by name."""

    order = 85
    template_name = "skarmar/admin/panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`per_lage`, `tysta` (the first of them), and where to go on."""
        vid = timezone.now()
        skarmar = list(Skarm.objects.select_related("plats", "puls"))
        i_lage = lagen(skarmar, vid)
        return {
            "per_lage": rakna(i_lage.values()),
            "tysta": [skarm for skarm in skarmar if i_lage[skarm.pk] == Lage.TYST][:ANTAL],
            "att_se_over": antal_att_se_over(vid),
            "lista": reverse(LISTA),
            "karta": reverse("skarmkarta"),
        }


def startpanel(request: HttpRequest, panels: list[Component]) -> None:
    """`construct_homepage_panels`: for those who run the screens."""
    if request.user.has_perm(ANDRA):
        panels.append(SkarmPanel())
