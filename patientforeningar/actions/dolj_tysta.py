"""Hide the associations that have not answered the yearly question; what they have handed in goes with them."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.klocka.loggen import senast
from patientforeningar.models import Forening
from patientforeningar.tider import arsbekraftelse
from patientinfo.tid import dag


def dolj_tysta(vid: dt.datetime) -> int:
    """Hide each association whose last question is `arsbekraftelse.TYST` old at `vid`; returns how many.

    One that was never asked is not hidden, however long ago it confirmed. Nothing is removed: the next
    confirmation shows it again (`bekrafta_uppgifter`). Twice is the same as once.
    """
    foreningar = Forening.objects.antagna().filter(dold__isnull=True).values_list("pk", flat=True)
    return sum(_dolj(pk, vid) for pk in list(foreningar))


@transaction.atomic
def _dolj(pk: int, vid: dt.datetime) -> bool:
    forening = Forening.objects.select_for_update().get(pk=pk)
    galler = arsbekraftelse.galler_till(forening)
    if galler is None or forening.dold is not None:
        return False
    fragad = senast(forening, Handelse.BEKRAFTELSE_PAMIND, galler=galler.isoformat(), dagar=0)
    if fragad is None or dag(vid) < arsbekraftelse.doljs(dag(fragad)):
        return False
    forening.dold = vid
    forening.save(update_fields=["dold"])
    logga(forening, Handelse.DOLD, None, vid, galler=galler.isoformat())
    return True
