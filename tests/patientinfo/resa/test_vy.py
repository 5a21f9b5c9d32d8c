"""The calculator as a visitor meets it: the form on the page, the answer, and that nothing of it is kept."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from fabriker import AvgiftFactory, SjukresorPageFactory

from patientinfo.models import Avgiftsslag, Avstand, SjukresorPage

pytestmark = pytest.mark.django_db

NU = dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC)
BIL = {"fardsatt": "egen-bil", "skal": "ingen-trafik", "km": "345", "hall": "tur-retur", "antal": "1"}


@pytest.fixture(autouse=True)
def _klockan() -> Iterator[None]:
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def sida() -> SjukresorPage:
    return SjukresorPage.objects.get(slug="sjukresor", locale__language_code="sv")


@pytest.fixture
def besokare() -> Client:
    """Somebody without a cookie, of whom the CSRF middleware would demand one."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False, headers={"origin": "http://testserver"})


def rakna(besokare: Client, sida: SjukresorPage, **falt: str) -> HttpResponse:
    return besokare.post(f"/rakna/resa/{sida.pk}/", {**BIL, **falt})


def texten(svar: HttpResponse) -> str:
    return " ".join(BeautifulSoup(svar.content, "html.parser").main.get_text(" ").replace("\u00a0", " ").split())


def fel(svar: HttpResponse) -> dict[str, str]:
    """What stands beside each field that has something wrong."""
    soppa = BeautifulSoup(svar.content, "html.parser")
    return {ett["id"].removeprefix("resa-").removesuffix("_error"): ett.text for ett in soppa.select(".faltfel")}


def siffror(svar: HttpResponse) -> dict[str, str]:
    """The large figures of the answer."""
    rutor = BeautifulSoup(svar.content, "html.parser").select(".siffror div")
    return {ruta.dt.text: ruta.dd.text.replace("\u00a0", " ") for ruta in rutor}


# --- the form ----------------------------------------------------------------------------------------


def test_the_page_asks_about_the_journey_and_nothing_about_who_travels(client: Client, sida: SjukresorPage) -> None:
    form = BeautifulSoup(client.get(sida.url).content, "html.parser").select_one("[data-resa] form")
    assert form
    assert (form["method"], form["action"]) == ("post", f"/rakna/resa/{sida.pk}/")
    namn = {falt["name"] for falt in form.select("input, select")}
    assert namn == {"fran", "till", "fardsatt", "skal", "km", "biljett", "hall", "antal", "dag", "utan_avgift"}
    assert "csrf" not in str(form)
    assert len(form.select("#resa-till optgroup")) == 2
    assert form.select_one('#resa-till option[value="sunderby-sjukhus"]')


def test_every_field_has_a_label_or_a_legend(client: Client, sida: SjukresorPage) -> None:
    form = BeautifulSoup(client.get(sida.url).content, "html.parser").select_one("[data-resa] form")
    assert form
    for falt in form.select("input, select"):
        assert form.select_one(f'label[for="{falt["id"]}"]'), falt
    assert all(grupp.legend for grupp in form.select("fieldset"))


def test_a_page_without_kinds_of_journeys_that_cost_no_fee_does_not_ask_about_them(client: Client) -> None:
    html = client.get(SjukresorPageFactory().url).content.decode()
    assert 'name="utan_avgift"' not in html
    assert "Då betalar du ingen egenavgift" not in html


def test_the_kinds_that_cost_no_fee_are_the_editors_own(client: Client) -> None:
    sida = SjukresorPageFactory(utan_avgift=[("punkt", "Du åker dit det är gratis.")])
    assert client.get(sida.url).content.decode().count("Du åker dit det är gratis.") == 2


# --- the answer --------------------------------------------------------------------------------------


def test_a_car_there_and_back(besokare: Client, sida: SjukresorPage) -> None:
    svar = rakna(besokare, sida)
    assert svar.status_code == 200
    assert siffror(svar) == {
        "Du betalar": "det som resan kostar, utom det du får tillbaka",
        "Du får tillbaka": "1 475 kr",
        "Egenavgift": "125 kr åt ett håll",
    }
    text = texten(svar)
    assert "Egen bil, 2 resor åt ett håll, 1 december 2026" in text
    assert "862,50 kr" in text
    assert "Källa: norrbotten.se och 1177 Norrbotten" in text
    assert "Högkostnadsskydd för sjukresor. Fråga Beställningscentralen, 020-96 00 96" in text
    assert "Sök ersättning inom 1 år" in text


