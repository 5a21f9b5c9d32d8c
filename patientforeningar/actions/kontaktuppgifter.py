"""Keep and remove contact persons. What they are called is nowhere but in their own rows (design, rule 14)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Kontaktperson
from patientinfo.models import Konto


@transaction.atomic
def spara_kontakt(kontakt: Kontaktperson, av: Konto, vid: dt.datetime) -> Kontaktperson:
    """Save a new or changed contact person, who has said yes to being one."""
    kontakt.samtycke = kontakt.samtycke or vid
    ny = kontakt.pk is None
    kontakt.save()
    logga(kontakt.forening, Handelse.UPPGIFTER_ANDRADE, av, vid, kontakt=kontakt.pk, ny=ny)
    return kontakt


@transaction.atomic
def ta_bort_kontakt(kontakt: Kontaktperson, av: Konto | None, vid: dt.datetime) -> None:
    """Remove the person everywhere; items that pointed to the row say nobody. `av` is None when the clock does it."""
    pk, forening = kontakt.pk, kontakt.forening
    kontakt.delete()
    logga(forening, Handelse.KONTAKT_BORTTAGEN, av, vid, kontakt=pk)
