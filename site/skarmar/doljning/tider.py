"""Until when something stays away: words a person thinks in, as instants."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Inslag
from patientinfo.tid import nasta_dygn
from skarmar.actions.dolj import LANGST
from skarmar.models import Skarmbild


class Till(models.TextChoices):
    """The choices, the shortest first."""

    KVALL = "kvall", _("Till midnatt i kväll")
    IMORGON = "imorgon", _("Till midnatt i morgon")
    VECKA = "vecka", _("En vecka")
    SLUT = "slut", _("Så länge det visas, men högst 90 dagar")


def slut(val: Till, vad: Inslag | Skarmbild, vid: dt.datetime) -> dt.datetime:
    """The instant that `val` means at `vid`; midnight is Stockholm's, and nothing goes beyond `LANGST`."""
    if val is Till.KVALL:
        return nasta_dygn(vid)
    if val is Till.IMORGON:
        return nasta_dygn(nasta_dygn(vid))
    if val is Till.VECKA:
        return vid + dt.timedelta(days=7)
    langst = vid + LANGST
    return min(vad.visas_till, langst) if vad.visas_till and vad.visas_till > vid else langst
