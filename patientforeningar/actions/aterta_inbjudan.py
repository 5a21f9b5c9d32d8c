"""Take back an invitation that nobody has answered."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Inbjudan
from patientinfo.models import Konto


@transaction.atomic
def aterta_inbjudan(inbjudan: Inbjudan, av: Konto, vid: dt.datetime) -> None:
    """Remove `inbjudan`, its address with it; one that has been used or is gone stays as it is."""
    borttagna, _rader = Inbjudan.objects.filter(pk=inbjudan.pk, anvand__isnull=True).delete()
    if borttagna:
        logga(inbjudan.forening, Handelse.INBJUDAN_ATERTAGEN, av, vid)
