"""Decline an association's application, with the reason that it is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.granskning.antagning import krav_pa_antagare
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening, Skalmall
from patientinfo.formular.fritext import rensad
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


@transaction.atomic
def avboj(forening: Forening, av: Konto, vid: dt.datetime, skal: Iterable[Skalmall] = (), text: str = "") -> Forening:
    """Decline `forening` at `vid`. `text` is all that it reads; without it, it reads the texts of `skal`.

    Raises NekadError when `av` may not decide, without a reason, and for an association that has been admitted
    or declined already.
    """
    rad = Forening.objects.select_for_update().get(pk=forening.pk)
    krav_pa_antagare(rad, av, vid)
    mallar = list(skal)
    motivering = rensad(text).strip() or "\n\n".join(mall.text for mall in mallar)
    if not motivering:
        raise NekadError(_("Välj ett skäl eller skriv med egna ord. Föreningen läser det."), rad)
    if rad.antagen is not None or rad.avbojd is not None:
        raise NekadError(_("Någon annan hann före: ansökan är redan avgjord."), rad)
    rad.avbojd = vid
    rad.save(update_fields=["avbojd"])
    logga(rad, Handelse.AVBOJD, av, vid, skal=motivering, rubriker=[mall.rubrik for mall in mallar])
    return rad
