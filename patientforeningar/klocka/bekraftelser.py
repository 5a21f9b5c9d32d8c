"""The yearly question "stämmer uppgifterna?": asked in time, and silence answered by hiding the association."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from patientforeningar.actions.dolj_tysta import dolj_tysta
from patientforeningar.handelser import Handelse, logga
from patientforeningar.klocka.loggen import senast
from patientforeningar.models import Forening
from patientforeningar.tider import arsbekraftelse, frister
from patientinfo.plikt import Varje, varje
from patientinfo.tid import dag


@varje(Varje.TIMME)
def fraga_om_uppgifter(vid: dt.datetime) -> str:
    """Ask each association 30 and 7 days before its confirmation ends, and on the day; each question once."""
    if not frister.dagtid(vid):
        return ""
    foreningar = Forening.objects.antagna().filter(dold__isnull=True).values_list("pk", flat=True)
    antal = sum(_fraga(pk, vid) for pk in list(foreningar))
    return f"{antal} föreningar tillfrågade" if antal else ""


@varje(Varje.TIMME)
def dolj_tysta_foreningar(vid: dt.datetime) -> str:
    """Hide the associations that have not answered in `arsbekraftelse.TYST` after the last question."""
    antal = dolj_tysta(vid) if frister.dagtid(vid) else 0
    return f"{antal} föreningar dolda" if antal else ""


@transaction.atomic
def _fraga(pk: int, vid: dt.datetime) -> bool:
    forening = Forening.objects.select_for_update().get(pk=pk)
    galler = arsbekraftelse.galler_till(forening)
    dagar = galler and arsbekraftelse.fraga(galler, dag(vid))
    if galler is None or dagar is None:
        return False
    fragan: dict[str, Any] = {"galler": galler.isoformat(), "dagar": dagar}
    if senast(forening, Handelse.BEKRAFTELSE_PAMIND, **fragan):
        return False
    logga(forening, Handelse.BEKRAFTELSE_PAMIND, None, vid, **fragan)
    return True
