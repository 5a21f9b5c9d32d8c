"""Loads this room's demo content: screens and slides. The associations' items are there already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile

from patientinfo.models import Bild, Konto, Plats
from patientinfo.stampel import stampla
from patientinfo.tid import dag, dygnets_borjan
from skarmar.demo.innehall import BILDER, SKARMAR
from skarmar.demo.recept import Bildrecept, Skarmrecept
from skarmar.models import Platsregel, Skarm, Skarmbild


def ladda(beratta: Callable[[str], None]) -> None:
    """Load everything, or nothing when there is a screen already, or none of the demo accounts.

    `beratta` is told each step in Swedish.
    """
    if Skarm.objects.exists() or not Konto.objects.filter(email="admin@example.se").exists():
        return
    vid = timezone.now()
    skriver, granskar = (Konto.objects.get(email=f"{namn}@example.se") for namn in ("skarmansvarig", "granskare"))
    with transaction.atomic(), _utan_brev(skriver, granskar):
        for skarm in SKARMAR:
            _spara_skarm(skarm)
        for bild in BILDER:
            _spara_bild(bild, vid, skriver, granskar)
        _ansvarig_i_lanet()
        stampla()
    beratta(f"Skärmar: {', '.join(f'/skarm/{ett.adress}/' for ett in SKARMAR)}")
    beratta(f"Skärmbilder: {len(BILDER)}")


def _spara_skarm(recept: Skarmrecept) -> None:
    skarm = Skarm(
        adress=recept.adress,
        namn=recept.namn,
        plats=Plats.objects.get(slug=recept.plats),
        sort=recept.sort,
        riktning=recept.riktning,
        tum=recept.tum,
    )
    skarm.full_clean()
    skarm.save()


@contextmanager
def _utan_brev(*konton: Konto) -> Iterator[None]:
    """Nobody waits for Wagtail's letters about what the demo hands in and approves."""
    profiler = [UserProfile.get_for_user(konto) for konto in konton]
    UserProfile.objects.filter(user__in=konton).update(approved_notifications=False, submitted_notifications=False)
    yield
    UserProfile.objects.bulk_update(profiler, ["approved_notifications", "submitted_notifications"])


def _spara_bild(recept: Bildrecept, vid: dt.datetime, skriver: Konto, granskar: Konto) -> None:
    """One slide, written by the one and approved by the other, as people would."""
    bild = Skarmbild(
        rubrik=recept.rubrik,
        kort=recept.kort,
        sida=_sidan(recept.sida),
        sprak=recept.sprak,
        samma_som=Skarmbild.objects.filter(rubrik=recept.samma_som).first(),
        viktig=recept.viktig,
        veckodagar=recept.veckodagar,
        visas_fran=dygnets_borjan(dag(vid)),
        live=False,
    )
    if recept.timmar:
        bild.fran, bild.till = recept.timmar
    if recept.bild:
        bild.bild = Bild.objects.get(title=recept.bild)
        bild.alt = bild.bild.description
    bild.platser = list(Plats.objects.filter(slug__in=recept.platser))
    bild.full_clean()
    bild.save()
    bild.save_revision(user=skriver, clean=False)
    if recept.godkand:
        arende = bild.get_workflow().start(bild, skriver)
        arende.current_task_state.approve(user=granskar)


def _sidan(adress: str) -> Page:
    """The page at that path below the start page of its language."""
    return next(sida for sida in Page.objects.live() if sida.relative_url(None) == adress or sida.url == adress)


def _ansvarig_i_lanet() -> None:
    regel = Platsregel.objects.create(plats=Plats.objects.get(slug="lanet"))
    regel.ansvariga.add(Konto.objects.get(email="skarmansvarig@example.se"))
