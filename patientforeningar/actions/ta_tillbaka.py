"""Take back what waits for the region, so that it can be changed."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last_for_ombud
from patientforeningar.models import Handlaggning, Inslag
from patientinfo.models import Konto


@transaction.atomic
def ta_tillbaka(inslag: Inslag, av: Konto, vid: dt.datetime) -> Inslag:
    """End the review of `inslag` without a decision; twice is the same as once. What is public stays so.

    The number and everything handed in are kept. Raises NekadError when `av` is no ombud of the association.
    """
    rad = last_for_ombud(inslag, av)
    arende = rad.current_workflow_state
    if arende is None:
        return rad
    arende.cancel(av)
    Handlaggning.objects.filter(inslag=rad).delete()
    logga(rad, Handelse.TILLBAKATAGET, av, vid, nummer=rad.nummer)
    return rad
