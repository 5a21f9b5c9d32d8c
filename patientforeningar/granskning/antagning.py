"""Who decides whether an association is admitted."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from patientforeningar.granskning.ansvar import ansvarsplatser
from patientforeningar.granskning.regler import ar_part
from patientforeningar.models import Forening
from patientforeningar.models.granskningsansvar import far_besluta_om
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE
from patientinfo.tid import dag


def hinder_for_antagare(forening: Forening, konto: Konto, vid: dt.datetime) -> str:
    """Why `konto` may not admit or decline `forening` at `vid`; empty when they may.

    A Föreningsgranskare who answers for one of the association's kommuner, or an administrator; never its ombud.
    """
    if ar_part(forening, konto):
        return _("Du är eller har varit ombud för föreningen. Någon annan behöver besluta.")
    grupper = set(konto.groups.values_list("name", flat=True))
    if konto.is_active and (konto.is_superuser or ADMINISTRATOR in grupper):
        return ""
    platser = forening.kommuner.all()
    if konto.is_active and FORENINGSGRANSKARE in grupper and any(far_besluta_om(konto, p, dag(vid)) for p in platser):
        return ""
    return _("Du ansvarar inte för någon av föreningens kommuner. De som gör det beslutar.")


def krav_pa_antagare(forening: Forening, konto: Konto, vid: dt.datetime) -> None:
    """Raise NekadError unless `konto` may decide about the association's application."""
    if skal := hinder_for_antagare(forening, konto, vid):
        raise NekadError(skal, forening)


def ansokningar(konto: Konto, vid: dt.datetime, *, alla: bool = False) -> list[Forening]:
    """Associations that wait to be admitted, oldest first: those of the kommuner that `konto` answers for, or all."""
    vantar = list(Forening.objects.att_antaga().prefetch_related("kommuner", "ombud").order_by("ansokt"))
    ansvar = ansvarsplatser(konto, dag(vid))
    if alla or ansvar is None:
        return vantar
    return [forening for forening in vantar if any(kommun.pk in ansvar for kommun in forening.kommuner.all())]
