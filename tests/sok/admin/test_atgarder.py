"""From a search that found nothing to a synonym or a tip, for those who may add one."""

from __future__ import annotations

import pytest
from django.utils import timezone
from konton import formular, inloggad

from patientinfo.tid import dag
from sok.models import Basta, Ordgrupp, Sokning

pytestmark = pytest.mark.django_db

RAPPORT = "/redaktion/rapporter/sokningar/"
SYNONYM = "/redaktion/snippets/sok/ordgrupp/add/?ord=kvark+%26+plasma"
TIPS = "/redaktion/snippets/sok/basta/add/?ord=kvark+%26+plasma"


@pytest.fixture(autouse=True)
def sokningar() -> None:
    idag = dag(timezone.now())
    Sokning.objects.create(dag=idag, fraga="kvark & plasma", antal=3, traffar=0)
    Sokning.objects.create(dag=idag, fraga="taxifunnen", antal=9, traffar=2)


@pytest.mark.parametrize("adress", ["/redaktion/", RAPPORT])
def test_only_what_found_nothing_leads_on_with_the_word_in_the_address(adress: str) -> None:
    html = inloggad("redaktor").get(adress).content.decode()
    for vag in (SYNONYM, TIPS):
        assert vag.replace("&", "&amp;") in html or vag in html
    assert "ord=taxifunnen" not in html


def test_who_may_only_read_is_shown_no_way() -> None:
    html = inloggad("granskare").get(RAPPORT).content.decode()
    assert "kvark &amp; plasma" in html
    assert "Lägg till synonym" not in html
    assert "Lägg till bästa val" not in html


def test_the_word_is_filled_in_and_can_be_saved() -> None:
    redaktor = inloggad("redaktor")
    ifyllt = formular(redaktor, SYNONYM)["vardagsord"]
    assert ifyllt in ("kvark & plasma", ["kvark & plasma"])
    svar = redaktor.post(SYNONYM, formular(redaktor, SYNONYM, ord="zebra"))
    assert svar.status_code == 302
    assert Ordgrupp.objects.get(ord="zebra").vardagsord == "kvark plasma"


def test_a_tip_is_filled_in_likewise_and_what_is_wrong_is_said_beside_its_field() -> None:
    redaktor = inloggad("redaktor")
    html = redaktor.post(TIPS, formular(redaktor, TIPS)).content.decode()
    assert "Välj en sak: en sida, en vårdenhet, en kommun eller ett dokument." in html
    assert 'value="kvark &amp; plasma"' in html
    assert not Basta.objects.filter(ord__contains="kvark").exists()


def test_what_an_editor_changes_is_logged() -> None:
    redaktor = inloggad("redaktor")
    redaktor.post(SYNONYM, formular(redaktor, SYNONYM, ord="zebra"))
    ny = Ordgrupp.objects.get(ord="zebra")
    html = redaktor.get(f"/redaktion/snippets/sok/ordgrupp/history/{ny.pk}/").content.decode()
    assert "Skapad" in html or "Skapat" in html
