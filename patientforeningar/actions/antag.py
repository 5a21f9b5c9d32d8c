"""Admit an association: from now on it may hand in, and has a page of its own."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.granskning.antagning import krav_pa_antagare
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.tid import dag


@transaction.atomic
def antag(forening: Forening, av: Konto, vid: dt.datetime) -> Forening:
    """Admit `forening` at `vid`; twice is the same as once. One that was declined can be admitted later.

    Its details count as confirmed that day: the yearly question comes a year later.
    Raises NekadError when `av` may not decide, and before the association has confirmed its address.
    """
    rad = Forening.objects.select_for_update().get(pk=forening.pk)
    krav_pa_antagare(rad, av, vid)
    if rad.bekraftad_adress is None:
        raise NekadError(_("Föreningen har inte bekräftat sin e-postadress än."), rad)
    if rad.antagen is not None:
        return rad
    rad.antagen, rad.antagen_av, rad.avbojd, rad.bekraftad = vid, av, None, dag(vid)
    rad.save(update_fields=["antagen", "antagen_av", "avbojd", "bekraftad"])
    logga(rad, Handelse.ANTAGEN, av, vid)
    return rad
