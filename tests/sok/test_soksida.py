"""The search page: what it can be narrowed to, its sheets, and what it costs."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from fabriker import InformationPageFactory
from foreningsfabriker import ForeningFactory, kommun
from wagtail.models import Page

from patientinfo.models import Tema, Vardenhet
from sok.fasetter import FA

pytestmark = pytest.mark.django_db


def sok(client: Client, fraga: str, **val: str | int) -> str:
    svar = client.get("/sok/", {"q": fraga, **val})
    assert svar.status_code == 200
    return svar.content.decode()


def titlar(html: str) -> list[str]:
    return re.findall(r"<h3><a [^>]*>(.*?)</a></h3>", html)


def slag(html: str) -> dict[str, int]:
    """The kinds that can be chosen, with how many hits each has."""
    ul = re.search(r'<ul class="urval-slag">(.*?)</ul>', html, re.DOTALL)
    return {} if ul is None else {
        namn.strip(): int(antal)
        for namn, antal in re.findall(r'<a [^>]*>([^<]+)<span class="urval-antal">(\d+)', ul[1])
    }  # fmt: skip


def val(html: str, namn: str) -> list[str]:
    ruta = re.search(rf'<select id="urval-{namn}".*?</select>', html, re.DOTALL)
    return re.findall(r'<option value="([^"]+)"', ruta[0]) if ruta else []


@pytest.fixture
def zebror() -> None:
    """Twelve pages, of which seven are about journeys, a unit in Kalix and an association in Luleå."""
    resor = Tema.objects.get(slug="resor")
    for nummer in range(12):
        sida = InformationPageFactory(title=f"Zebror {nummer}", ingress="Om zebror.")
        if nummer < 7:
            sida.teman.set([resor])
            sida.save()
    Vardenhet.objects.create(
        namn="Zebrans hälsocentral", slug="zebra-halsocentral", sort="halsocentral", parent=kommun("Kalix")
    )
    ForeningFactory(namn="Föreningen Zebra")


def test_every_kind_has_its_number_and_can_be_chosen(client: Client, zebror: None) -> None:
    html = sok(client, "zebra")
    assert slag(html) == {"Allt": 14, "Information": 12, "Vårdenheter": 1, "Patientföreningar": 1}
    enheter = sok(client, "zebra", slag="enhet")
    assert titlar(enheter) == ["Zebrans hälsocentral"]
    assert slag(enheter) == slag(html)
    assert '<a href="?q=zebra&amp;slag=enhet" aria-current="true">' in enheter


def test_kommun_and_theme_are_offered_when_some_hits_have_them_and_others_not(client: Client, zebror: None) -> None:
    html = sok(client, "zebra")
    assert set(val(html, "kommun")) == {"kalix", "lulea"}
    assert val(html, "tema") == ["resor"]
    assert "Resor (7)" in html


def test_a_choice_that_would_change_nothing_is_not_offered(client: Client, zebror: None) -> None:
    html = sok(client, "zebra", tema="resor")
    assert val(html, "tema") == val(html, "kommun") == []
    assert slag(html) == {}
    Page.objects.filter(title__in=[f"Zebror {nummer}" for nummer in range(FA, 12)]).update(live=False)
    assert val(sok(client, "zebror", slag="sida"), "tema") == []


def test_the_theme_and_the_kommun_narrow_the_list_and_can_be_taken_away(client: Client, zebror: None) -> None:
    html = sok(client, "zebra", tema="resor", sida="1")
    assert "7 träffar på ”zebra”" in html
    assert set(titlar(html)) == {f"Zebror {nummer}" for nummer in range(7)}
    assert re.search(r'Resor <a href="\?q=zebra">Ta bort<span class="gomd"> valet Resor</span></a>', html)
    assert titlar(sok(client, "zebra", kommun="kalix")) == ["Zebrans hälsocentral"]


def test_an_unknown_choice_is_left_out_and_said(client: Client) -> None:
    html = sok(client, "sjukresa", kommun="atlantis")
    assert "Ett av valen i adressen finns inte." in html
    assert "/sjukresor/" in html
    assert "finns inte" not in sok(client, "sjukresa")


def test_where_nothing_is_left_the_way_out_is_shown(client: Client, zebror: None) -> None:
    html = sok(client, "zebra", slag="dokument", kommun="pajala")
    assert "Vi hittade inget på ”zebra” i ditt urval" in html
    assert '<a href="?q=zebra">Sök på ”zebra” i allt på webbplatsen</a>' in html
    assert "valet Pajala" in html
    assert '<a href="?q=zebra&amp;kommun=pajala">' in html


def test_sheets_keep_the_choices_and_do_not_print_every_number(client: Client) -> None:
    for nummer in range(95):
        InformationPageFactory(title=f"Zebror {nummer}", ingress="Om zebror.", slug=f"zebror-{nummer}")
    html = sok(client, "zebror", slag="sida", sida=5)
    bladning = html[html.index('<nav class="sidvaxling"') :]
    bladning = bladning[: bladning.index("</nav>")]
    assert re.findall(r"</span>(\d+)</a>", bladning) == ["1", "4", "5", "6", "10"]
    assert bladning.count("…") == 2
    assert bladning.count("slag=sida") == 7
    assert re.search(r'sida=5" aria-current="page"', bladning)
    assert '<ol class="traffar" start="41">' in html
    assert "(sida 5)" in html
    assert titlar(sok(client, "zebror", sida="kvark")) == titlar(sok(client, "zebror"))
    assert len(titlar(sok(client, "zebror", sida=999))) == 5


def test_a_count_that_was_cut_off_says_that_there_may_be_more(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Minst" not in sok(client, "sjukresa")
    monkeypatch.setattr("sok.motor.KANDIDATER", 2)
    html = sok(client, "sjukresa")
    assert re.search(r"Minst \d+ träffar på ”sjukresa”", html)
    assert "Lägg till ett ord om du inte hittar rätt." in html


def test_hits_show_the_passage_with_the_words_marked(client: Client) -> None:
    InformationPageFactory(
        title="Randigt", ingress="Om djur.", kropp=[("text", "<p>" + "Annat. " * 60 + "Se zebrorna.</p>")]
    )
    html = sok(client, "zebra")
    assert "<mark>zebrorna</mark>" in html
    assert "Om djur." not in html


@pytest.mark.parametrize(
    "varden", [{"sida": "-1"}, {"sida": "1e9"}, {"slag": "\0"}, {"kommun": "å" * 5000}, {"tema": "<b>"}]
)
def test_nothing_in_the_address_is_an_error(client: Client, varden: dict[str, str]) -> None:
    html = sok(client, "sjukresa", **varden)
    assert "/sjukresor/" in html
    assert "<b>" not in html


def test_the_page_costs_few_queries_however_much_it_shows(client: Client, zebror: None, minne: None) -> None:
    for val_ in ({}, {"slag": "sida"}, {"tema": "resor"}, {"sida": "2"}):
        sok(client, "zebra", **val_)
        with CaptureQueriesContext(connection) as fragor:
            sok(client, "zebra", **val_)
        assert len(fragor) <= 8, [fraga["sql"][:120] for fraga in fragor]
