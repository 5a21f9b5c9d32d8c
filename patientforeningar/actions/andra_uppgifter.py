"""Change what an association says of itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening
from patientinfo.models import Kommun, Konto

# The name and the organisation number are what the region has admitted: it changes them.
EGNA = ("verksamhet", "webbplats")


@transaction.atomic
def andra_uppgifter(
    forening: Forening, kommuner: Iterable[Kommun], av: Konto, vid: dt.datetime, *, verksamhet: str, webbplats: str
) -> bool:
    """Save the details of `forening`; True when something was changed. The log tells what it was and what it is."""
    rad = Forening.objects.select_for_update().get(pk=forening.pk)
    nya = {"verksamhet": verksamhet, "webbplats": webbplats, "kommuner": sorted(kommun.namn for kommun in kommuner)}
    gamla = {falt: getattr(rad, falt) for falt in EGNA} | {
        "kommuner": sorted(rad.kommuner.values_list("namn", flat=True))
    }
    andrat = {falt: {"fran": gamla[falt], "till": nya[falt]} for falt in nya if nya[falt] != gamla[falt]}
    if not andrat:
        return False
    rad.verksamhet, rad.webbplats = verksamhet, webbplats
    rad.save(update_fields=list(EGNA))
    rad.kommuner.set(kommuner)
    logga(rad, Handelse.UPPGIFTER_ANDRADE, av, vid, andrat=andrat)
    return True
