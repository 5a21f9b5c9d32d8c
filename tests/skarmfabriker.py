"""Factories for screens and the editors' slides: the least that each needs."""

from __future__ import annotations

import datetime as dt
from typing import Any

import factory
from fabriker import startsida
from factory.django import DjangoModelFactory
from foreningsfabriker import VID, kommun

from patientinfo.models import Plats
from skarmar.models import Skarm, Skarmbild


def plats(namn: str = "Sunderby sjukhus") -> Plats:
    """A place of the demo content."""
    return Plats.objects.get(namn=namn)


class SkarmFactory(DjangoModelFactory):
    """A lying screen in use at Sunderby sjukhus."""

    namn = factory.Sequence(lambda nummer: f"Väntrum {nummer}")
    adress = factory.Sequence(lambda nummer: f"prov-{nummer}")
    plats = factory.LazyFunction(plats)

    class Meta:
        model = Skarm


class SkarmbildFactory(DjangoModelFactory):
    """A draft of a slide for the whole county, without picture, from the day before `VID`."""

    rubrik = factory.Sequence(lambda nummer: f"Vet du vad resan hit kostar? {nummer}")
    kort = "Du kan få ersättning för resan till vården. Läs vad som gäller för dig."
    sida = factory.LazyFunction(startsida)
    visas_fran = VID - dt.timedelta(days=1)
    live = False
    has_unpublished_changes = True

    class Meta:
        model = Skarmbild
        skip_postgeneration_save = True

    @factory.post_generation
    def platser(self, create: bool, extracted: Any, **_kwargs: Any) -> None:
        """The county, unless the test says which."""
        if create:
            self.platser.set(extracted or [Plats.objects.get(slug="lanet")])
            self.save()


def publicerad_bild(**falt: Any) -> Skarmbild:
    """A slide as an approval would have left it."""
    bild: Skarmbild = SkarmbildFactory(**falt)
    bild.save_revision(clean=False).publish(skip_permission_checks=True)
    bild.refresh_from_db()
    return bild


__all__ = ["VID", "SkarmFactory", "SkarmbildFactory", "kommun", "plats", "publicerad_bild"]
