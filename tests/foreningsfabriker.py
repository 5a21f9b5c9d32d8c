"""Factories for associations and their items: the least that each needs, and the way through a decision."""

from __future__ import annotations

import datetime as dt
from typing import Any

import factory
from django.db import connection
from factory.django import DjangoModelFactory
from wagtail.models import ModelLogEntry

from patientforeningar.models import Forening, Inslag, Kontaktperson, Ombud
from patientforeningar.orubblig import slapp, vakta
from patientinfo.models import Kommun, Konto, Plats

# An instant in the middle of an ordinary Tuesday.
VID = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)


def kommun(namn: str = "Luleå") -> Kommun:
    """A kommun of the demo content."""
    return Kommun.objects.get(namn=namn)


class KontoFactory(DjangoModelFactory):
    """An account that nobody knows the password of."""

    email = factory.Sequence(lambda nummer: f"prov{nummer}@example.se")

    class Meta:
        model = Konto


class ForeningFactory(DjangoModelFactory):
    """An admitted association in Luleå; `ansokt=True`-like states are set by the test itself."""

    namn = factory.Sequence(lambda nummer: f"Provföreningen {nummer}")
    slug = factory.Sequence(lambda nummer: f"provforeningen-{nummer}")
    utan_organisationsnummer = "Nystartad."
    verksamhet = "Träffas och stöttar varandra."
    ansokt = VID - dt.timedelta(days=60)
    bekraftad_adress = VID - dt.timedelta(days=60)
    antagen = VID - dt.timedelta(days=50)
    bekraftad = (VID - dt.timedelta(days=50)).date()

    class Meta:
        model = Forening
        skip_postgeneration_save = True

    @factory.post_generation
    def kommuner(self, create: bool, extracted: Any, **_kwargs: Any) -> None:
        """Luleå, unless the test says which."""
        if create:
            self.kommuner.set(extracted or [kommun()])


class OmbudFactory(DjangoModelFactory):
    """An account that acts for an association."""

    forening = factory.SubFactory(ForeningFactory)
    konto = factory.SubFactory(KontoFactory)

    class Meta:
        model = Ombud


class KontaktpersonFactory(DjangoModelFactory):
    """A person who may be shown."""

    forening = factory.SubFactory(ForeningFactory)
    namn = "Kontaktperson Prov"
    epost = "kontakt@example.se"
    offentlig = True
    samtycke = VID

    class Meta:
        model = Kontaktperson


class InslagFactory(DjangoModelFactory):
    """A draft of an event in Luleå a week from `VID`, which nobody has handed in."""

    forening = factory.SubFactory(ForeningFactory)
    sort = Inslag.Sort.HANDELSE
    rubrik = factory.Sequence(lambda nummer: f"Vattengympa {nummer}")
    kort = "Vi tränar i varmt vatten. Alla kan vara med."
    plats = factory.LazyFunction(lambda: Plats.objects.get(pk=kommun().pk))
    borjar = VID + dt.timedelta(days=7)
    slutar = VID + dt.timedelta(days=7, hours=1)
    visas_fran = VID - dt.timedelta(days=1)
    visas_till = VID + dt.timedelta(days=8)
    live = False
    has_unpublished_changes = True

    class Meta:
        model = Inslag


def publicerat(**falt: Any) -> Inslag:
    """An item that is public, as an approval would have left it: number, address, live."""
    inslag: Inslag = InslagFactory(**falt)
    inslag.nummer = inslag.nummer or f"F-2026-{90000 + inslag.pk}"
    inslag.slug = inslag.slug or f"inslag-{inslag.pk}"
    inslag.inlamnat = VID - dt.timedelta(days=3)
    inslag.save()
    inslag.save_revision(clean=False).publish(skip_permission_checks=True)
    inslag.refresh_from_db()
    return inslag


def utan_demons_inslag() -> None:
    """Take the demo's items away, past the guards that let no number go: for tests that count everything."""
    slapp()
    Inslag.objects.all().delete()
    ModelLogEntry.objects.filter(content_type__app_label="patientforeningar").delete()
    connection.check_constraints()
    vakta()
