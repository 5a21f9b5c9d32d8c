"""The demo's guide is a real one: long enough, for everybody the issue names, and on the way of those who come."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from patientinfo.demo.sidor.lots import HITTA_RATT
from patientinfo.lots.trad import FLEST_STEG, Fraga
from patientinfo.models import Avgiftsslag, LotsPage

pytestmark = pytest.mark.django_db

# Results that each group of readers must be able to reach, by their keys.
FOR_VEM = {
    "vuxna": {"halsocentral", "oppenvard", "hemsjukvard"},
    "barn": {"barn-forsta", "barn-sip", "blir-vuxen"},
    "närstående": {"anhorigstod", "med-pa-moten"},
    "efter sjukhus": {"fore-utskrivning", "utan-plan", "ingen-ringde"},
    "i arbetet": {"arbete-vard", "rehabkoordinator", "sjukpenning"},
    "hjälpmedel": {"hjalpmedel-region", "hjalpmedel-kommun", "hjalpmedel-trasigt", "egenansvar"},
    "resor": {"resa-buss", "resa-bil", "resa-taxi", "resa-hem", "fardtjanst"},
}


@pytest.fixture
def guide() -> LotsPage:
    return LotsPage.objects.get(slug="hitta-ratt")


def test_it_is_long_enough_to_be_of_use_and_short_enough_to_be_gone_through(guide: LotsPage) -> None:
    trad = guide.tradet()
    assert trad.fel == ()
    assert len(trad.fragor) >= 12
    assert len(trad.resultat) >= 15
    # One step less than the most: where one lives is asked on the sheet.
    assert max(trad.avstand.values()) < FLEST_STEG


@pytest.mark.parametrize("vilka", FOR_VEM)
def test_there_are_results_for(guide: LotsPage, vilka: str) -> None:
    trad = guide.tradet()
    nadda = {nod.nyckel for nod in trad.noder if nod.plats in trad.nadda and not isinstance(nod, Fraga)}
    assert FOR_VEM[vilka] <= nadda


def test_every_figure_that_a_result_asks_for_is_a_kind_of_the_register(guide: LotsPage) -> None:
    nycklar = {nyckel for rad in guide.trad.raw_data for nyckel in rad["value"].get("avgifter") or ()}
    assert nycklar
    assert nycklar <= set(Avgiftsslag.objects.values_list("nyckel", flat=True))


def test_every_result_says_what_to_do_meanwhile_and_where_to_read_on() -> None:
    for typ, varde in HITTA_RATT.egna["trad"]:
        if typ == "resultat":
            assert varde["under_tiden"], varde["nyckel"]
            assert varde["sidor"], varde["nyckel"]


def test_the_start_page_and_the_menu_lead_to_it() -> None:
    start = BeautifulSoup(Client().get("/").content, "html.parser")
    assert start.select_one('.ingangar a[href="/hitta-ratt/"]').text.startswith("Hitta rätt")
    assert start.select('.meny a[href="/hitta-ratt/"]')


def test_search_finds_it() -> None:
    svar = Client().get("/sok/", {"q": "hitta rätt"}).content.decode()
    assert 'href="/hitta-ratt/"' in svar
