"""The records' pages: care units and kommuner, known and unknown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from patientinfo import stampel
from patientinfo.blocks import KroppBlock
from patientinfo.models import AvvikandeDag, Kommun, Oppettid, Vardenhet
from patientinfo.register.platser import enheterna, per_kommun, urval
from patientinfo.tid import STOCKHOLM
from patientinfo.views import enheter

pytestmark = pytest.mark.django_db

MANDAG_TIO = dt.datetime(2026, 11, 23, 10, tzinfo=STOCKHOLM)


def sida(client: Client, adress: str, status: int = 200) -> str:
    svar = client.get(adress)
    assert svar.status_code == status
    return " ".join(svar.content.decode().split())


@pytest.fixture
def enhet() -> Vardenhet:
    """A unit with everything that can be known."""
    en = Vardenhet(
        namn="Provbyns hälsocentral",
        slug="provbyns-halsocentral",
        parent=Kommun.objects.get(slug="kalix"),
        sort=Vardenhet.Sort.HALSOCENTRAL,
        telefon="020-96 00 96",
        adress="Provgatan 1",
        postnummer="123 45",
        ort="Provbyn",
        webbplats="https://example.se/provbyn/",
        tillganglighet="Hiss och hörslinga.",
        kontrollerad=dt.date(2026, 11, 1),
        kalla="Enheten",
    )
    en.full_clean()
    en.save()
    for nr in range(5):
        Oppettid.objects.create(enhet=en, veckodag=nr, oppnar=dt.time(8), stanger=dt.time(16, 30))
    AvvikandeDag.objects.create(enhet=en, datum=dt.date(2026, 12, 24), orsak="Julafton")
    return Vardenhet.objects.get(pk=en.pk)


@time_machine.travel(MANDAG_TIO, tick=False)
def test_a_unit_shows_what_is_known(client: Client, enhet: Vardenhet) -> None:
    html = sida(client, enhet.get_absolute_url())
    for text in (
        "<h1>Provbyns hälsocentral</h1>",
        "Hälsocentral i Kalix.",
        'href="tel:020960096">020-96 00 96</a>',
        "Provgatan 1<br>123 45 Provbyn",
        'href="https://example.se/provbyn/">example.se</a>',
        "Öppet nu, stänger klockan 16.30",
        "<dt>Måndag–fredag</dt><dd>8.00–16.30</dd>",
        "<dt>Torsdag 24 december</dt><dd>stängt (Julafton)</dd>",
        "Hiss och hörslinga.",
        "Uppgifterna kontrollerades den 1 november 2026.",
        'href="/kommuner/kalix/"',
    ):
        assert text in html
    assert "saknas" not in html


@time_machine.travel(MANDAG_TIO, tick=False)
def test_the_answer_holds_until_the_unit_closes(rf: RequestFactory, enhet: Vardenhet) -> None:
    request = rf.get(enhet.get_absolute_url())
    enheter.enhet(request, slug=enhet.slug)
    assert request.galler_till == dt.datetime(2026, 11, 23, 16, 30, tzinfo=STOCKHOLM)


@time_machine.travel(MANDAG_TIO, tick=False)
def test_the_list_holds_until_the_first_of_its_units_changes(rf: RequestFactory, enhet: Vardenhet) -> None:
    annan = Vardenhet.objects.get(slug="kiruna-sjukhus")
    Oppettid.objects.create(enhet=annan, veckodag=0, oppnar=dt.time(8), stanger=dt.time(12))
    request = rf.get("/enheter/")
    enheter.lista(request)
    assert request.galler_till == dt.datetime(2026, 11, 23, 12, tzinfo=STOCKHOLM)


def test_a_unit_of_which_nothing_is_known_says_whom_to_ask(client: Client) -> None:
    html = sida(client, "/enheter/haparanda-halsocentral/")
    for text in (
        'class="telefon" href="tel:1177"',
        "Vi har inget bekräftat nummer till enheten.",
        "Bekräftad adress saknas.",
        "Öppettiderna är inte bekräftade.",
        "Vi vet inte hur det ser ut på plats.",
        "Uppgifterna är inte kontrollerade än.",
    ):
        assert text in html
    assert "Stängt" not in html


def test_a_town_without_a_street_is_no_address(client: Client, enhet: Vardenhet) -> None:
    Vardenhet.objects.filter(pk=enhet.pk).update(adress="")
    assert "Bekräftad adress saknas." in sida(client, enhet.get_absolute_url())


@pytest.mark.parametrize("adress", ["/enheter/finns-inte/", "/kommuner/finns-inte/", "/enheter/lulea/", "/kommuner/å/"])
def test_an_unknown_record_is_404(client: Client, adress: str) -> None:
    assert client.get(adress).status_code == 404


def test_long_words_and_markup_in_a_record_are_shown_as_text(client: Client, enhet: Vardenhet) -> None:
    enhet.beskrivning = "<script>alert(1)</script> " + "Ö" * 500
    enhet.tillganglighet = "Rad ett\n\n<b>Rad två</b>"
    enhet.save()
    html = sida(client, enhet.get_absolute_url())
    assert "&lt;script&gt;alert(1)" in html
    assert "<p>&lt;b&gt;Rad två&lt;/b&gt;</p>" in html


def test_the_list_shows_every_unit_under_its_kommun(client: Client) -> None:
    html = sida(client, "/enheter/")
    for en in Vardenhet.objects.all():
        assert f'href="{en.get_absolute_url()}"' in html
    assert html.index("Arjeplog hälsocentral") < html.index("Björknäs hälsocentral") < html.index("Piteå sjukhus")


def test_the_list_is_picked_out_by_kommun_and_kind() -> None:
    assert {en.slug for en in urval("lulea")} == {"sunderby-sjukhus", "stadsvikens-halsocentral"}
    assert {en.slug for en in urval("lulea", "sjukhus")} == {"sunderby-sjukhus"}
    assert len(urval("", "sjukhus")) == 5
    assert [grupp.kommun.slug for grupp in per_kommun(urval("", "sjukhus"))][:2] == ["gallivare", "kalix"]


def test_the_form_keeps_what_was_chosen(client: Client) -> None:
    html = sida(client, "/enheter/?kommun=lulea&sort=sjukhus")
    assert '<option value="lulea" selected>' in html
    assert "Sunderby sjukhus" in html
    assert "Stadsvikens" not in html


def test_nothing_found_says_what_to_do(client: Client) -> None:
    html = sida(client, "/enheter/?kommun=pajala&sort=sjukhus")
    assert "Vi känner inte till någon sådan enhet." in html


@pytest.mark.parametrize(
    "varde", ["finnsinte", "%00", "%F0%9F%99%82", "a" * 10_000, "%ED%A0%80", "lulea%00", "' OR 1=1"]
)
def test_a_choice_that_is_none_of_ours_shows_everything(client: Client, varde: str) -> None:
    html = sida(client, f"/enheter/?kommun={varde}&sort={varde}")
    assert html.count('class="enhetsgrupp"') == len(per_kommun(enheterna()))


def test_a_view_that_is_asked_directly_says_what_is_wrong_beside_the_field(rf: RequestFactory) -> None:
    html = enheter.lista(rf.get("/enheter/", {"kommun": "finnsinte"})).content.decode()
    assert '<p class="faltfel" id="id_kommun_error">Vi känner inte igen kommunen. Välj en i listan.</p>' in html
    assert 'aria-describedby="id_kommun_error"' in html


def rad(html: str, enhet: Vardenhet) -> str:
    """What the list says of one unit."""
    rader = BeautifulSoup(html, "html.parser").select(".enhetslista li")
    en = next(li for li in rader if li.find("a", href=enhet.get_absolute_url()))
    return " ".join(en.get_text(" ").split())


@time_machine.travel(MANDAG_TIO, tick=False)
def test_the_list_says_where_a_unit_is_whether_it_is_open_and_what_it_is_like_there(
    client: Client, enhet: Vardenhet
) -> None:
    text = rad(sida(client, "/enheter/"), enhet)
    for del_ in ("Öppet nu, stänger klockan 16.30", "Provgatan 1, 123 45 Provbyn", "På plats: Hiss och hörslinga."):
        assert del_ in text
    assert "Inte bekräftat" not in text


def test_the_list_says_in_one_sentence_what_is_not_confirmed(client: Client, enhet: Vardenhet) -> None:
    html = sida(client, "/enheter/")
    kalix = Vardenhet.objects.get(slug="kalix-sjukhus")
    assert "Inte bekräftat: adress, öppettider och tillgänglighet på plats." in rad(html, kalix)
    Vardenhet.objects.filter(pk=enhet.pk).update(tillganglighet="")
    assert "Inte bekräftat: tillgänglighet på plats." in rad(sida(client, "/enheter/"), enhet)


def test_the_map_comes_after_the_list_and_has_a_link_with_a_name_for_every_mark(client: Client) -> None:
    html = sida(client, "/enheter/")
    assert html.rindex('class="enhetsgrupp"') < html.index('class="karta"')
    soppa = BeautifulSoup(html, "html.parser")
    lankar = soppa.select("svg.karta-blad a")
    assert len(lankar) == 8
    assert all(lank["aria-label"] and lank["href"] for lank in lankar)
    assert not soppa.select("svg [style], svg image, svg use")
    assert "Ungefärlig karta" in html


def test_coordinates_are_written_as_svg_reads_them(client: Client) -> None:
    svg = BeautifulSoup(sida(client, "/enheter/"), "html.parser").select_one("svg.karta-blad")
    assert svg is not None
    for del_ in svg.select("[cx], [x]"):
        for namn in ("cx", "cy", "x", "y"):
            assert re.fullmatch(r"\d+(\.\d)?", del_.get(namn, "0")), del_


def test_the_map_follows_what_is_picked_out(client: Client) -> None:
    html = sida(client, "/enheter/?kommun=lulea&sort=sjukhus")
    soppa = BeautifulSoup(html, "html.parser")
    assert [lank["href"] for lank in soppa.select("svg.karta-blad a")] == ["/enheter/sunderby-sjukhus/"]
    assert "Karta över Luleå" in html
    assert "Gällivare" not in soppa.select_one("svg.karta-blad").get_text()


def test_nothing_found_is_no_map_but_a_way_back(client: Client) -> None:
    html = sida(client, "/enheter/?kommun=pajala&sort=sjukhus")
    assert "<svg" not in html.partition("<main")[2].partition("</main>")[0]
    assert '<a href="/enheter/">Visa alla enheter</a>' in html


@pytest.fixture
def farskt(minne: None) -> Iterator[None]:
    """Look-ups are kept as outside of a test, and nothing kept comes from or goes to another test."""
    stampel._stampla()
    yield
    stampel._stampla()


@pytest.mark.usefixtures("farskt")
def test_what_is_kept_of_the_list_is_gone_the_second_a_unit_opens(client: Client, enhet: Vardenhet) -> None:
    with time_machine.travel(dt.datetime(2026, 11, 23, 7, 59, 30, tzinfo=STOCKHOLM), tick=False) as klocka:
        fore = client.get("/enheter/")
        assert "Stängt nu, öppnar klockan 8.00" in rad(fore.content.decode(), enhet)
        sekunder = re.search(r"max-age=(\d+)", fore["Cache-Control"])
        assert sekunder is not None
        assert int(sekunder[1]) <= 30
        klocka.move_to(dt.datetime(2026, 11, 23, 7, 59, 59, tzinfo=STOCKHOLM))
        assert "Stängt nu" in rad(client.get("/enheter/").content.decode(), enhet)
        klocka.move_to(dt.datetime(2026, 11, 23, 8, 0, 0, tzinfo=STOCKHOLM))
        assert "Öppet nu, stänger klockan 16.30" in rad(client.get("/enheter/").content.decode(), enhet)


@pytest.mark.usefixtures("minne")
def test_a_record_costs_no_query_of_its_own_once_the_registers_are_at_hand(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for adress in ("/enheter/", "/kommuner/lulea/"):
        client.get(adress)
    for adress in ("/enheter/", "/enheter/kalix-sjukhus/", "/kommuner/"):
        with django_assert_max_num_queries(1):  # the site, which the frame asks for
            client.get(adress)
    with django_assert_max_num_queries(4):  # and what associations do there
        client.get("/kommuner/kalix/")


def test_a_kommun_shows_what_is_known(client: Client) -> None:
    html = sida(client, "/kommuner/lulea/")
    for text in (
        'href="tel:0920453000">0920-45 30 00</a>',
        "förvaltningsområde för samiska, finska och meänkieli",
        "300 kr per besök",
        'href="/enheter/sunderby-sjukhus/"',
    ):
        assert text in html


def test_a_kommun_of_which_little_is_known_says_whom_to_ask(client: Client) -> None:
    html = sida(client, "/kommuner/overkalix/")
    for text in (
        "Nummer saknas.",
        "Vi har ingen säker uppgift om kommunens avgifter. Fråga kommunens hälso- och sjukvård.",
        "Vi har ingen lista över vården här än.",
        "Uppgifterna är inte kontrollerade än.",
    ):
        assert text in html
    assert "förvaltningsområde" not in html
    assert " kr " not in html


def test_the_kommuner_stand_in_the_swedish_order(client: Client) -> None:
    html = sida(client, "/kommuner/")
    platser = [html.index(f">{namn}</a>") for namn in ("Arjeplog", "Pajala", "Piteå", "Älvsbyn", "Överkalix")]
    assert platser == sorted(platser)
    assert len(set(re.findall(r'href="/kommuner/(\w+)/"', html))) == 14


@pytest.mark.parametrize("adress", ["vardenheter", "kommuner"])
def test_lists_and_records_set_no_cookie(client: Client, adress: str) -> None:
    svar = client.get(reverse(adress))
    assert not svar.cookies
    assert "cookie" not in svar.get("Vary", "").lower()


@time_machine.travel(MANDAG_TIO, tick=False)
def test_a_contact_card_says_whether_its_unit_is_open_and_holds_no_longer(rf: RequestFactory, enhet: Vardenhet) -> None:
    request = rf.get("/")
    block = KroppBlock().child_blocks["kontaktkort"]
    varde = block.to_python({"rubrik": "Ring hit", "enhet": enhet.pk})
    html = block.render(varde, {"request": request, "vid": MANDAG_TIO})
    assert "Öppet nu, stänger klockan 16.30" in html
    assert request.galler_till == dt.datetime(2026, 11, 23, 16, 30, tzinfo=STOCKHOLM)


def test_a_contact_card_for_a_unit_without_known_hours_says_nothing_of_them() -> None:
    block = KroppBlock().child_blocks["kontaktkort"]
    varde = block.to_python({"rubrik": "Ring hit", "enhet": Vardenhet.objects.get(slug="kalix-sjukhus").pk})
    html = block.render(varde, {"vid": MANDAG_TIO})
    assert 'href="tel:1177"' in html
    assert "ppet" not in html
