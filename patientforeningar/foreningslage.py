"""Where an association is: applied, admitted, hidden, ended. Derived from its dates and the clock."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Forening


class Foreningslage(models.TextChoices):
    """What the region calls it."""

    OBEKRAFTAD = "obekraftad", _("Har inte bekräftat sin e-postadress")
    ANSOKT = "ansokt", _("Väntar på att antas")
    AVBOJD = "avbojd", _("Avböjd")
    ANTAGEN = "antagen", _("Antagen")
    DOLD = "dold", _("Dold, har inte bekräftat sina uppgifter")
    AVSLUTAD = "avslutad", _("Avslutad")


def foreningslage(forening: Forening, vid: dt.datetime) -> Foreningslage:
    """Where `forening` is at `vid`."""
    if forening.avslutad and forening.avslutad <= vid:
        return Foreningslage.AVSLUTAD
    if forening.antagen and forening.antagen <= vid:
        return Foreningslage.DOLD if forening.dold and forening.dold <= vid else Foreningslage.ANTAGEN
    if forening.avbojd:
        return Foreningslage.AVBOJD
    return Foreningslage.ANSOKT if forening.bekraftad_adress else Foreningslage.OBEKRAFTAD
