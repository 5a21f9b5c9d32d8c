"""Hälsosamtal, courses and hälsoslingor: which are shown when and where, and what is said of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup, Tag
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from fabriker import AvgiftFactory, AvgiftsslagFactory, HalsoaktivitetFactory

from config.svarscache.fragor import tillaten_fraga
from patientinfo import stampel
from patientinfo.models import Halsoaktivitet, Kommun
from patientinfo.register.halsoaktiviteter import per_sort, visade
from patientinfo.tid import STOCKHOLM
from sok.motor import sok
from sok.urval import Urval

pytestmark = pytest.mark.django_db

Sort, Grad = Halsoaktivitet.Sort, Halsoaktivitet.Grad
VID = dt.datetime(2027, 1, 12, 10, tzinfo=STOCKHOLM)


def midnatt(dag: int) -> dt.datetime:
    return dt.datetime(2027, 1, dag, tzinfo=STOCKHOLM)


def rubriker(vid: dt.datetime = VID, **val: str) -> list[str]:
    return [en.post.rubrik for en in visade(vid, **val)]


def aktivitet(html: str, post: Halsoaktivitet) -> Tag:
    """What the page says of one activity."""
    del_ = BeautifulSoup(html, "html.parser").select_one(f"#{post.ankare}")
    assert del_ is not None
    return del_


def uppgift(del_: Tag, namn: str) -> str:
    """What stands beside a word of the list of facts; empty when the word is not there."""
    for rad in del_.select("dl > div"):
        if rad.dt and rad.dd and rad.dt.get_text() == namn:
            return " ".join(rad.dd.get_text(" ").split())
    return ""


@pytest.fixture
def tomt() -> None:
    """Nothing of the demo's."""
    Halsoaktivitet.objects.all().delete()


# --- When ----------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("tomt")
@pytest.mark.parametrize(
    ("vid", "visas"),
    [
        (midnatt(10) - dt.timedelta(seconds=1), False),
        (midnatt(10), True),
        (midnatt(21) - dt.timedelta(seconds=1), True),
        (midnatt(21), False),
    ],
)
def test_an_activity_is_shown_from_its_first_midnight_to_the_end_of_its_last_day(
    vid: dt.datetime, *, visas: bool
) -> None:
    post = HalsoaktivitetFactory(visas_fran=dt.date(2027, 1, 10), visas_till=dt.date(2027, 1, 20))
    assert bool(rubriker(vid)) is visas
    assert Halsoaktivitet.objects.visningsbara(vid).exists() is visas
    assert post.visas(vid) is visas


@pytest.fixture
def farskt(minne: None) -> Iterator[None]:
    """Look-ups are kept as outside of a test, and nothing kept comes from or goes to another test."""
    stampel._stampla()
    yield
    stampel._stampla()


@pytest.mark.usefixtures("tomt", "farskt")
def test_what_is_kept_of_the_page_is_gone_at_midnight(client: Client) -> None:
    post = HalsoaktivitetFactory(visas_till=dt.date(2027, 1, 20))
    with time_machine.travel(midnatt(21) - dt.timedelta(seconds=10), tick=False) as klocka:
        svar = client.get("/halsa/")
        assert post.rubrik in svar.content.decode()
        assert "max-age=10" in svar["Cache-Control"]
        klocka.move_to(midnatt(21))
        assert post.rubrik not in client.get("/halsa/").content.decode()
        assert post.rubrik not in client.get("/kommuner/kalix/").content.decode()


@pytest.mark.usefixtures("tomt")
def test_what_ends_first_stands_first_and_the_rest_in_swedish_order() -> None:
    for rubrik, till in (("Östra", None), ("Ärlig", None), ("Zebra", 20), ("Apa", 25)):
        HalsoaktivitetFactory(rubrik=rubrik, visas_till=till and dt.date(2027, 1, till))
    assert rubriker() == ["Zebra", "Apa", "Ärlig", "Östra"]


# --- Where and what ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("tomt")
def test_a_kommun_has_its_own_and_those_of_the_whole_county() -> None:
    HalsoaktivitetFactory(rubrik="Kalix och Luleå", kommuner=["kalix", "lulea"])
    HalsoaktivitetFactory(rubrik="Länet")
    assert rubriker(kommun="kalix") == ["Kalix och Luleå", "Länet"]
    assert rubriker(kommun="boden") == ["Länet"]
    assert [str(en.kommunnamn) for en in visade(VID)] == ["Kalix, Luleå", "hela länet"]


@pytest.mark.usefixtures("tomt")
def test_kinds_stand_apart_and_one_without_any_is_left_out() -> None:
    HalsoaktivitetFactory(sort=Sort.SLINGA, grad=Grad.GRON)
    HalsoaktivitetFactory(sort=Sort.HALSOSAMTAL)
    assert [grupp.sort for grupp in per_sort(visade(VID))] == [Sort.HALSOSAMTAL, Sort.SLINGA]
    assert [grupp.sort for grupp in per_sort(visade(VID, sort=Sort.SLINGA))] == [Sort.SLINGA]


