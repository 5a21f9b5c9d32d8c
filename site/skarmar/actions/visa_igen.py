"""Let an item back on a screen."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import logga
from skarmar.handelser import Handelse
from skarmar.models import Doljning


@transaction.atomic
def visa_igen(doljning: Doljning, vid: dt.datetime) -> Doljning:
    """End `doljning` at `vid`; twice is the same as once, and what has ended by itself stays so. Logged likewise."""
    rad = Doljning.objects.select_for_update().get(pk=doljning.pk)
    if rad.angrad is not None or rad.till <= vid:
        return rad
    rad.angrad = vid
    rad.save(update_fields=["angrad"])
    logga(
        rad.vad,
        Handelse.VISAS_IGEN,
        None,
        vid,
        skarm=rad.skarm.adress,
        plats=rad.skarm.plats.slug,
        doljning=rad.pk,
    )
    return rad
