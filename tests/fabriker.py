"""Factories: the least that each page type and record needs, so that a test says only what it is about.

A page is made below the demo's start page unless the test names another parent, and is published.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import factory
import wagtail_factories
from wagtail.models import Page

from patientinfo import models


def startsida() -> Page:
    """The Swedish start page of the demo content."""
    return models.HomePage.objects.get(locale__language_code="sv")


class Grundfabrik(wagtail_factories.PageFactory):
    """What every page type must have."""

    title = factory.Sequence(lambda nummer: f"Provsida {nummer}")
    ingress = "En mening om vad sidan hjälper läsaren med."
    sidansvarig = "Redaktionen"
    parent = factory.LazyFunction(startsida)

    class Meta:
        abstract = True


class InformationPageFactory(Grundfabrik):
    """The general page; `lang=True` gives it a body that makes a list of contents."""

    class Params:
        lang = factory.Trait(
            kropp=[("text", f"<h2>Avsnitt {nummer}</h2><p>Text.</p>") for nummer in range(1, 7)],
        )
        utgangen = factory.Trait(expire_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))

    class Meta:
        model = models.InformationPage


class SectionPageFactory(Grundfabrik):
    """A hub."""

    class Meta:
        model = models.SectionPage


class RehabprocessPageFactory(Grundfabrik):
    """One step."""

    steg = [("steg", {"rubrik": "Bedömning", "hander": "<p>Ni talas vid.</p>", "ansvarig": "Teamet", "fragor": []})]

    class Meta:
        model = models.RehabprocessPage


class NivastruktureringPageFactory(Grundfabrik):
    """One level."""

    nivaer = [("niva", {"nummer": "0", "namn": "Egenvård", "huvudman": "Du", "text": "<p>Text.</p>"})]

    class Meta:
        model = models.NivastruktureringPage


class SipPageFactory(Grundfabrik):
    """Each part once."""

    vem_kan_be = "<p>Alla.</p>"
    samtycke = "<p>Du bestämmer.</p>"
    steg = [("steg", {"rubrik": "Möte", "text": "<p>Ni träffas.</p>"})]
    planen_anger = [("punkt", "Vem som gör vad")]
    checklista = [("punkt", "Vad är viktigt för dig?")]
    lagrum = "Hälso- och sjukvårdslagen"

    class Meta:
        model = models.SipPage


class SjukresorPageFactory(Grundfabrik):
    """The texts round the register's table."""

    villkor = "<p>Billigaste sättet.</p>"
    boka = "<p>Ring.</p>"
    ha_till_hands = [("punkt", "Datum och tid")]

    class Meta:
        model = models.SjukresorPage


class HjalpmedelPageFactory(Grundfabrik):
    """The texts round the kommuner's fees."""

    forskrivning = [("steg", {"rubrik": "Behov", "text": "<p>Berätta.</p>"})]
    egenansvar = "<p>Det du köper själv.</p>"
    vem_ansvarar = "<p>Regionen eller kommunen.</p>"

    class Meta:
        model = models.HjalpmedelPage


def lotsresultat(nyckel: str, **andringar: object) -> tuple[str, dict[str, object]]:
    """A result of a guide that sends everybody to 1177, unless the test says otherwise."""
    varde = {
        "nyckel": nyckel,
        "rubrik": f"Rubrik {nyckel}",
        "svar": f"Svaret {nyckel}.",
        "ansvar": "Region Norrbotten",
        "kontakter": [("radgivning", {"text": ""})],
        "avgifter": [],
        "sidor": [],
    }
    return "resultat", {**varde, **andringar}


def lotsfraga(nyckel: str, *svar: tuple[str, str], **andringar: object) -> tuple[str, dict[str, object]]:
    """A question of a guide; an answer is its words and the key that it leads to."""
    svaren = [{"text": text, "leder_till": till, "adress": ""} for text, till in svar]
    return "fraga", {"nyckel": nyckel, "text": f"Fråga {nyckel}?", "hjalp": "", "svar": svaren, **andringar}


class LotsPageFactory(Grundfabrik):
    """One question, two results."""

    trad = [
        lotsfraga("forst", ("Ja", "ena"), ("Nej", "andra")),
        lotsresultat("ena"),
        lotsresultat("andra"),
    ]

    class Meta:
        model = models.LotsPage


class OrdlistaPageFactory(Grundfabrik):
    """The glossary."""

    class Meta:
        model = models.OrdlistaPage


class TillganglighetsPageFactory(Grundfabrik):
    """A statement without faults."""

    aktor = "Region Norrbotten"
    tjanst = "Provwebbplatsen"
    forenlighet = models.TillganglighetsPage.Forenlighet.HELT
    metod = "<p>Självskattning.</p>"
    bedomd = dt.date(2026, 11, 1)
    uppdaterad = dt.date(2026, 11, 1)
    rapportera = "<p>Ring 1177.</p>"

    class Meta:
        model = models.TillganglighetsPage


SIDTYPER = (
    SectionPageFactory,
    InformationPageFactory,
    RehabprocessPageFactory,
    NivastruktureringPageFactory,
    SipPageFactory,
    SjukresorPageFactory,
    HjalpmedelPageFactory,
    LotsPageFactory,
    OrdlistaPageFactory,
    TillganglighetsPageFactory,
)


class HalsoaktivitetFactory(factory.django.DjangoModelFactory):
    """A hälsosamtal for the whole county, without days; `kommuner` are slugs."""

    rubrik = factory.Sequence(lambda nummer: f"Provaktivitet {nummer}")
    sort = models.Halsoaktivitet.Sort.HALSOSAMTAL
    beskrivning = "Vi talas vid."

    class Meta:
        model = models.Halsoaktivitet
        skip_postgeneration_save = True

    @factory.post_generation
    def kommuner(self, create: bool, slugar: list[str] | None, **_kwargs: object) -> None:
        """Tie it to the kommuner."""
        if create and slugar:
            self.kommuner.set(models.Kommun.objects.filter(slug__in=slugar))  # type: ignore[attr-defined]
            self.save()  # type: ignore[attr-defined]


class AvgiftsslagFactory(factory.django.DjangoModelFactory):
    """A kind of fee without rows."""

    nyckel = factory.Sequence(lambda nummer: f"prov-{nummer}")
    namn = "Provavgift"
    kategori = models.Avgiftsslag.Kategori.PATIENTAVGIFT

    class Meta:
        model = models.Avgiftsslag


class AvgiftFactory(factory.django.DjangoModelFactory):
    """An approved row of the region's, without days."""

    slag = factory.SubFactory(AvgiftsslagFactory)
    belopp = Decimal(100)
    enhet = models.Avgift.Enhet.KR
    kalla = "Prov"
    live = True

    class Meta:
        model = models.Avgift
