"""Items that nobody decides about: those who answer are reminded, then the administrators hear of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import granskas, last
from patientforeningar.klocka.arenden import GRANSKAS, i_arbetsgang
from patientforeningar.klocka.loggen import senast
from patientforeningar.models import Inslag
from patientforeningar.tider import frister
from patientinfo.plikt import Varje, varje
from patientinfo.tid import dag


@varje(Varje.TIMME)
def paminn_granskare(vid: dt.datetime) -> str:
    """Remind, once for each handing in, those who answer for what has waited `frister.PAMINNS_EFTER` working days."""
    antal = _en_gang_var(Handelse.PAMINNELSE, frister.paminns, vid)
    return f"{antal} påminnelser" if antal else ""


@varje(Varje.TIMME)
def lyft_till_administratorer(vid: dt.datetime) -> str:
    """Tell the administrators, once for each handing in, of what has waited `frister.LYFTS_EFTER` working days."""
    antal = _en_gang_var(Handelse.ESKALERAT, frister.lyfts, vid)
    return f"{antal} lyfta ärenden" if antal else ""


def _en_gang_var(vad: Handelse, nar: Callable[[dt.datetime], dt.date], vid: dt.datetime) -> int:
    """Log `vad`, which writes the letters, of every item for which the day `nar` has come; in working hours only."""
    return sum(_en_gang(pk, vad, nar, vid) for pk in i_arbetsgang(GRANSKAS)) if frister.arbetstid(vid) else 0


@transaction.atomic
def _en_gang(pk: int, vad: Handelse, nar: Callable[[dt.datetime], dt.date], vid: dt.datetime) -> bool:
    inslag = last(Inslag(pk=pk))
    inkom = senast(inslag, Handelse.INLAMNAT)
    if inkom is None or not granskas(inslag) or dag(vid) < nar(inkom):
        return False
    gjort = senast(inslag, vad)
    if gjort is not None and gjort > inkom:
        return False
    logga(inslag, vad, None, vid, nummer=inslag.nummer, inlamnat=inkom.isoformat())
    return True
