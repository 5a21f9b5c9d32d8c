"""The page types that are more than a text: what they show of their own, full, empty and long."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, TypeVar

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from patientinfo.models import (
    Avgift,
    Avgiftsslag,
    HjalpmedelPage,
    Insats,
    NivastruktureringPage,
    RehabprocessPage,
    SipPage,
    SjukresorPage,
    TillganglighetsPage,
)

pytestmark = pytest.mark.django_db

S = TypeVar("S", bound=Page)


def hamta(sidtyp: type[S]) -> S:
    return sidtyp.objects.get(locale__language_code="sv")


def visa(client: Client, sida: Page, fraga: str = "") -> str:
    svar = client.get(sida.url + fraga)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().split())


def andra(sida: S, **falt: Any) -> S:
    for namn, varde in falt.items():
        setattr(sida, namn, varde)
    sida.save_revision().publish()
    return sida


def utan_forklaringar(html: str) -> str:
    """The page as it reads before any term has been explained."""
    html = re.sub(r'<span class="ord-forklaring".*?</span></span>', "", html)
    html = re.sub(r'<span class="ord-hall">(.*?)</span>', r"\1", html)
    return re.sub(r'<button type="button" class="ord"[^>]*>(.*?)</button>', r"\1", html)


def steg(rubrik: str, **mer: Any) -> tuple[str, dict[str, Any]]:
    return "steg", {"rubrik": rubrik, "hander": "<p>Det här händer.</p>", "ansvarig": "Teamet", **mer}


# --- rehabilitation, step by step --------------------------------------------------------------


def test_the_steps_stand_in_order_with_what_one_can_do_and_ask(client: Client) -> None:
    sida = andra(
        hamta(RehabprocessPage),
        steg=[steg("Först", sjalv="<p>Vila.</p>", fragor=["Hur länge?", "Med vem?"]), steg("Sedan")],
    )
    html = visa(client, sida)
    lista = html[html.index('<ol class="processteg">') : html.index("</ol>", html.index('<ol class="processteg">'))]
    assert lista.index("<h3>Först</h3>") < lista.index("<h3>Sedan</h3>")
    assert lista.count("Vem ansvarar?") == 2
    assert lista.count("Det här kan du göra själv") == 1
    assert lista.count("Frågor att ställa") == 1
    assert "<li>Hur länge?</li> <li>Med vem?</li>" in lista


def test_the_plans_are_compared_in_a_table_whose_cells_know_their_headings(client: Client) -> None:
    html = visa(client, hamta(RehabprocessPage))
    tabell = html[html.index("plankarta") : html.index("</table>")]
    assert tabell.count('scope="col"') == 4
    assert tabell.count('scope="row"') == 3
    for plan in ("Rehabiliteringsplan", "SIP", "Patientkontrakt"):
        assert f'<th scope="row">{plan}</th>' in tabell
    assert tabell.count("<td>") == 9


def test_without_plans_there_is_no_empty_table(client: Client) -> None:
    html = visa(client, andra(hamta(RehabprocessPage), planer=[]))
    assert "<table" not in html
    assert "Så hör planerna ihop" not in html


# --- levels and responsibility -----------------------------------------------------------------


def test_levels_with_the_same_number_stand_on_one_step() -> None:
    trappa = hamta(NivastruktureringPage).trappa()
    assert [steg.beteckning for steg in trappa] == ["Nivå 0", "Nivå 1", "Nivå 2", "Nivå 3", "Nationell nivå"]
    assert [len(steg.nivaer) for steg in trappa] == [1, 2, 1, 1, 1]


def test_the_matrix_says_in_words_who_answers(client: Client) -> None:
    sida = hamta(NivastruktureringPage)
    sida.insatser = [
        Insats(namn="Provinsats", region="delvis", region_text="Läkaren.", kommun="ja", remiss="Nej.", sort_order=0),
        Insats(namn="Annan insats", region="nej", kommun="nej", sort_order=1),
    ]
    html = visa(client, andra(sida))
    tabell = utan_forklaringar(html[html.index('class="korttabell matris"') : html.index("</table>")])
    assert '<th scope="row">Provinsats</th>' in tabell
    assert '>Ansvarar i vissa fall</span> <span class="matris-text">Läkaren.</span>' in tabell
    assert ">Ansvarar</span>" in tabell
    assert tabell.count(">Ansvarar inte</span>") == 2
    assert "Behövs remiss? Nej." in tabell
    forsta, andra_raden = tabell.split("Annan insats</th>")
    assert forsta.count("Behövs remiss?") == 1
    assert andra_raden.index("Kommunen</span>") < andra_raden.index("Behövs remiss? Fråga vården.")


def test_a_measure_links_to_its_page_only_while_that_may_be_shown(client: Client) -> None:
    sida = hamta(NivastruktureringPage)
    sip = hamta(SipPage)
    sida.insatser = [Insats(namn="Provinsats", region="ja", kommun="ja", las_mer=sip, sort_order=0)]
    andra(sida)
    assert '<a href="/sip/">Provinsats</a>' in visa(client, sida)
    Page.objects.filter(pk=sip.pk).update(live=False)
    assert '<th scope="row">Provinsats</th>' in visa(client, sida)


def test_a_matrix_with_no_row_is_left_out(client: Client) -> None:
    sida = hamta(NivastruktureringPage)
    sida.insatser = []
    assert "<table" not in visa(client, andra(sida))


# --- SIP -----------------------------------------------------------------


def test_sip_has_every_part_in_an_order_that_can_be_followed(client: Client) -> None:
    html = visa(client, hamta(SipPage))
    rubriker = [
        "Vem kan be om en SIP?",
        "Planen görs bara om du vill",
        "Så går det till",
        "Det här står i planen",
        "Checklista inför mötet",
        "Mitt kontaktblad",
        "Lagarna bakom",
    ]
    platser = [re.search(rf"<h2[^>]*>{re.escape(rubrik)}</h2>", html).start() for rubrik in rubriker]  # type: ignore[union-attr]
    assert platser == sorted(platser)
    assert "socialtjänstlagen (2025:400)" in html


# --- journeys ----------------------------------------------------------------------------------


def test_journeys_show_the_figures_of_the_day_from_the_register(client: Client) -> None:
    sida = hamta(SjukresorPage)
    assert "125 kr per enkel resa" in visa(client, sida)
    slag = Avgiftsslag.objects.get(nyckel="resa-egen-bil")
    Avgift.objects.create(slag=slag, belopp="137.5", enhet="kr_resa", kalla="Prov", giltig_fran=dt.date(2020, 1, 1))
    html = visa(client, sida)
    assert "137,50 kr per enkel resa" in html
    assert "Gäller från den 1 januari 2020." in html


def test_journeys_say_whom_to_ask_where_a_figure_is_missing(client: Client) -> None:
    html = visa(client, hamta(SjukresorPage))
    rad = html[html.index("Högkostnadsskydd för sjukresor</th>") :]
    assert rad.index("Vi har ingen säker uppgift.") < rad.index('href="tel:020960096"') < rad.index("</tr>")


def test_journeys_without_any_figure_still_say_whom_to_ask(client: Client) -> None:
    Avgift.objects.all().delete()
    html = visa(client, hamta(SjukresorPage))
    tabell = html[html.index("<tbody") : html.index("</tbody>")]
    assert tabell.count("Vi har ingen säker uppgift.") == tabell.count("<tr")
    assert "Källa:" not in html[: html.index("</table>") + 200]


# --- aids --------------------------------------------------------------------------------------


def test_the_chosen_kommun_stands_first_with_its_figures(client: Client) -> None:
    html = visa(client, hamta(HjalpmedelPage), "?kommun=kalix")
    vald = html[html.index('<div class="vald-kommun">') : html.index("Alla kommuner")]
    assert "<h3>Kalix</h3>" in vald
    assert "309 kr per besök" in vald
    assert "Gäller från den 1 januari 2024." in vald
    assert '<option value="kalix" selected>' in html


def test_a_chosen_kommun_without_figures_says_whom_to_ask(client: Client) -> None:
    html = visa(client, hamta(HjalpmedelPage), "?kommun=kiruna")
    vald = html[html.index('<div class="vald-kommun">') : html.index("Alla kommuner")]
    assert "Fråga kommunens hälso- och sjukvård." in vald
    assert "<table" not in vald


def test_a_kommun_with_a_number_but_no_figures_gives_the_number(client: Client) -> None:
    Avgift.objects.filter(kommun__slug="lulea").delete()
    html = visa(client, hamta(HjalpmedelPage), "?kommun=lulea")
    assert 'Ring kommunens hälso- och sjukvård: <a href="tel:0920453000">0920-45 30 00</a>' in html


def test_all_kommuner_can_be_opened_without_choosing(client: Client) -> None:
    html = visa(client, hamta(HjalpmedelPage))
    assert 'class="vald-kommun"' not in html
    assert len(re.findall(r"<details> <summary>\w+", html)) >= 14
    assert html.count("uppgift saknas") == 11


@pytest.mark.parametrize("varde", ["", "narnia", "%00", "%F0%9F%99%82", "a" * 10_000, "kalix&kommun=narnia"])
def test_a_kommun_that_is_none_of_ours_shows_them_all(client: Client, varde: str) -> None:
    assert 'class="vald-kommun"' not in visa(client, hamta(HjalpmedelPage), f"?kommun={varde}")


# --- the accessibility statement -----------------------------------------------------------------


def test_the_statement_has_every_part_that_the_law_asks_for(client: Client) -> None:
    sida = andra(
        hamta(TillganglighetsPage),
        aktor="Provregionen",
        tjanst="Provtjänsten",
        forenlighet="delvis",
        brister=[
            (
                "brist",
                {"brist": "Bilder saknar text", "paverkar": "Du hör inget.", "skal": "arbete", "atgard": "I vår."},
            ),
            ("brist", {"brist": "Gamla filmer", "paverkar": "Ingen text.", "skal": "9", "atgard": ""}),
            ("brist", {"brist": "Direktsändning", "paverkar": "Ingen tolk.", "skal": "12", "atgard": ""}),
        ],
        bedomd=dt.date(2026, 3, 1),
        uppdaterad=dt.date(2026, 4, 2),
    )
    html = visa(client, sida)
    for text in (
        "<dd>Provregionen</dd>",
        "<dd>Provtjänsten</dd>",
        "(2018:1937)",
        "Webbplatsen är delvis förenlig med lagens krav.",
        "<h3>Bilder saknar text</h3>",
        "<dd>Du hör inget.</dd>",
        "<dd>Vi arbetar med att åtgärda bristen</dd>",
        "<dd>I vår.</dd>",
        "<dd>Innehållet omfattas inte av lagen (9 § DOS-lagen)</dd>",
        "<dd>Oskäligt betungande anpassning (12 § DOS-lagen)</dd>",
        "bedömdes senast den 1 mars 2026.",
        "uppdaterades senast den 2 april 2026.",
        "Hur vi har testat",
        "Säg till om något inte fungerar",
        'href="https://www.digg.se/tdosanmalan"',
    ):
        assert text in html
    assert html.count("Vad vi gör åt det") == 1


def test_a_statement_without_faults_says_so(client: Client) -> None:
    html = visa(client, andra(hamta(TillganglighetsPage), forenlighet="helt", brister=[]))
    assert "Webbplatsen är helt förenlig med lagens krav." in html
    assert "Vi känner inte till några brister." in html


# --- all of them ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sidtyp",
    [RehabprocessPage, NivastruktureringPage, SipPage, SjukresorPage, HjalpmedelPage, TillganglighetsPage],
)
@pytest.mark.usefixtures("minne")
def test_a_page_costs_at_most_twelve_queries_warm(
    client: Client, sidtyp: type[Page], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    sida = hamta(sidtyp)
    client.get(sida.url)
    with django_assert_max_num_queries(12):
        client.get(sida.url)
