"""From a need to an aid: what is known, what is not, and what is said then."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from svarstext import svarstext

from patientinfo.behov.val import i_grupper, lankarna
from patientinfo.models import Behov, HjalpmedelPage

pytestmark = pytest.mark.django_db

SIDA = "/hjalpmedel/"


def hamta(client: Client, fraga: str = "") -> str:
    svar = client.get(SIDA + fraga)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().split())


def svaret(client: Client, fraga: str) -> str:
    """The answer as one reads it; empty when there is none."""
    return svarstext(hamta(client, fraga))


def behov(**falt: str) -> Behov:
    grund = {"namn": "Prov", "grupp": "sova", "beskrivning": "Så.", "hjalpmedel": "prov", "bedomer": "logoped"}
    return Behov(**{**grund, **falt})


def test_the_answer_goes_from_need_to_class_assessor_cost_questions_and_repair(client: Client) -> None:
    text = svaret(client, "?behov=komma-ur-sangen&kommun=pajala")
    for vad in (
        "Komma ur sängen: Pajala",
        "Klass 18 i standarden ISO 9999",
        "arbetsterapeut",
        "Kan vara olika: fråga innan du köper något.",
        "Vi vet inte vad som gäller i Pajala.",
        "300 kr en gång",
        "Utprovning av hjälpmedel",
        "Klarar jag det själv på natten?",
        "Om det går sönder",
    ):
        assert vad in text, vad


def test_what_one_buys_oneself_is_said_where_it_is_known(client: Client) -> None:
    assert "I Luleå är griptång egenansvar: det köper du själv." in svaret(
        client, "?behov=na-och-plocka-upp&kommun=lulea"
    )


def test_elsewhere_it_is_said_that_it_is_not_known(client: Client) -> None:
    text = svaret(client, "?behov=na-och-plocka-upp&kommun=boden")
    assert "Egenansvar i Luleå: griptång." in text
    assert "Vi vet inte vad som gäller i Boden." in text
    assert "det köper du själv" not in text


def test_a_kommun_without_figures_says_whom_to_ask(client: Client) -> None:
    text = svaret(client, "?behov=oppna-burkar&kommun=boden")
    assert "Vi har ingen säker uppgift om vad det kostar i Boden. Ring kommunens växel" in text


def test_without_a_kommun_the_cost_waits_for_one(client: Client) -> None:
    assert "Välj kommun, så ser du det vi vet." in svaret(client, "?behov=oppna-burkar")


@pytest.mark.parametrize("fraga", ["", "?kommun=kalix", "?behov=pahittat", "?behov="])
def test_no_need_no_answer(client: Client, fraga: str) -> None:
    assert svaret(client, fraga) == ""


def test_a_need_that_is_none_of_ours_is_told_of_beside_the_field(client: Client) -> None:
    assert re.search(r'id="id_behov_error">Vi känner inte igen valet', hamta(client, "?behov=pahittat"))


def test_the_list_has_every_need_in_its_group_and_keeps_the_kommun(client: Client) -> None:
    html = hamta(client, "?kommun=kalix")
    assert html.count("&amp;kommun=kalix#behov") == Behov.objects.count()
    assert html.index("<summary>Sova och vila</summary>") < html.index("<summary>Höra</summary>")


def test_choosing_a_kommun_for_the_fees_keeps_the_need(client: Client) -> None:
    formularet = re.search(r'<form class="kommunval".*?</form>', hamta(client, "?behov=duscha"))
    assert formularet
    assert '<input type="hidden" name="behov" value="duscha">' in formularet[0]


def test_no_two_fields_of_the_page_share_an_id(client: Client) -> None:
    falt = re.findall(r'<(?:select|input)[^>]* id="([^"]+)"', hamta(client, "?behov=duscha&kommun=kalix"))
    assert len(falt) == len(set(falt))


def test_the_demo_content_has_needs_of_many_kinds() -> None:
    assert Behov.objects.count() >= 15
    assert len(set(Behov.objects.values_list("grupp", flat=True))) >= 6
    assert set(Behov.objects.exclude(egenansvar="").values_list("egenansvar", flat=True)) == {
        "förhöjningsdyna",
        "duschhandtag",
        "griptång",
    }
    assert all(re.fullmatch(r"\d\d", kod) for kod in Behov.objects.values_list("iso_kod", flat=True))


def test_a_draft_whose_need_has_no_group_yet_can_be_previewed() -> None:
    assert [namn for namn, _rader in i_grupper([behov(grupp=""), behov()])] == ["Sova och vila", ""]
    assert lankarna([], "") == []


@pytest.mark.parametrize(
    ("falt", "pa"),
    [
        ({"egenansvar": "griptång"}, "egenansvar_i"),
        ({"egenansvar_i": "lulea"}, "egenansvar"),
        ({"egenansvar": "griptång", "egenansvar_i": "lulea atlantis"}, "egenansvar_i"),
        ({"iso_namn": "Möbler"}, "iso_kod"),
    ],
)
def test_half_a_fact_is_refused_beside_the_field(falt: dict[str, str], pa: str) -> None:
    with pytest.raises(ValidationError) as fel:
        behov(**falt).clean()
    assert set(fel.value.message_dict) == {pa}


@pytest.mark.parametrize(
    ("kod", "ratt"),
    [("12", True), ("12 06", True), ("12 06 06", True), ("1", False), ("1206", False), ("12 06 06 01", False)],
)
def test_a_code_of_iso_9999_is_two_figures_at_a_time(kod: str, ratt: bool) -> None:
    fel = {}
    try:
        behov(iso_kod=kod).clean_fields(exclude=["sida", "locale"])
    except ValidationError as ett:
        fel = ett.message_dict
    assert ("iso_kod" not in fel) is ratt


def test_needs_that_are_taken_away_are_gone_from_the_page(client: Client) -> None:
    sida = HjalpmedelPage.objects.get(locale__language_code="sv")
    sida.behov = []
    sida.reparation = ""
    sida.save_revision().publish()
    html = hamta(client)
    assert 'id="behov"' not in html
    assert 'id="laga"' not in html
