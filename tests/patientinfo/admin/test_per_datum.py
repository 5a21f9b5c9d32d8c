"""A page as it will look on another day."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from konton import inloggad
from wagtail.models import Page

from patientinfo.admin.per_datum import kommande_granser
from patientinfo.models import Avgift, SjukresorPage
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db


@pytest.fixture
def sida() -> Page:
    return SjukresorPage.objects.live().first()


@pytest.fixture
def kommande() -> Avgift:
    """A row that begins in three weeks, approved already."""
    idag = dag(timezone.now())
    gammal = Avgift.objects.filter(live=True, slag__kategori="sjukresa", kommun=None, belopp__gt=0).first()
    return Avgift.objects.create(
        slag=gammal.slag,
        belopp=987,
        enhet=gammal.enhet,
        kalla="prov",
        giltig_fran=idag + dt.timedelta(days=21),
        kontrollerad=idag,
    )


def visa(sida: Page, datum: str | None = None, vem: str = "redaktor") -> str:
    fraga = {} if datum is None else {"datum": datum}
    svar = inloggad(vem).get(reverse("per_datum", args=[sida.pk]), fraga)
    assert svar.status_code == 200, svar.get("Location")
    assert "no-store" in svar["Cache-Control"]
    return svar.content.decode()


def test_the_fee_that_is_shown_is_the_one_of_that_day(sida: Page, kommande: Avgift) -> None:
    forsta = kommande.giltig_fran
    for datum, galler in ((forsta - dt.timedelta(days=1), False), (forsta, True)):
        svar = inloggad("redaktor").get(reverse("per_datum", args=[sida.pk]), {"datum": datum.isoformat()})
        visas = {rad.avgift.pk for rad in svar.context["tabell"].rader if rad.avgift}
        assert (kommande.pk in visas) is galler


def test_without_a_day_it_is_today_and_the_days_of_change_are_offered(sida: Page, kommande: Avgift) -> None:
    text = visa(sida)
    assert f'value="{dag(timezone.now()).isoformat()}"' in text
    assert f'href="?datum={kommande.giltig_fran.isoformat()}"' in text


@pytest.mark.parametrize(
    ("skrivet", "besked"),
    [
        ("i morgon", "Skriv datumet som 2027-01-31."),
        ("", "Välj ett datum."),
        ("0001-01-01", "Välj ett datum från år 2000."),
        ("9999-12-31", "Välj ett datum före år 2100."),
        ("2027-02-30", "Skriv datumet som 2027-01-31."),
    ],
)
def test_a_bad_day_gets_a_message_beside_the_field_and_todays_page(sida: Page, skrivet: str, besked: str) -> None:
    text = visa(sida, skrivet)
    assert besked in text
    assert sida.title in text


def test_the_newest_draft_is_shown(sida: Page) -> None:
    sida.title = "Bara i utkastet"
    sida.save_revision()
    assert "Bara i utkastet" in visa(sida)


def test_only_who_may_edit_looks(sida: Page) -> None:
    assert inloggad("skarmansvarig").get(reverse("per_datum", args=[sida.pk])).status_code == 302


def test_a_day_of_change_is_the_first_and_the_day_after_the_last(kommande: Avgift) -> None:
    kommande.giltig_till = kommande.giltig_fran + dt.timedelta(days=3)
    kommande.save()
    granser = kommande_granser(dag(timezone.now()))
    assert kommande.giltig_fran in granser
    assert kommande.giltig_till + dt.timedelta(days=1) in granser
    assert kommande.giltig_till not in granser
    assert granser == sorted(granser)
