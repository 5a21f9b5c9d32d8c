"""The search's part of the clock."""

from __future__ import annotations

import datetime as dt

from patientinfo.plikt import Varje, varje
from sok.efterslap import hamta_ikapp
from sok.ordforrad import lagg_undan
from sok.rakning import summera


@varje(Varje.MINUT)
def summera_sokningar(vid: dt.datetime) -> str:
    """Add the searches since last time to the days' sums."""
    antal = summera(vid)
    return f"{antal} sökningar" if antal else ""


@varje(Varje.MINUT)
def hall_ordforradet(vid: dt.datetime) -> str:
    """Read the words by which things are found anew, when the content has changed."""
    antal = lagg_undan(vid)
    return f"{antal} ord" if antal else ""


@varje(Varje.MINUT)
def hall_sokservern_ikapp(_vid: dt.datetime) -> str:
    """Tell a search server what it has missed, or build its index when it has none."""
    return hamta_ikapp()
