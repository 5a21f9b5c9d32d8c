"""Give a place a new code for hiding."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.hashers import make_password
from django.db import transaction

from patientforeningar.handelser import logga
from patientinfo.models import Konto
from skarmar.doljning.kod import ny_kod
from skarmar.handelser import Handelse
from skarmar.models import Platsregel


@transaction.atomic
def satt_pin(regel: Platsregel, av: Konto, vid: dt.datetime) -> str:
    """The new code of the place of `regel`, to be shown once: only its hash is kept. The one before it ends."""
    kod = ny_kod()
    regel.pin, regel.pin_satt = make_password(kod), vid
    regel.save(update_fields=["pin", "pin_satt"])
    logga(regel, Handelse.PIN_SATT, av, vid)
    return kod
