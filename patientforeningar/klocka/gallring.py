"""The clock's part: once a day what the rules reach is deleted."""

from __future__ import annotations

import datetime as dt

from patientforeningar.actions.gallra import gallra
from patientforeningar.models import Gallringsregel
from patientinfo.plikt import Varje, varje


@varje(Varje.DYGN)
def gallra_efter_regler(vid: dt.datetime) -> str:
    """Delete by every rule that holds; rules that are switched off delete nothing."""
    gjort = [(gallra(regel, vid), regel) for regel in Gallringsregel.objects.filter(galler=True)]
    return ", ".join(f"{antal} {regel}" for antal, regel in gjort if antal)
