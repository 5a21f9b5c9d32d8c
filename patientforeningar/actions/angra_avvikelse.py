"""Undo: a cancelled or moved date is held as it was planned."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last_for_ombud
from patientforeningar.models import Avvikelse, Inslag
from patientinfo.models import Konto


@transaction.atomic
def angra_avvikelse(inslag: Inslag, datum: dt.date, av: Konto, vid: dt.datetime) -> None:
    """Let the date planned for the day `datum` be held as planned; twice is the same as once.

    Raises NekadError when `av` is no ombud of the association.
    """
    rad = last_for_ombud(inslag, av)
    avvikelse = Avvikelse.objects.filter(inslag=rad, datum=datum).first()
    if avvikelse is None:
        return
    avvikelse.delete()
    logga(rad, Handelse.AVVIKELSE_BORTTAGEN, av, vid, nummer=rad.nummer, datum=datum.isoformat())
