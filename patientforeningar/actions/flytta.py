"""Move one date of a public event: said at once, without review."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last_for_ombud
from patientforeningar.inslag.avvikelser import krav_pa_tillfalle
from patientforeningar.models import Avvikelse, Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


@transaction.atomic
def flytta(
    inslag: Inslag,
    datum: dt.date,
    ny_borjar: dt.datetime,
    ny_slutar: dt.datetime | None,
    *,
    av: Konto,
    vid: dt.datetime,
) -> Avvikelse:
    """Say that what was planned for the day `datum` is at another time; a cancelled date is held again.

    Raises NekadError when `av` is no ombud, the event is not public, it has no date that day still to come, or the
    new time has passed or ends before it begins.
    """
    rad = last_for_ombud(inslag, av)
    krav_pa_tillfalle(rad, datum, vid)
    if ny_borjar <= vid:
        raise NekadError(_("Den nya tiden har redan varit."), rad)
    if ny_slutar is not None and ny_slutar <= ny_borjar:
        raise NekadError(_("Slutet måste komma efter början."), rad)
    varden = {"ny_borjar": ny_borjar, "ny_slutar": ny_slutar, "skapad": vid, "skapad_av": av}
    avvikelse = Avvikelse.objects.update_or_create(inslag=rad, datum=datum, defaults=varden)[0]
    logga(rad, Handelse.FLYTTAT, av, vid, nummer=rad.nummer, datum=datum.isoformat(), till=ny_borjar.isoformat())
    return avvikelse
