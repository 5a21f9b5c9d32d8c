"""Which dates of an event may still be cancelled or moved."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from patientforeningar.inslag.tillfallen import Tillfalle, tillfallen
from patientforeningar.models import Avvikelse, Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.tid import dag

LANGST_FRAM = dt.timedelta(days=400)  # how far ahead an ombud is offered dates


def kommande(inslag: Inslag, vid: dt.datetime) -> list[Tillfalle]:
    """The dates of a public event that are not over at `vid`, cancelled and moved ones among them."""
    if not inslag.live or inslag.sort != Inslag.Sort.HANDELSE:
        return []
    return tillfallen(inslag, inslag.avvikelser.all(), vid, vid + LANGST_FRAM)


def krav_pa_tillfalle(inslag: Inslag, datum: dt.date, vid: dt.datetime) -> None:
    """Raise NekadError unless the public event was planned for the day `datum` and it is not over at `vid`."""
    if not inslag.visas(vid) and not (inslag.live and vid < inslag.visas_fran):
        raise NekadError(_("Bara det som är godkänt och publicerat kan ställas in eller flyttas."), inslag)
    planerade = {dag(tid.planerat) for tid in kommande(inslag, vid)}
    tidigare = Avvikelse.objects.filter(inslag=inslag, datum=datum).exists()
    if datum not in planerade and not tidigare:
        raise NekadError(_("Det finns inget tillfälle den dagen som går att ändra."), inslag)
