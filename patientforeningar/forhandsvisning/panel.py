"""What other rooms show of an item (hook `inslag_panel`, docs/decisions/0026), and the item drawn on screens."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from patientforeningar.forhandsvisning.skyltord import bedom_inslag, skriven_adress
from patientforeningar.lasbarhet import Bedomning
from patientforeningar.models import Inslag
from patientforeningar.models.fil import PORTAL
from patientforeningar.skylt.qr import qr
from patientinfo.visning.adress import absolut

# Where a panel is shown: beside a preview, on the ombud's own page of the item, beside the decision about it.
Plats = Literal["forhandsvisning", "ombud", "granskning"]


class Skyltpanel(Component):
    """The item drawn on both screens by the numbers of `lasbarhet`, how long it takes to read, and what to mend."""

    template_name = "patientforeningar/skyltpanel.html"

    def __init__(self, inslag: Inslag, vid: dt.datetime, dorr: str) -> None:
        self.inslag = inslag
        self.vid = vid
        self.dorr = dorr

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """What the template draws from."""
        return skyltkontext(self.inslag, bedom_inslag(self.inslag, self.vid), self.dorr)


def skyltkontext(inslag: Inslag, bedomning: Bedomning, dorr: str = PORTAL) -> dict[str, Any]:
    """`bedomning`, the code of the item's address, and the first picture by the door (`models.fil`) that opens for
    whoever looks; no picture when the door is closed to them.
    """
    forsta = next((rad for rad in inslag.bilder.all() if not rad.fil.i_karantan), None)
    return {
        "inslag": inslag,
        "bedomning": bedomning,
        "adress": skriven_adress(inslag),
        "qr": qr(absolut(inslag.get_absolute_url() or inslag.forening.get_absolute_url())),
        "skyltbild": forsta.fil.adress(960, dorr) if forsta and dorr else "",
    }


def paneler(request: HttpRequest, inslag: Inslag, plats: Plats) -> list[Component]:
    """What every room has to show of `inslag` at `plats`, in the order of registration."""
    alla = (funktion(request, inslag, plats) for funktion in hooks.get_hooks("inslag_panel"))
    return [panel for panel in alla if panel is not None]