def test_the_page_is_picked_out_by_kommun_and_kind_and_keeps_the_choice(client: Client) -> None:
    html = client.get("/halsa/?kommun=jokkmokk&sort=slinga").content.decode()
    assert '<option value="jokkmokk" selected>' in html
    assert '<option value="slinga" selected>' in html
    assert "Exempel: vägen runt tjärnen" in html
    assert "Exempel: upp till utsikten" not in html
    assert '<h2 id="kurs">' not in html


def test_nothing_found_says_what_to_do(client: Client) -> None:
    html = client.get("/halsa/?kommun=kiruna&sort=slinga").content.decode()
    assert "Vi känner inte till något sådant just nu." in html
    assert '<a href="/halsa/">Visa allt i hela länet</a>' in html


@pytest.mark.parametrize("varde", ["finnsinte", "%00", "sjukhus", "a" * 10_000, "' OR 1=1"])
def test_a_choice_that_is_none_of_ours_shows_everything_and_says_so(client: Client, varde: str) -> None:
    html = client.get(f"/halsa/?kommun={varde}&sort={varde}").content.decode()
    assert html.count('class="aktivitet"') == Halsoaktivitet.objects.visningsbara(timezone.now()).count()
    assert "Vi känner inte igen kommunen." in html
    assert "Vi känner inte igen valet." in html


def test_only_our_own_choices_make_pages_to_keep() -> None:
    assert tillaten_fraga("sort=slinga&kommun=kalix&sida=2&x=1", "/halsa/") == "kommun=kalix&sort=slinga"
    assert tillaten_fraga("sort=sjukhus", "/halsa/") == "sort=okant"
    assert tillaten_fraga("sort=slinga", "/enheter/") == "sort=okant"


# --- What is said --------------------------------------------------------------------------------------


def test_all_that_is_known_is_said(client: Client) -> None:
    post = HalsoaktivitetFactory(
        rubrik="Slingan",
        sort=Sort.SLINGA,
        grad=Grad.BLA,
        langd=Decimal("2.5"),
        kommuner=["kalix"],
        nar="Året om.",
        plats="Start vid bron.",
        for_vem="Alla.",
        kostnad="Gratis.",
        kontakt="Kommunens växel.",
        telefon="020-96 00 96",
        webbplats="https://example.se/slingan/",
        kontrollerad=timezone.now().date(),
        kalla="Kommunen",
    )
    del_ = aktivitet(client.get("/halsa/").content.decode(), post)
    assert uppgift(del_, "Grad") == "Blå: lätt att gå, men inte med rollator"
    assert uppgift(del_, "Längd") == "2,5 km"
    assert uppgift(del_, "Kommun") == "Kalix"
    assert (uppgift(del_, "När"), uppgift(del_, "Var"), uppgift(del_, "För vem")) == (
        "Året om.",
        "Start vid bron.",
        "Alla.",
    )
    assert uppgift(del_, "Kostnad") == "Gratis."
    assert uppgift(del_, "Kontakt") == "Kommunens växel. 020-96 00 96 example.se"
    assert "Källa: Kommunen" in " ".join(del_.get_text(" ").split())
    assert not del_.select(".kontrollerad-osaker, .exempel")


def test_what_is_not_known_says_whom_to_ask(client: Client) -> None:
    post = HalsoaktivitetFactory(sort=Sort.SLINGA, grad=Grad.ROD)
    del_ = aktivitet(client.get("/halsa/").content.decode(), post)
    assert uppgift(del_, "Längd") == "Inte uppmätt."
    assert uppgift(del_, "Kostnad") == "Vi vet inte vad det kostar. Fråga innan du anmäler dig."
    assert uppgift(del_, "Kommun") == "Hela länet"
    assert (uppgift(del_, "När"), uppgift(del_, "Kontakt")) == ("", "")
    assert "Uppgifterna är inte kontrollerade än." in del_.get_text(" ")


def test_the_fee_is_the_registers_of_the_day_it_is_read(client: Client) -> None:
    slag = AvgiftsslagFactory(nar_okant="Fråga receptionen.")
    post = HalsoaktivitetFactory(avgiftsslag=slag)
    AvgiftFactory(slag=slag, belopp=100, giltig_fran=dt.date(2027, 1, 1), giltig_till=dt.date(2027, 1, 31))
    AvgiftFactory(slag=slag, belopp=150, giltig_fran=dt.date(2027, 2, 1), giltig_till=dt.date(2027, 2, 28))
    sagt = {}
    for dagar in (-31, 0, 1, 29):
        vid = midnatt(31) + dt.timedelta(days=dagar)
        with time_machine.travel(vid, tick=False):
            sagt[vid.date()] = uppgift(aktivitet(client.get("/halsa/").content.decode(), post), "Kostnad")
    fore, forsta, andra, efter = sagt.values()
    assert fore == efter == "Vi har ingen säker uppgift. Fråga receptionen."
    assert forsta.startswith("100 kr")
    assert andra.startswith("150 kr")
    assert "Källa: Prov" in andra


