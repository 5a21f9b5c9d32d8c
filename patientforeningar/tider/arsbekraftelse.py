"""The yearly question "stämmer uppgifterna?": when it is asked, and when silence hides an association.

Days in Stockholm, pure of the clock. An association is never hidden without having been told on the day itself:
`klocka.bekraftelser` counts the days of silence from that mail, should the clock have stood still.
"""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta

from patientforeningar.models import Forening
from patientinfo.tid import dag

GALLER = relativedelta(years=1)
FRAGAS = (30, 7, 0)  # days before the confirmation ends
TYST = dt.timedelta(days=30)


def galler_till(forening: Forening) -> dt.date | None:
    """The day on which the last confirmation ends; None for an association that has not been admitted."""
    if forening.antagen is None:
        return None
    return (forening.bekraftad or dag(forening.antagen)) + GALLER


def doljs(galler: dt.date) -> dt.date:
    """The day on which an association is hidden that has been silent since the day `galler`."""
    return galler + TYST


def fraga(galler: dt.date, idag: dt.date) -> int | None:
    """Which question is due, by its days before `galler`: only the latest, should the clock have missed the others."""
    passerade = [dagar for dagar in FRAGAS if idag >= galler - dt.timedelta(days=dagar)]
    return min(passerade, default=None)
