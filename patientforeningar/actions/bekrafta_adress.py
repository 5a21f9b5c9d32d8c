"""The address of an application is confirmed: from now on the application counts."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening, Ombud
from patientinfo.models import Konto


@transaction.atomic
def bekrafta_adress(forening: Forening, av: Konto, vid: dt.datetime) -> Forening:
    """Let `av`, whose address it is, be the first ombud of `forening`, and the region hear of the application.

    Twice is the same as once. Raises Forening.DoesNotExist when the application has been removed meanwhile.
    """
    rad = Forening.objects.select_for_update().get(pk=forening.pk)
    if rad.bekraftad_adress is not None:
        return rad
    rad.bekraftad_adress = vid
    rad.save(update_fields=["bekraftad_adress"])
    Ombud.objects.create(forening=rad, konto=av, sedan=vid)
    logga(rad, Handelse.ANSOKT, av, vid)
    logga(rad, Handelse.BEKRAFTAD_ADRESS, av, vid)
    return rad
