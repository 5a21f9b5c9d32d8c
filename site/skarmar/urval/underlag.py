"""All that programmes are made of, read once for a day and a content stamp: as many queries for a thousand screens."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from patientforeningar.models import Inslag
from skarmar.kontrakt import Slag
from skarmar.models import Doljning, Skarm, Skarmbild
from skarmar.urval.kandidat import Bildkandidat, Inslagskandidat, Kandidat
from skarmar.urval.meddelanden import Tagen, las_overtaganden
from skarmar.urval.motiv import med_bilder
from skarmar.urval.perioder import fonstret
from skarmar.urval.traden import Traden, las_traden


@dataclass(frozen=True)
class Dold:
    """What staff have taken off a screen, and from when until when."""

    nyckel: str
    fran: dt.datetime
    till: dt.datetime


@dataclass(frozen=True)
class Underlag:
    """The places and rules, what comes into question, what is hidden by screen (id), takeovers, screens by address."""

    datum: dt.date
    traden: Traden
    kandidater: tuple[Kandidat, ...]
    dolda: dict[int, tuple[Dold, ...]]
    overtaganden: tuple[Tagen, ...]
    skarmar: dict[str, Skarm]


def las_underlag(datum: dt.date) -> Underlag:
    """Read what the lists of `datum` need."""
    fran, till = fonstret(datum)
    return Underlag(
        datum=datum,
        traden=las_traden(),
        kandidater=(*_inslag(fran, till), *_skarmbilder(fran, till)),
        dolda=_dolda(fran, till),
        overtaganden=las_overtaganden(fran, till),
        skarmar={skarm.adress: skarm for skarm in Skarm.objects.order_by()},
    )


def _inslag(fran: dt.datetime, till: dt.datetime) -> Iterable[Kandidat]:
    """The gate itself is asked for each instant, by the candidate; here only what it can never let through is left."""
    rader = Inslag.objects.filter(live=True, pa_skarm=True, visas_fran__lt=till, visas_till__gt=fran)
    rader = rader.select_related("forening", "plats", "skarmschema")
    delar = ("teman", "forening__teman", "skarmplatser", "bilder__fil", "avvikelser")
    return [Inslagskandidat(rad, fran, till) for rad in rader.order_by("pk").prefetch_related(*delar)]


def _skarmbilder(fran: dt.datetime, till: dt.datetime) -> Iterable[Kandidat]:
    rader = list(
        Skarmbild.objects.filter(live=True, visas_fran__lt=till)
        .exclude(visas_till__lte=fran)
        .select_related("sida__locale")
        .prefetch_related("teman", "platser", med_bilder())
        .order_by("pk")
    )
    turer = _turer({rad.pk: rad.samma_som_id for rad in rader})
    return [Bildkandidat(rad, fran, till, f"{Slag.SKARMBILD}-{turer[rad.pk]}") for rad in rader]


def _turer(samma_som: dict[int, int | None]) -> dict[int, int]:
    """By slide: one and the same for all that say the same, however they point at each other."""
    hor_till: dict[int, int] = {}

    def rot(pk: int) -> int:
        while hor_till.get(pk, pk) != pk:
            pk = hor_till[pk]
        return pk

    for pk, annan in samma_som.items():
        ena, andra = sorted((rot(pk), rot(annan or pk)))
        hor_till[andra] = ena
    return {pk: rot(pk) for pk in samma_som}


def _dolda(fran: dt.datetime, till: dt.datetime) -> dict[int, tuple[Dold, ...]]:
    per_skarm = defaultdict(list)
    rader = Doljning.objects.filter(angrad__isnull=True, till__gt=fran, fran__lt=till).order_by("pk")
    for skarm, inslag, bild, borjar, slutar in rader.values_list(
        "skarm_id", "inslag_id", "skarmbild_id", "fran", "till"
    ):
        nyckel = f"{Slag.INSLAG}-{inslag}" if inslag else f"{Slag.SKARMBILD}-{bild}"
        per_skarm[skarm].append(Dold(nyckel, borjar, slutar))
    return {skarm: tuple(dolda) for skarm, dolda in per_skarm.items()}
