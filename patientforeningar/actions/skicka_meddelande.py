"""A few words about an item, from its association to the region or the other way."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last
from patientforeningar.models import Inslag, Meddelande
from patientforeningar.models.granskningsansvar import far_besluta_om
from patientinfo.formular.fritext import rensad, utan_personnummer
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.tid import dag

HOGST_MEDDELANDE = 1000  # characters


@transaction.atomic
def skicka_meddelande(inslag: Inslag, text: str, av: Konto, vid: dt.datetime) -> Meddelande:
    """Save the message and tell the other side. An ombud speaks for the association, also one who works at the region.

    Raises NekadError when `av` is neither ombud nor answers for the place, before the item has been handed in,
    and for a text that is empty, too long or holds a personnummer.
    """
    rad = last(inslag)
    ar_ombud = rad.forening.ombud.aktiva().filter(konto=av).exists()
    if not ar_ombud and not far_besluta_om(av, rad.plats, dag(vid)):
        raise NekadError(_("Bara föreningens ombud och den som granskar kan skriva här."), rad)
    if not rad.nummer:
        raise NekadError(_("Lämna in först. Sedan kan ni skriva till varandra."), rad)
    meddelande = Meddelande.objects.create(
        inslag=rad, avsandare=av, fran_regionen=not ar_ombud, text=_godtagbar(text, rad), skickat=vid
    )
    sida = "regionen" if meddelande.fran_regionen else "foreningen"
    logga(rad, Handelse.MEDDELANDE, av, vid, meddelande=meddelande.pk, fran=sida)
    return meddelande


def _godtagbar(text: str, rad: Inslag) -> str:
    ren = rensad(text).strip()
    if not ren:
        raise NekadError(_("Skriv något i meddelandet."), rad)
    if len(ren) > HOGST_MEDDELANDE:
        raise NekadError(_("Meddelandet får ha högst %(antal)d tecken.") % {"antal": HOGST_MEDDELANDE}, rad)
    try:
        utan_personnummer(ren)
    except ValidationError as fel:
        raise NekadError(" ".join(fel.messages), rad) from fel
    return ren
