"""On the association's own page of an item, and beside the decision: where staff have hidden it, and why."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from patientforeningar.forhandsvisning.panel import Plats
from patientforeningar.models import Inslag
from patientinfo.tid import tidpunkt
from skarmar.models import Doljning

FORR = dt.timedelta(days=90)


class DoltPanel(Component):
    """The hidings that hold, and those of the last months that have ended."""

    template_name = "skarmar/dolt_panel.html"

    def __init__(self, doljningar: list[Doljning], vid: dt.datetime) -> None:
        self.doljningar, self.vid = doljningar, vid

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """`nu` and `forr`."""
        nu = [rad for rad in self.doljningar if rad.angrad is None and rad.till > self.vid]
        return {"nu": nu, "forr": [rad for rad in self.doljningar if rad not in nu]}


def doltpanel(request: HttpRequest, inslag: Inslag, plats: Plats) -> Component | None:
    """`inslag_panel`: None for what has not been hidden, and beside a preview."""
    if plats == "forhandsvisning":
        return None
    vid = tidpunkt(request)
    rader = Doljning.objects.filter(inslag=inslag, fran__gt=vid - FORR).select_related("skarm__plats")
    galler = Doljning.objects.gallande(vid).filter(inslag=inslag).select_related("skarm__plats")
    return DoltPanel(list((rader | galler).distinct()), vid) if (rader | galler).exists() else None
