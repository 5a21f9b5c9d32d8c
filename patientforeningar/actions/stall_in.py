"""Cancel one date of a public event: said at once, without review."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last_for_ombud
from patientforeningar.inslag.avvikelser import krav_pa_tillfalle
from patientforeningar.models import Avvikelse, Inslag
from patientinfo.models import Konto


@transaction.atomic
def stall_in(inslag: Inslag, datum: dt.date, av: Konto, vid: dt.datetime) -> Avvikelse:
    """Say that what was planned for the day `datum` does not take place; twice is the same as once.

    Raises NekadError when `av` is no ombud, the event is not public, or it has no date that day still to come.
    """
    rad = last_for_ombud(inslag, av)
    krav_pa_tillfalle(rad, datum, vid)
    tidigare = Avvikelse.objects.filter(inslag=rad, datum=datum).first()
    if tidigare is not None and tidigare.installd:
        return tidigare
    varden = {"ny_borjar": None, "ny_slutar": None, "skapad": vid, "skapad_av": av}
    avvikelse = Avvikelse.objects.update_or_create(inslag=rad, datum=datum, defaults=varden)[0]
    logga(rad, Handelse.INSTALLT, av, vid, nummer=rad.nummer, datum=datum.isoformat())
    return avvikelse
