"""The yearly answer to "stämmer uppgifterna?"."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening
from patientinfo.models import Konto
from patientinfo.tid import dag


@transaction.atomic
def bekrafta_uppgifter(forening: Forening, av: Konto, vid: dt.datetime) -> Forening:
    """Say that the details are right on the day of `vid`; an association that was hidden for its silence is shown."""
    rad = Forening.objects.select_for_update().get(pk=forening.pk)
    rad.bekraftad, rad.dold = dag(vid), None
    rad.save(update_fields=["bekraftad", "dold"])
    logga(rad, Handelse.UPPGIFTER_BEKRAFTADE, av, vid)
    return rad
