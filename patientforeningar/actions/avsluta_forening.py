"""End an association here, and take it up again."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto

ANGERTID = dt.timedelta(days=30)


@transaction.atomic
def avsluta_forening(forening: Forening, av: Konto, vid: dt.datetime) -> Forening:
    """Hide `forening` and everything of it from `vid` on; twice is the same as once. What was decided is kept."""
    rad = Forening.objects.select_for_update().get(pk=forening.pk)
    if rad.avslutad is None:
        rad.avslutad = vid
        rad.save(update_fields=["avslutad"])
        rad.inbjudningar.filter(anvand__isnull=True).delete()
        logga(rad, Handelse.AVSLUTAD, av, vid)
    return rad


@transaction.atomic
def ateruppta_forening(forening: Forening, av: Konto, vid: dt.datetime) -> Forening:
    """Undo it: everything is as it was, save what has passed its time. Raises NekadError after `ANGERTID`."""
    rad = Forening.objects.select_for_update().get(pk=forening.pk)
    if rad.avslutad is None:
        return rad
    if vid > rad.avslutad + ANGERTID:
        raise NekadError(_("Det är för sent att ångra. Registrera föreningen på nytt."), rad)
    rad.avslutad = None
    rad.save(update_fields=["avslutad"])
    logga(rad, Handelse.ATERUPPTAGEN, av, vid)
    return rad
