"""Staff take a pairing back: the device was stolen, moved, or is to be used for something else."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import logga
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from skarmar.flotta.parkoppling import koppla_fran
from skarmar.handelser import Handelse
from skarmar.models import Skarm


@transaction.atomic
def aterkalla_koppling(skarm: Skarm, av: Konto, vid: dt.datetime) -> None:
    """Let no device beat for `skarm`; the one that did plays on, and shows a code. Raises NekadError when none does."""
    if not koppla_fran(Skarm.objects.select_for_update().get(pk=skarm.pk), vid):
        raise NekadError(_("Ingen enhet är kopplad till skärmen."), skarm)
    logga(skarm, Handelse.KOPPLING_ATERKALLAD, av, vid)
