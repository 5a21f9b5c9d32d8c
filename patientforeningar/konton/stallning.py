"""Where an association stands with the region, as its ombud are told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from patientforeningar.actions.avsluta_forening import ANGERTID
from patientforeningar.handelser import Handelse
from patientforeningar.models import Forening
from patientforeningar.models.forening import ForeningQuerySet
from patientforeningar.tider.arsbekraftelse import fraga, galler_till
from patientinfo.models import Konto
from patientinfo.tid import dag


class Lage(models.TextChoices):
    """What an association may be told."""

    VANTAR = "vantar", _("Väntar på att bli antagen")
    AVBOJD = "avbojd", _("Ansökan avböjdes")
    DOLD = "dold", _("Sidorna är dolda")
    BEKRAFTA = "bekrafta", _("Uppgifterna behöver bekräftas")
    VISAS = "visas", _("Föreningen visas")


@dataclass(frozen=True)
class Stallning:
    """The state and what goes with it."""

    lage: Lage
    skal: str = ""  # why it was declined
    senast: dt.date | None = None  # when the details were last confirmed


def stallning(forening: Forening, vid: dt.datetime) -> Stallning:
    """What `forening` is told at `vid`."""
    if forening.antagen is None:
        if forening.avbojd is None:
            return Stallning(Lage.VANTAR)
        return Stallning(Lage.AVBOJD, skal=_skal(forening))
    if forening.dold is not None and forening.dold <= vid:
        return Stallning(Lage.DOLD, senast=forening.bekraftad)
    if _fragas(forening, dag(vid)):
        return Stallning(Lage.BEKRAFTA, senast=forening.bekraftad)
    return Stallning(Lage.VISAS, senast=forening.bekraftad)


def _fragas(forening: Forening, datum: dt.date) -> bool:
    galler = galler_till(forening)
    return galler is not None and fraga(galler, datum) is not None


def avslutade(konto: Konto, vid: dt.datetime) -> ForeningQuerySet:
    """The associations of `konto` that have ended and can still be taken up again."""
    uppdrag = konto.ombudsuppdrag.aktiva().values("forening")
    rader: ForeningQuerySet = Forening.objects.filter(pk__in=uppdrag, avslutad__gte=vid - ANGERTID)
    return rader


def _skal(forening: Forening) -> str:
    loggen = ModelLogEntry.objects.for_instance(forening).filter(action=Handelse.AVBOJD.value)
    senaste = loggen.order_by("-timestamp").first()
    return str(senaste.data.get("skal", "")) if senaste else ""
