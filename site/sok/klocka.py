"""The search's part of the clock."""

from __future__ import annotations

import datetime as dt

from patientinfo.plikt import Varje, varje
from sok.rakning import summera


@varje(Varje.MINUT)
def summera_sokningar(vid: dt.datetime) -> str:
    """Add the searches since last time to the days' sums."""
    antal = summera(vid)
    return f"{antal} sökningar" if antal else ""
