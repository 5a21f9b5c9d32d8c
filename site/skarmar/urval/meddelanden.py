"""Takeovers: which screens a message fills, and which of several comes first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from skarmar.kontrakt import Meddelande
from skarmar.models import Overtagande
from skarmar.urval.traden import Gren


@dataclass(frozen=True)
class Tagen:
    """A message and the places (ids) whose screens it fills, with all that lies in them."""

    platser: frozenset[int]
    meddelande: Meddelande


def las_overtaganden(fran: dt.datetime, till: dt.datetime) -> tuple[Tagen, ...]:
    """Those that fill screens some time from `fran` to `till`, the one that comes first first: two queries."""
    rader = Overtagande.objects.filter(avslutat__isnull=True, slutar__gt=fran, borjar__lt=till)
    tagna = [
        Tagen(frozenset(plats.pk for plats in rad.platser.all()), _meddelande(rad))
        for rad in rader.order_by("-borjar", "-pk").prefetch_related("platser")
    ]
    # VMA before the region's own, then the newest; the sort keeps the order of equals.
    return tuple(sorted(tagna, key=lambda tagen: not tagen.meddelande.vma))


def for_gren(tagna: tuple[Tagen, ...], gren: Gren) -> tuple[Meddelande, ...]:
    """Those that reach the place of `gren`."""
    return tuple(tagen.meddelande for tagen in tagna if not tagen.platser.isdisjoint(gren.platser))


def _meddelande(rad: Overtagande) -> Meddelande:
    return Meddelande(
        nyckel=f"overtagande-{rad.pk}",
        vma=rad.slag == Overtagande.Slag.VMA,
        rubrik=rad.rubrik,
        text=rad.text,
        avsandare=rad.avsandare,
        sprak=rad.sprak,
        adress=rad.adress,
        fran=rad.borjar,
        till=rad.slutar,
    )
