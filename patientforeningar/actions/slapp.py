"""Give a claimed item back to the queue."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.granskning.avgor import krav_pa_granskare
from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last
from patientforeningar.models import Handlaggning, Inslag
from patientinfo.models import Konto


@transaction.atomic
def slapp(inslag: Inslag, av: Konto, vid: dt.datetime) -> None:
    """Take the claim of `inslag` away; twice is the same as once. A colleague may, since who claimed it may be ill.

    Raises NekadError when `av` may not decide about it.
    """
    rad = last(inslag)
    krav_pa_granskare(rad, av, vid)
    antal, _rader = Handlaggning.objects.filter(inslag=rad).delete()
    if antal:
        logga(rad, Handelse.SLAPPT, av, vid, nummer=rad.nummer)
