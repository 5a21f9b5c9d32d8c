"""Stop acting for an association."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening, Ombud
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


@transaction.atomic
def sluta_som_ombud(ombud: Ombud, av: Konto, vid: dt.datetime) -> None:
    """Let `ombud` act no more from `vid` on; twice is the same as once.

    Raises NekadError for the last one: nobody would be left to mend or recall what is shown.
    """
    forening = Forening.objects.select_for_update().get(pk=ombud.forening_id)
    rad = Ombud.objects.aktiva().filter(pk=ombud.pk).first()
    if rad is None:
        return
    if not forening.ombud.aktiva().exclude(pk=rad.pk).exists():
        raise NekadError(
            _("Föreningen behöver minst ett ombud. Lämna över till någon annan först, eller avsluta föreningen här."),
            rad,
        )
    avsluta_uppdrag(rad, av, vid)


def avsluta_uppdrag(ombud: Ombud, av: Konto, vid: dt.datetime) -> None:
    """End the commission and log it, in the transaction of the caller, who sees to it that somebody is left."""
    ombud.slutade = vid
    ombud.save(update_fields=["slutade"])
    logga(ombud.forening, Handelse.OMBUD_SLUTADE, av, vid, ombud=ombud.pk)