def test_an_example_says_so_on_every_page_that_shows_it(client: Client) -> None:
    post = Halsoaktivitet.objects.get(rubrik="Exempel: vägen runt tjärnen")
    del_ = aktivitet(client.get("/halsa/").content.decode(), post)
    assert "Det här finns inte på riktigt" in del_.get_text(" ")
    kommun = client.get("/kommuner/jokkmokk/").content.decode()
    assert f'href="/halsa/?kommun=jokkmokk#{post.ankare}">Exempel: vägen runt tjärnen</a>' in kommun
    assert "Exempel, finns inte på riktigt." in kommun


def test_of_the_demo_all_but_the_halsosamtal_are_examples() -> None:
    riktiga = Halsoaktivitet.objects.filter(exempel=False)
    assert [(post.sort, post.avgiftsslag.nyckel) for post in riktiga] == [(Sort.HALSOSAMTAL, "halsosamtal")]
    for post in Halsoaktivitet.objects.filter(exempel=True):
        assert post.rubrik.startswith("Exempel: ")
        assert (post.telefon, post.webbplats, post.langd) == ("", "", None)
    assert set(Halsoaktivitet.objects.exclude(grad="").values_list("grad", flat=True)) == set(Grad)


@pytest.mark.usefixtures("tomt")
def test_a_kommun_where_nothing_goes_on_has_no_section(client: Client) -> None:
    assert "Hälsosamtal, kurser och hälsoslingor" not in client.get("/kommuner/kiruna/").content.decode()


def test_words_of_editors_are_text_and_nothing_else(client: Client) -> None:
    post = HalsoaktivitetFactory(beskrivning="<script>alert(1)</script>", kontakt="<b>Ring 1177</b>")
    html = client.get("/halsa/").content.decode()
    assert "<script>alert" not in html
    assert '&lt;b&gt;Ring <a href="tel:1177">1177</a>&lt;/b&gt;' in str(html)
    assert aktivitet(html, post)


def test_egenvard_leads_there(client: Client) -> None:
    for adress in ("/egenvard/", "/egenvard/kurser/", "/egenvard/halsoslingor/"):
        assert 'href="/halsa/"' in client.get(adress).content.decode()


# --- What it costs, and the stamp ----------------------------------------------------------------------


@pytest.mark.usefixtures("farskt")
def test_fifty_activities_cost_no_more_queries_than_one() -> None:
    def kall(adress: str) -> int:
        Client().get(adress)
        stampel._stampla()
        with CaptureQueriesContext(connection) as fangade:
            assert Client().get(adress).status_code == 200
        return len(fangade)

    fore = {adress: kall(adress) for adress in ("/halsa/", "/kommuner/kalix/")}
    for _nummer in range(50):
        HalsoaktivitetFactory(kommuner=["kalix", "lulea"])
    assert {adress: kall(adress) for adress in fore} == fore


@pytest.mark.usefixtures("farskt")
def test_a_kommun_that_is_added_gives_a_new_stamp(django_capture_on_commit_callbacks: Any) -> None:
    post = HalsoaktivitetFactory()
    fore = stampel.stampel()
    with django_capture_on_commit_callbacks(execute=True):
        post.kommuner.add(Kommun.objects.get(slug="kalix"))
        post.kommuner.commit()
    assert stampel.stampel() != fore


def test_a_draft_of_the_row_keeps_its_kommuner() -> None:
    post = HalsoaktivitetFactory(kommuner=["kalix"])
    version = post.save_revision()
    post.kommuner.set([])
    post.save()
    assert [kommun.slug for kommun in version.as_object().kommuner.all()] == ["kalix"]


@pytest.mark.parametrize("text", ["200 kr", "50:-", "3 kronor", "10 KR"])
def test_no_figure_in_running_text(text: str) -> None:
    post = HalsoaktivitetFactory.build(beskrivning=f"Det kostar {text}.")
    with pytest.raises(ValidationError) as fangat:
        post.full_clean()
    assert set(fangat.value.message_dict) == {"beskrivning"}


def test_words_that_only_look_like_figures_are_kept() -> None:
    HalsoaktivitetFactory.build(beskrivning="Från 40 år, 10 krokar i kapprummet.", nar="Tisdagar 18.00").full_clean()


# --- The search ----------------------------------------------------------------------------------------


def test_the_search_finds_it_while_it_is_shown_in_its_kommun() -> None:
    def hittar(vid: dt.datetime = VID, **val: str) -> list[str]:
        return [traff.url for traff in sok("zebraslingan", vid, urval=Urval(slag="halsa", **val)).traffar]

    post = HalsoaktivitetFactory(
        rubrik="Zebraslingan", sort=Sort.SLINGA, grad=Grad.GRON, kommuner=["kalix"], visas_till=dt.date(2027, 1, 20)
    )
    # The index is written by the worker; here it is written at once.
    post.save()
    assert hittar() == hittar(kommun="kalix") == [f"/halsa/#{post.ankare}"]
    assert hittar(kommun="lulea") == hittar(midnatt(21)) == []


def test_a_hit_says_what_kind_it_is(client: Client) -> None:
    html = client.get("/sok/?q=tjärnen").content.decode()
    assert "Exempel: vägen runt tjärnen" in html
    assert '<p class="traff-sort">Hälsoslinga</p>' in html