@pytest.mark.parametrize(("km", "far"), [("50", "inget"), ("51", "5 kr")])
def test_the_boundary_as_a_visitor_sees_it(besokare: Client, sida: SjukresorPage, km: str, far: str) -> None:
    assert siffror(rakna(besokare, sida, km=km))["Du får tillbaka"] == far


def test_the_answer_keeps_the_form_as_it_was_filled_in(besokare: Client, sida: SjukresorPage) -> None:
    svar = rakna(besokare, sida, fran="kiruna", till="sunderby-sjukhus", antal="3", dag="2026-12-24")
    soppa = BeautifulSoup(svar.content, "html.parser")
    assert soppa.select_one("#resa-fran option[selected]")["value"] == "kiruna"  # type: ignore[index]
    assert soppa.select_one("#resa-till option[selected]")["value"] == "sunderby-sjukhus"  # type: ignore[index]
    assert [soppa.select_one(f"#resa-{falt}")["value"] for falt in ("km", "antal", "dag")] == [  # type: ignore[index]
        "345",
        "3",
        "2026-12-24",
    ]
    assert soppa.select_one('[name="fardsatt"][checked]')["value"] == "egen-bil"  # type: ignore[index]


def test_a_new_fee_holds_from_midnight_of_its_first_day_of_travel(besokare: Client, sida: SjukresorPage) -> None:
    slag = Avgiftsslag.objects.get(nyckel="resa-egen-bil")
    AvgiftFactory(slag=slag, belopp=150, enhet="kr_resa", giltig_fran=dt.date(2027, 1, 1))
    fore = rakna(besokare, sida, dag="2026-12-31", hall="enkel")
    assert siffror(fore)["Du får tillbaka"] == "737,50 kr"
    assert "ändras den 1 januari 2027 till 150 kr per enkel resa" in texten(fore)
    efter = rakna(besokare, sida, dag="2027-01-01", hall="enkel")
    assert siffror(efter)["Du får tillbaka"] == "712,50 kr"
    assert "Gäller från den 1 januari 2027." in texten(efter)


def test_without_a_day_the_journey_is_today_in_stockholm(besokare: Client, sida: SjukresorPage) -> None:
    with time_machine.travel(dt.datetime(2026, 12, 31, 23, 30, tzinfo=dt.UTC), tick=False):
        assert "1 januari 2027" in texten(rakna(besokare, sida))


def test_a_journey_without_fee_costs_none(besokare: Client, sida: SjukresorPage) -> None:
    svar = rakna(besokare, sida, fardsatt="taxi", skal="medicinskt", utan_avgift="ja")
    assert siffror(svar)["Egenavgift"] == "ingen"
    assert siffror(svar)["Du betalar"] == "inget"


def test_a_journey_out_of_ones_own_kommun_is_told_how_far_the_region_pays(
    besokare: Client, sida: SjukresorPage
) -> None:
    def sagt(fran: str, till: str) -> bool:
        return "Regionen betalar som längst" in texten(rakna(besokare, sida, fran=fran, till=till))

    assert sagt("kiruna", "sunderby-sjukhus")
    assert sagt("kiruna", "lulea")
    assert not sagt("kiruna", "kiruna-sjukhus")
    assert not sagt("", "")


def test_an_old_journey_is_too_late_to_claim_for(besokare: Client, sida: SjukresorPage) -> None:
    assert "Resan är för gammal" in texten(rakna(besokare, sida, dag="2025-11-30"))
    assert "Resan är för gammal" not in texten(rakna(besokare, sida, dag="2025-12-01"))


# --- distances ---------------------------------------------------------------------------------------


def test_an_unconfirmed_distance_is_shown_as_approximate_and_asked_for(besokare: Client, sida: SjukresorPage) -> None:
    svar = rakna(besokare, sida, km="", fran="kiruna", till="lulea")
    assert svar.status_code == 422
    assert fel(svar)["km"].startswith("Det är ungefär 345 km, men ingen har kontrollerat avståndet.")
    assert "Räkna med ungefär 345 km" in texten(svar)


