"""The first use of a term explains itself, where text runs and nowhere else."""

from __future__ import annotations

import re

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory

from patientinfo.models import InformationPage, OrdlistaPage, Ordlisteord
from patientinfo.visning.ordforklaring import Ordbok, forklara

REMISS = Ordlisteord(ord="remiss", slug="remiss", former="remissen, remisser", forklaring="Ett brev från vården.")
EGEN = Ordlisteord(ord="egen vårdbegäran", slug="egen-vardbegaran", former="vårdbegäran", forklaring="Du ber själv.")
FAR = Ordlisteord(ord="FaR", slug="far", forklaring="Fysisk aktivitet på recept.")
SIP = Ordlisteord(ord="SIP", slug="sip", forklaring="En plan som <alla> & envar är med om.")
ORDBOK = Ordbok([REMISS, EGEN, FAR, SIP], "/ordlista/")


def forklarade(html: str, redan: set[str] | None = None) -> list[str]:
    """The words that were marked, as they stand in the text."""
    ut = forklara(html, ORDBOK, redan if redan is not None else set())
    return re.findall(r'<button type="button" class="ord"[^>]*>(.*?)</button>', ut, re.DOTALL)


def test_the_first_use_is_marked_and_only_the_first() -> None:
    ut = forklara("<p>En remiss, och remissen igen.</p>", ORDBOK, set())
    assert ut.count("<button") == 1
    assert ut == (
        '<p>En <span class="ord-hall">'
        '<button type="button" class="ord" popovertarget="ord-remiss">remiss</button>'
        '<span class="ord-forklaring" id="ord-remiss" popover><span class="ord-tecken"> (</span>'
        'Ett brev från vården.<span class="ord-mer"> <a href="/ordlista/#remiss">Ordlistan</a></span>'
        '<span class="ord-tecken">)</span></span>'
        ",</span> och remissen igen.</p>"
    )


def test_what_is_explained_elsewhere_on_the_page_is_not_explained_again() -> None:
    redan: set[str] = set()
    assert forklarade("<p>remiss</p>", redan) == ["remiss"]
    assert forklarade("<p>Remissen</p>", redan) == []


def test_the_text_itself_is_left_as_it_was() -> None:
    html = '<!-- remiss --><p title="remiss > x">A remiss &amp; b</p>\n<br><img alt="remiss" src="x">'
    ut = forklara(html, ORDBOK, set())
    utan = re.sub(r'<span class="ord-forklaring".*?</span></span>', "", ut)
    assert re.sub(r"</?button[^>]*>", "", utan) == html


@pytest.mark.parametrize("text", ["Remiss", "REMISS", "remissen", "(remiss)", "remiss/läkare", "”remiss”", "remiss –"])
def test_whole_words_are_found_in_any_case_and_beside_any_sign(text: str) -> None:
    assert len(forklarade(f"<p>{text}</p>")) == 1


@pytest.mark.parametrize(
    "text", ["remissvar", "elremiss", "SIP-möte", "mini-SIP", "remisslös", "egen vårdplan", "e-remiss"]
)
def test_a_part_of_another_word_is_no_use_of_the_term(text: str) -> None:
    assert forklarade(f"<p>{text}</p>") == []


def test_the_longest_form_wins() -> None:
    assert forklarade("<p>En egen vårdbegäran räcker.</p>") == ["egen vårdbegäran"]
    assert forklarade("<p>En vårdbegäran räcker.</p>") == ["vårdbegäran"]


@pytest.mark.parametrize("mellan", ["\n  ", "\u00a0", "&nbsp;"])
def test_a_term_of_two_words_may_have_any_white_space_between(mellan: str) -> None:
    assert forklarade(f"<p>egen{mellan}vårdbegäran</p>") == [f"egen{mellan}vårdbegäran"]


def test_an_abbreviation_keeps_its_capitals() -> None:
    assert forklarade("<p>Min far fick FaR.</p>") == ["FaR"]
    assert forklarade("<p>Jag ser far. Far ser.</p>") == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/">remiss</a>',
        "<h2>remiss</h2>",
        "<h3>En <em>remiss</em> till</h3>",
        "<button>remiss</button>",
        "<summary>remiss</summary>",
        "<table><tr><th scope=row>remiss</th></tr></table>",
        "<caption>remiss</caption>",
        "<dfn>remiss</dfn>",
        "<label>remiss</label>",
        "<select><option>remiss</option></select>",
        "<textarea>remiss</textarea>",
        "<script>var remiss;</script>",
        "<style>.remiss{}</style>",
        "<svg><text>remiss</text></svg>",
        '<span aria-hidden="true">Behövs <b>remiss</b>?</span>',
        '<a href="#"><a>x</a>remiss</a>',
    ],
)
def test_names_and_things_to_press_are_left_alone(html: str) -> None:
    assert forklarade(html) == []
    assert forklarade(f"{html}<p>remiss</p>") == ["remiss"]


def test_the_explanation_is_escaped_and_fits_in_a_paragraph() -> None:
    ut = forklara("<p>SIP</p>", ORDBOK, set())
    assert "En plan som &lt;alla&gt; &amp; envar är med om." in ut
    assert set(re.findall(r"<(\w+)", ut)) == {"p", "button", "span", "a"}


def test_without_a_glossary_page_there_is_no_link() -> None:
    assert "<a" not in forklara("<p>SIP</p>", Ordbok([SIP]), set())


def test_odd_html_neither_raises_nor_hangs() -> None:
    for html in (
        "<p",
        "a < b remiss > c",
        "</a></a>remiss",
        "<a>remiss",
        "-" * 50_000,
        "<" * 20_000,
        "remiss " * 5_000,
    ):
        forklara(html, ORDBOK, set())


@pytest.mark.django_db
def test_a_page_explains_its_terms_once_however_many_blocks_use_the_tag() -> None:
    request = RequestFactory().get("/")
    mall = Template("{% load patientinfo_tags %}{% forklarad %}<p>SIP</p>{% endforklarad %}")
    Ordlisteord.objects.update_or_create(slug="sip", defaults={"ord": "SIP", "forklaring": "En plan."})
    forsta, andra = (mall.render(Context({"request": request})) for _ in range(2))
    assert 'id="ord-sip"' in forsta
    assert andra == "<p>SIP</p>"


@pytest.mark.django_db
def test_pages_explain_their_terms_but_not_the_glossary_and_not_what_is_marked_so(client: Client) -> None:
    Ordlisteord.objects.create(ord="zirkonit", slug="zirkonit", forklaring="Prov.")
    Ordlisteord.objects.create(ord="zafir", slug="zafir", forklaring="Prov.", forklara_i_text=False)
    sida = InformationPage.objects.live().filter(locale__language_code="sv").first()
    sida.kropp = [("text", "<p>Både zirkonit och zafir.</p>")]
    sida.save_revision().publish()
    svar = client.get(sida.url).content.decode()
    assert 'popovertarget="ord-zirkonit"' in svar
    assert "ord-zafir" not in svar
    ordlista = client.get(OrdlistaPage.objects.live().first().url).content.decode()
    assert "zirkonit" in ordlista
    assert 'popovertarget="' not in ordlista
