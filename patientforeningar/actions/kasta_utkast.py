"""Throw a draft away: of a public item only the change, of one never handed in all of it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Revision

from patientforeningar.inslag.arendelas import krav_pa_oppet, last_for_ombud
from patientforeningar.models import Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


@transaction.atomic
def kasta_utkast(inslag: Inslag, av: Konto, vid: dt.datetime) -> None:  # noqa: ARG001 (as every action)
    """Remove what `av` and the other ombud have written of `inslag` without handing it in.

    Raises NekadError when `av` is no ombud, while it is in review, and when it has been handed in but is not
    public: what the region has received is a public record, and goes only by a rule for it.
    """
    rad = last_for_ombud(inslag, av)
    krav_pa_oppet(rad)
    if rad.nummer is None:
        rad.delete()
        return
    if not rad.live:
        raise NekadError(_("Ärendet har ett nummer hos regionen och går inte att ta bort."), rad)
    _tillbaka_till_det_publika(rad, av)


def _tillbaka_till_det_publika(rad: Inslag, av: Konto) -> None:
    arende = rad.current_workflow_state
    if arende is not None:
        arende.cancel(av)
    olamnade = Revision.objects.for_instance(rad).filter(pk__gt=rad.live_revision_id, task_states__isnull=True)
    rad.latest_revision_id, rad.has_unpublished_changes = rad.live_revision_id, False
    rad.save(update_fields=["latest_revision", "has_unpublished_changes"])
    olamnade.delete()
