"""Rows with an address of their own in the editors' forms: what is wrong stands beside the field, nothing is lost."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from konton import formular, inloggad
from wagtail.models import Page

from patientinfo.models import HjalpmedelPage, NivastruktureringPage

pytestmark = pytest.mark.django_db

SKRIVET = "Det här har redaktören skrivit"
# Bodies of blocks are drawn by the browser: a draft may do without them.
TOMMA = {"nivaer-count": "0", "forskrivning-count": "0"}


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


def sidan(typ: type[Page]) -> Page:
    return typ.objects.get(locale__language_code="sv")


def spara(klient: Client, sida: Page, **falt: object) -> str:
    """Save the page with some fields changed; gives what the editor then reads, empty when it was saved."""
    adress = reverse("wagtailadmin_pages:edit", args=[sida.pk])
    svar = klient.post(adress, formular(klient, adress, **TOMMA, **falt))
    return svar.content.decode() if svar.status_code == 200 else ""


def felet(html: str, namn: str) -> str:
    """What stands beside the field `namn`."""
    falt = BeautifulSoup(html, "html.parser").select_one(f'[name="{namn}"]')
    assert falt is not None
    ruta = falt.find_parent(class_="w-field__wrapper") or falt.find_parent(class_="w-field")
    assert ruta is not None
    return ruta.get_text(" ", strip=True)


def test_a_page_with_all_its_rows_can_be_saved_as_it_is(redaktor: Client) -> None:
    for typ in (NivastruktureringPage, HjalpmedelPage):
        assert spara(redaktor, sidan(typ)) == ""


def test_two_rows_with_one_address_are_told_of_beside_the_later(redaktor: Client) -> None:
    html = spara(redaktor, sidan(NivastruktureringPage), **{"insatser-1-slug": "lakarbesok", "ingress": SKRIVET})
    assert "Adressdelen lakarbesok används redan av ”Läkarbesök”" in felet(html, "insatser-1-slug")
    assert SKRIVET in html


def test_a_row_without_an_address_gets_one_already_in_the_draft(redaktor: Client) -> None:
    sida = sidan(HjalpmedelPage)
    assert spara(redaktor, sida, **{"behov-0-slug": "", "behov-0-namn": "Stiga upp på morgonen"}) == ""
    utkast = sidan(HjalpmedelPage).get_latest_revision_as_object()
    assert utkast.behov.all()[0].slug == "stiga-upp-pa-morgonen"


def test_a_kommun_without_a_thing_is_told_of_beside_the_field(redaktor: Client) -> None:
    html = spara(redaktor, sidan(HjalpmedelPage), **{"behov-0-egenansvar_i": ["lulea"], "ingress": SKRIVET})
    assert "Fyll i både vad som är egenansvar" in felet(html, "behov-0-egenansvar")
    assert SKRIVET in html


def test_what_is_ticked_is_kept_and_ticked_again(redaktor: Client) -> None:
    sida = sidan(NivastruktureringPage)
    assert spara(redaktor, sida, **{"insatser-0-avgiftsslag": ["besok", "akutbesok"]}) == ""
    utkast = sidan(NivastruktureringPage).get_latest_revision_as_object()
    assert set(utkast.insatser.all()[0].avgiftsslag.split()) == {"besok", "akutbesok"}
    html = redaktor.get(reverse("wagtailadmin_pages:edit", args=[sida.pk])).content.decode()
    ikryssat = BeautifulSoup(html, "html.parser").select('input[name="insatser-0-avgiftsslag"][checked]')
    assert {ruta["value"] for ruta in ikryssat} == {"besok", "akutbesok"}


def test_a_kind_that_the_register_does_not_have_is_refused(redaktor: Client) -> None:
    html = spara(redaktor, sidan(NivastruktureringPage), **{"insatser-0-avgiftsslag": ["besok", "pahittat"]})
    assert "Finns inte i registret: pahittat." in html


def test_the_page_is_named_among_those_that_show_a_fee() -> None:
    assert {"patientavgift", "hemsjukvard", "hjalpmedel", "sjukresa"} <= sidan(NivastruktureringPage).avgiftskategorier
