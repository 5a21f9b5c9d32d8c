"""Begin a new item: an empty draft of its own, so that whatever is pressed twice is still one matter."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.models import Forening, Inslag
from patientforeningar.skydd import kvoter
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto, Plats
from patientinfo.tid import dag, dygnets_borjan

VISAS_DAGAR = dt.timedelta(days=30)


@transaction.atomic
def borja_utkast(forening: Forening, sort: str, av: Konto, vid: dt.datetime) -> Inslag:
    """An item of the kind `sort` in which nobody has written yet: the one that `av` began before, or a new one.

    Raises NekadError when `av` is no ombud, and KvotFullError when the association has as many drafts as it may.
    """
    # Locked, so that two presses at once find the same draft.
    Forening.objects.select_for_update().get(pk=forening.pk)
    if not forening.ombud.aktiva().filter(konto=av).exists():
        raise NekadError(_("Du är inte ombud för föreningen."), forening)
    tomma = Inslag.objects.filter(forening=forening, skapad_av=av, nummer=None, latest_revision=None)
    tomt = tomma.filter(sort=sort).first()
    if tomt is not None:
        return tomt
    kvoter.krav_pa_utkast(forening)
    fran = dygnets_borjan(dag(vid))
    return Inslag.objects.create(
        forening=forening,
        sort=sort,
        plats=_plats(forening),
        visas_fran=fran,
        visas_till=fran + VISAS_DAGAR,
        skapad_av=av,
        skapat=vid,
        live=False,
        has_unpublished_changes=True,
    )


def _plats(forening: Forening) -> Plats:
    """The association's first kommun; the county for one that has none."""
    kommun = forening.kommuner.order_by("namn").first()
    return Plats.objects.get(pk=kommun.pk) if kommun else Plats.objects.get(typ=Plats.Typ.LAN)
