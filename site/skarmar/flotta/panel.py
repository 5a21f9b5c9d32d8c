"""What an association is told of its item: how many times it has been shown, and where (hook `inslag_panel`)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from patientforeningar.forhandsvisning.panel import Plats
from patientforeningar.models import Inslag
from patientforeningar.rapporter.diagram import Diagram, Serie
from patientinfo.tid import dag, tidpunkt
from skarmar.flotta.spelningar import Spelat, antal, av_punkt
from skarmar.urval.nycklar import nyckel

DAGAR = 30


class Spelningspanel(Component):
    """Sums of the last weeks as words, as a chart, and as tables that say the same."""

    template_name = "skarmar/spelningspanel.html"

    def __init__(self, spelat: Spelat, totalt: int) -> None:
        self.spelat = spelat
        self.totalt = totalt

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """What the template writes."""
        return {
            "spelat": self.spelat,
            "totalt": self.totalt,
            "dagar": DAGAR,
            "nyast_forst": self.spelat.per_dag[::-1],
            "diagram": _diagram(self.spelat),
        }


def spelningspanel(request: HttpRequest, inslag: Inslag, plats: Plats) -> Component | None:
    """`inslag_panel`: on the association's own page of an item that is meant for screens, or has been on some."""
    if plats != "ombud" or inslag.pk is None:
        return None
    idag = dag(tidpunkt(request))
    totalt = antal(nyckel(inslag), dt.date.min, idag)
    if not totalt and not (inslag.pa_skarm and inslag.live):
        return None
    return Spelningspanel(av_punkt(nyckel(inslag), idag - dt.timedelta(days=DAGAR - 1), idag), totalt)


def _diagram(spelat: Spelat) -> Diagram:
    return Diagram(
        nyckel="spelningar",
        titel=_("Visningar på skärm per dag"),
        beskrivning=_("Antal visningar varje dag de senaste %(dagar)s dagarna. Talen står i tabellen efter diagrammet.")
        % {"dagar": DAGAR},
        grupper=[date_format(dagen, "j/n") for dagen, _antal in spelat.per_dag],
        serier=[Serie(_("Visningar"), [antal for _dagen, antal in spelat.per_dag])],
    )
