"""Hälsoaktiviteter in the admin: the list with its filters, the start panel, what a kommun costs in queries."""

from __future__ import annotations

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from fabriker import HalsoaktivitetFactory
from konton import formular, inloggad
from nekat import lagg_till

from patientinfo.models import Halsoaktivitet, Kommun
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db

LISTA = "/redaktion/snippets/patientinfo/halsoaktivitet/"
Sort, Grad = Halsoaktivitet.Sort, Halsoaktivitet.Grad


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


@pytest.fixture(autouse=True)
def tomt() -> None:
    """Nothing of the demo's."""
    Halsoaktivitet.objects.all().delete()


def i_listan(klient: Client, fraga: str = "") -> set[str]:
    """Which of the rows the list shows."""
    html = klient.get(f"{LISTA}{fraga}").content.decode()
    return {post.rubrik for post in Halsoaktivitet.objects.all() if f"{LISTA}edit/{post.pk}/" in html}


def idag() -> dt.date:
    return dag(timezone.now())


def test_the_list_is_picked_out_by_kind_kommun_and_example(redaktor: Client) -> None:
    kalix = Kommun.objects.get(slug="kalix")
    HalsoaktivitetFactory(rubrik="Slinga", sort=Sort.SLINGA, grad=Grad.GRON, kommuner=["kalix"])
    HalsoaktivitetFactory(rubrik="Samtal", exempel=True)
    assert i_listan(redaktor) == {"Slinga", "Samtal"}
    assert i_listan(redaktor, "?sort=slinga") == {"Slinga"}
    assert i_listan(redaktor, f"?kommuner={kalix.pk}") == {"Slinga"}
    assert i_listan(redaktor, "?exempel=true") == {"Samtal"}
    assert i_listan(redaktor, "?q=samt") == {"Samtal"}


def test_the_list_tells_what_is_shown_what_waits_and_what_is_over(redaktor: Client) -> None:
    dygn = dt.timedelta(days=1)
    HalsoaktivitetFactory(rubrik="Nu", visas_fran=idag(), visas_till=idag())
    HalsoaktivitetFactory(rubrik="Sedan", visas_fran=idag() + dygn)
    HalsoaktivitetFactory(rubrik="Förut", visas_till=idag() - dygn)
    rader = BeautifulSoup(redaktor.get(LISTA).content, "html.parser").select("main tbody tr")
    sagt = {rubrik: text for text in (rad.get_text(" ") for rad in rader) for rubrik in text.split()[:1]}
    assert {rubrik: "visas" in text for rubrik, text in sagt.items()} == {"Nu": True, "Sedan": False, "Förut": False}
    assert "väntar" in sagt["Sedan"]
    assert "slut" in sagt["Förut"]
    assert i_listan(redaktor, "?lage=visas") == {"Nu"}


def test_what_is_over_or_unchecked_for_a_year_is_to_be_looked_at(redaktor: Client) -> None:
    ar = dt.timedelta(days=365)
    HalsoaktivitetFactory(rubrik="Färsk", kontrollerad=idag() - ar)
    HalsoaktivitetFactory(rubrik="Gammal", kontrollerad=idag() - ar - dt.timedelta(days=1))
    HalsoaktivitetFactory(rubrik="Aldrig")
    HalsoaktivitetFactory(rubrik="Slut", kontrollerad=idag(), visas_till=idag() - dt.timedelta(days=1))
    HalsoaktivitetFactory(rubrik="Sista dagen", kontrollerad=idag(), visas_till=idag())
    HalsoaktivitetFactory(rubrik="Exempel", exempel=True)
    assert i_listan(redaktor, "?lage=se-over") == {"Gammal", "Aldrig", "Slut"}
    hem = redaktor.get("/redaktion/").content.decode()
    panel = hem[hem.index("halsoaktiviteter-att-se-over") :]
    panel = panel[: panel.index("</section>")]
    for text in ("Gammal", "Aldrig kontrollerad mot källan.", "Visades till och med"):
        assert text in panel
    for text in ("Färsk", "Sista dagen", "Exempel"):
        assert text not in panel


def test_who_may_not_change_them_has_no_panel() -> None:
    HalsoaktivitetFactory()
    assert "halsoaktiviteter-att-se-over" not in inloggad("granskare").get("/redaktion/").content.decode()


def test_an_editor_adds_one_with_its_kommuner(redaktor: Client) -> None:
    kommuner = [str(kommun.pk) for kommun in Kommun.objects.filter(slug__in=("kalix", "lulea"))]
    falt = {"rubrik": "Ny", "sort": "slinga", "grad": "gron", "langd": "2.5", "beskrivning": "Text."}
    adress = lagg_till(Halsoaktivitet)
    svar = redaktor.post(adress, formular(redaktor, adress, kommuner=kommuner, **falt))
    assert svar.status_code == 302
    post = Halsoaktivitet.objects.get(rubrik="Ny")
    assert {kommun.slug for kommun in post.kommuner.all()} == {"kalix", "lulea"}
    assert post.latest_revision is not None
    assert str(post.langd) == "2.5"


def test_fifty_rows_cost_no_more_queries_than_three(redaktor: Client) -> None:
    def fragor() -> int:
        redaktor.get(LISTA)
        with CaptureQueriesContext(connection) as fangade:
            assert redaktor.get(LISTA).status_code == 200
        return len(fangade)

    for _nr in range(3):
        HalsoaktivitetFactory(kommuner=["kalix"])
    fore = fragor()
    for _nr in range(40):
        HalsoaktivitetFactory(kommuner=["kalix", "lulea"])
    assert fragor() == fore
