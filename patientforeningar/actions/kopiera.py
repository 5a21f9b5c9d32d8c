"""Begin a new item from an earlier one: last year's event, a year on."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.inslag.arendelas import krav_pa_ombud
from patientforeningar.inslag.arskopia import flytta_fram
from patientforeningar.inslag.innehall import BILAGOR, FLERVAL, ta_over, varden
from patientforeningar.models import Inslag
from patientinfo.models import Konto


@transaction.atomic
def kopiera(inslag: Inslag, av: Konto, vid: dt.datetime) -> Inslag:
    """A new draft with the newest content of `inslag`, its pictures and documents, and dates after `vid`.

    Dates go one year on, or as many as it takes, and keep their weekday. Raises NekadError when `av` is no ombud of
    the association, and KvotFullError when it has as many drafts as it may.
    """
    krav_pa_ombud(inslag, av)
    forlaga: Inslag = inslag.get_latest_revision_as_object()
    kopia = Inslag(forening=inslag.forening, **varden(forlaga) | {"halsa_bekraftad": False})
    flytta_fram(kopia, vid)
    ta_over(kopia, forlaga, (*FLERVAL, *BILAGOR))
    spara_utkast(kopia, av, vid, None)
    return kopia