def test_who_chooses_the_approximate_distance_is_told_that_it_is_one(besokare: Client, sida: SjukresorPage) -> None:
    svar = rakna(besokare, sida, km="", fran="kiruna", till="lulea", ungefar="on")
    assert siffror(svar)["Du får tillbaka"] == "1 475 kr"
    assert "Avståndet är ungefärligt" in texten(svar)
    assert BeautifulSoup(svar.content, "html.parser").select_one('[name="ungefar"][checked]')


@pytest.mark.parametrize(("fran", "till"), [("kiruna", "lulea"), ("lulea", "kiruna")])
def test_a_confirmed_distance_is_used_in_both_directions(
    besokare: Client, sida: SjukresorPage, fran: str, till: str
) -> None:
    Avstand.objects.filter(fran__slug="kiruna").update(bekraftad=True, kontrollerad=NU.date(), km=340)
    svar = rakna(besokare, sida, km="", fran=fran, till=till, hall="enkel")
    assert siffror(svar)["Du får tillbaka"] == "725 kr"
    assert "Avståndet är ungefärligt" not in texten(svar)


def test_what_the_visitor_writes_goes_before_the_table(besokare: Client, sida: SjukresorPage) -> None:
    Avstand.objects.filter(fran__slug="kiruna").update(bekraftad=True, kontrollerad=NU.date())
    svar = rakna(besokare, sida, km="51", fran="kiruna", till="lulea", hall="enkel")
    assert siffror(svar)["Du får tillbaka"] == "2,50 kr"


@pytest.mark.parametrize(
    ("fran", "till", "ord_"),
    [
        ("boden", "sunderby-sjukhus", "Vi vet inte hur långt det är mellan de platserna."),
        ("boden", "", "eller välj från och till"),
        ("boden", "boden", "eller välj från och till"),
    ],
)
def test_an_unknown_distance_is_never_made_up(
    besokare: Client, sida: SjukresorPage, fran: str, till: str, ord_: str
) -> None:
    svar = rakna(besokare, sida, km="", fran=fran, till=till)
    assert svar.status_code == 422
    assert ord_ in fel(svar)["km"]
    assert not siffror(svar)


def test_the_table_of_roads_says_nothing_of_tracks_and_lakes(besokare: Client, sida: SjukresorPage) -> None:
    Avstand.objects.filter(fran__slug="kiruna").update(bekraftad=True, kontrollerad=NU.date())
    svar = rakna(besokare, sida, fardsatt="snoskoter-bat", km="", fran="kiruna", till="lulea")
    assert "Vår tabell gäller bara vägar" in fel(svar)["km"]


# --- what is filled in wrong -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("falt", "varde", "ord_"),
    [
        ("fardsatt", "", "Välj hur du reser."),
        ("fardsatt", "rymdraket", "Välj hur du reser."),
        ("km", "långt", "Skriv bara talet"),
        ("km", "0", "större än noll"),
        ("km", "2001", "högst 2000"),
        ("km", "a\0b", "Skriv bara talet"),
        ("biljett", "gratis", "Skriv bara talet"),
        ("hall", "", "Välj ett av svaren."),
        ("antal", "", "Skriv hur många gånger"),
        ("antal", "0", "Skriv 1 eller mer."),
        ("antal", "101", "högst 100 resor"),
        ("antal", "två", "med siffror"),
        ("dag", "i morgon", "år-månad-dag"),
        ("dag", "2026-02-30", "år-månad-dag"),
        ("dag", "2024-11-30", "Välj en dag mellan 2024-12-01 och 2028-11-30."),
        ("dag", "2028-12-01", "Välj en dag mellan"),
        ("fran", "narnia", "Välj en plats i listan."),
        ("till", "🙂", "Välj en plats i listan."),
        ("skal", "x", "Välj ett av svaren."),
        ("utan_avgift", "x", "Välj ja eller nej."),
    ],
)
def test_a_fault_stands_beside_its_field_and_nothing_is_lost(
    besokare: Client, sida: SjukresorPage, falt: str, varde: str, ord_: str
) -> None:
    svar = rakna(besokare, sida, **{"biljett": "99", falt: varde})
    assert svar.status_code == 422
    assert ord_ in fel(svar)[falt]
    soppa = BeautifulSoup(svar.content, "html.parser")
    assert soppa.select_one(f'.felsammanfattning a[href="#resa-{falt}"]')
    kvar = "biljett" if falt != "biljett" else "km"
    assert soppa.select_one(f"#resa-{kvar}")["value"] == {"biljett": "99", "km": "345"}[kvar]  # type: ignore[index]
    assert not siffror(svar)


