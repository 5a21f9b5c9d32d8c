"""Is a screen alive: told from when it was last heard, never from what it shows or how long that takes.

A device beats each minute, some seconds more or less, whatever is on show. It lives until it has missed three beats;
`MARGINAL` is the time that a beat may take to be sent and written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from skarmar.flotta.hjartslag import SLAG, SPRIDNING
from skarmar.models import Koppling, Puls, Skarm

MISSADE = 3
MARGINAL = dt.timedelta(seconds=15)
TYST_EFTER = MISSADE * (SLAG + SPRIDNING) + MARGINAL


class Lage(models.TextChoices):
    """What the fleet says of a screen."""

    LEVER = "lever", _("lever")
    TYST = "tyst", _("svarar inte")
    ALDRIG = "aldrig", _("har aldrig hörts")
    OKOPPLAD = "okopplad", _("inte kopplad")
    UR_BRUK = "ur_bruk", _("ur bruk")


def lage(skarm: Skarm, vid: dt.datetime) -> Lage:
    """The state of one screen at `vid`. Two queries."""
    return lagen([skarm], vid)[skarm.pk]


def lagen(skarmar: Iterable[Skarm] | QuerySet[Skarm], vid: dt.datetime) -> dict[int, Lage]:
    """The state of each screen at `vid`, by its number. Two queries, and one more when `skarmar` has not been read."""
    alla = list(skarmar)
    i_bruk = [skarm.pk for skarm in alla if skarm.i_bruk]
    horda = dict(Puls.objects.filter(skarm__in=i_bruk).values_list("skarm_id", "senast"))
    gallande = Koppling.objects.filter(skarm__in=i_bruk, aterkallad__isnull=True)
    kopplade = dict(gallande.order_by().values_list("skarm_id", "gjord"))
    return {skarm.pk: _lage(skarm, horda.get(skarm.pk), kopplade.get(skarm.pk), vid) for skarm in alla}


def _lage(skarm: Skarm, hord: dt.datetime | None, kopplad: dt.datetime | None, vid: dt.datetime) -> Lage:
    if not skarm.i_bruk:
        return Lage.UR_BRUK
    if kopplad is None:
        return Lage.OKOPPLAD
    if hord is None:
        return Lage.ALDRIG
    return Lage.TYST if tyst_i(vid, hord, kopplad) >= TYST_EFTER else Lage.LEVER


def tyst_i(vid: dt.datetime, *stunder: dt.datetime) -> dt.timedelta:
    """How long it has been silent at `vid`: since it was heard, and since it could be (paired, the site there)."""
    return vid - max(stunder)