@pytest.mark.parametrize("dag", ["2024-12-01", "2028-11-30"])
def test_the_first_and_the_last_day_that_can_be_reckoned_on(besokare: Client, sida: SjukresorPage, dag: str) -> None:
    assert rakna(besokare, sida, dag=dag).status_code == 200


def test_a_bus_without_its_price_is_asked_for_it(besokare: Client, sida: SjukresorPage) -> None:
    svar = rakna(besokare, sida, fardsatt="buss-tag", km="")
    assert fel(svar) == {"biljett": "Skriv vad biljetten kostar åt ett håll."}


def test_an_empty_form_says_what_is_needed(besokare: Client, sida: SjukresorPage) -> None:
    svar = besokare.post(f"/rakna/resa/{sida.pk}/", {})
    assert svar.status_code == 422
    assert set(fel(svar)) == {"fardsatt", "hall", "antal"}


# --- nothing is kept ---------------------------------------------------------------------------------


def tabellerna() -> dict[str, str]:
    summor = {}
    with connection.cursor() as markor:
        for tabell in connection.introspection.table_names():
            markor.execute(f"SELECT * FROM {connection.ops.quote_name(tabell)}")  # noqa: S608
            summor[tabell] = hashlib.sha256("".join(sorted(map(repr, markor.fetchall()))).encode()).hexdigest()
    return summor


def test_no_row_no_cookie_and_no_copy_of_an_answer(besokare: Client, sida: SjukresorPage) -> None:
    fore = tabellerna()
    svar = rakna(besokare, sida, km="123.4", fran="kiruna")
    assert tabellerna() == fore
    assert not svar.cookies
    assert "no-store" in svar["Cache-Control"]
    assert svar["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in svar.content.decode()


def test_the_log_tells_nothing_of_what_was_filled_in(
    besokare: Client, sida: SjukresorPage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    rakna(besokare, sida, km="123.4", fran="kiruna", till="lulea", utan_avgift="ja")
    assert "POST /rakna/…" in caplog.text
    for hemligt in ("123.4", "kiruna", "egen-bil"):
        assert hemligt not in caplog.text


def test_a_fault_is_kept_by_nobody_either(besokare: Client, sida: SjukresorPage) -> None:
    assert "no-store" in rakna(besokare, sida, km="x")["Cache-Control"]


def test_reading_the_address_leads_back_to_the_form(client: Client, sida: SjukresorPage) -> None:
    svar = client.get(f"/rakna/resa/{sida.pk}/?km=345")
    assert (svar.status_code, svar["Location"]) == (302, f"{sida.url}#rakna")


def test_a_form_on_another_site_is_refused(sida: SjukresorPage) -> None:
    annan = Client(enforce_csrf_checks=True, headers={"origin": "https://annan.example"})
    assert rakna(annan, sida).status_code == 403


@pytest.mark.parametrize("pk", [0, 999_999])
def test_a_page_that_is_none_is_not_found(besokare: Client, pk: int) -> None:
    assert besokare.post(f"/rakna/resa/{pk}/", BIL).status_code == 404


def test_a_page_that_is_not_published_answers_nobody(besokare: Client) -> None:
    assert rakna(besokare, SjukresorPageFactory(live=False)).status_code == 404


@pytest.mark.usefixtures("minne")
def test_an_answer_costs_few_queries(besokare: Client, sida: SjukresorPage) -> None:
    rakna(besokare, sida, fran="kiruna", till="lulea", km="", ungefar="on")
    with CaptureQueriesContext(connection) as fragor:
        svar: Any = rakna(besokare, sida, fran="kiruna", till="lulea", km="", ungefar="on")
    assert svar.status_code == 200
    assert len(fragor) <= 12
