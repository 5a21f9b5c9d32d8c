"""`/vem-ansvarar/?insats=&kommun=`: the answer stands above the matrix, and its address can be passed on."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from svarstext import svarstext

from patientinfo.models import HomePage, Insats, NivastruktureringPage, Vardenhet

pytestmark = pytest.mark.django_db

SIDA = "/vem-ansvarar/"


def hamta(client: Client, fraga: str = "") -> str:
    svar = client.get(SIDA + fraga)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().split())


def svaret(client: Client, fraga: str) -> str:
    """The answer as one reads it; empty when there is none."""
    return svarstext(hamta(client, fraga))


def test_the_answer_names_responsible_contact_cost_and_referral(client: Client) -> None:
    text = svaret(client, "?insats=hemsjukvard&kommun=lulea")
    for vad in (
        "Hemsjukvård: Luleå",
        "Ansvarar i vissa fall.",
        "Nivå 1, hälsocentralen och kommunens hälso- och sjukvård.",
        "Behövs remiss? Nej, tala med hälsocentralen eller kommunen.",
        "Stadsvikens hälsocentral",
        "Luleå kommuns hälso- och sjukvård: 0920-45 30 00",
        "300 kr per månad",
    ):
        assert vad in text, vad


def test_what_is_unknown_is_said_to_be_and_whom_to_ask(client: Client) -> None:
    text = svaret(client, "?insats=hemsjukvard&kommun=kiruna")
    assert "Vi har inget bekräftat nummer till Kiruna kommun" in text
    assert "ring 1177" in text
    assert text.count("Vi har ingen säker uppgift. Fråga kommunens hälso- och sjukvård.") == 2


def test_a_unit_with_no_number_of_its_own_shows_1177(client: Client) -> None:
    Vardenhet.objects.filter(slug="stadsvikens-halsocentral").update(telefon="")
    assert 'href="tel:1177"' in hamta(client, "?insats=halsosamtal&kommun=lulea")


def test_the_kommuns_health_care_is_not_who_answers_for_fardtjanst(client: Client) -> None:
    text = svaret(client, "?insats=fardtjanst&kommun=lulea")
    assert "0920-45 30 00" not in text
    assert "Ring kommunens växel" in text
    assert "Fråga kommunen." in text


def test_without_a_kommun_the_answer_holds_for_all_and_asks_where_one_lives(client: Client) -> None:
    text = svaret(client, "?insats=hemsjukvard")
    assert text.startswith("Hemsjukvård Regionen")
    assert "välj var du bor" in text


@pytest.mark.parametrize("fraga", ["", "?kommun=pajala", "?insats=", "?insats=pahittad&kommun=lulea"])
def test_no_measure_no_answer(client: Client, fraga: str) -> None:
    assert svaret(client, fraga) == ""


def test_a_measure_that_is_none_of_ours_is_told_of_beside_the_field_and_the_kommun_is_kept(client: Client) -> None:
    html = hamta(client, "?insats=pahittad&kommun=lulea")
    assert re.search(r'id="id_insats_error">Vi känner inte igen valet', html)
    assert '<option value="lulea" selected>' in html


def test_the_answer_stands_before_the_matrix_and_is_what_is_passed_on_and_printed(client: Client) -> None:
    html = hamta(client, "?insats=sip&kommun=pajala")
    assert html.index('id="svar"') < html.index('class="korttabell matris"')
    adress = "/vem-ansvarar/?insats=sip&amp;kommun=pajala"
    assert html.count(adress) >= 3  # shown, copied, and in the line on paper
    assert re.search(r'<link rel="canonical" href="[^"?]+/vem-ansvarar/">', html)


def test_every_measure_of_the_demo_content_has_an_answer_in_every_kind_of_kommun(client: Client) -> None:
    sida = NivastruktureringPage.objects.get(locale__language_code="sv")
    for insats in sida.insatser.all():
        for kommun in ("lulea", "arjeplog"):
            text = svaret(client, f"?insats={insats.slug}&kommun={kommun}")
            assert "Så tar du kontakt" in text, insats
            assert re.search(r"ring|säg till|tala med|fråga|hälsocentral|sjukhus", text, re.IGNORECASE), insats


def test_the_english_page_answers_in_english_by_the_same_address(client: Client) -> None:
    html = " ".join(client.get("/en/who-is-responsible/?insats=hemsjukvard&kommun=lulea").content.decode().split())
    assert "Home nursing: Luleå" in html
    assert "Level 1, the health centre and the municipality" in html


def test_a_page_without_measures_has_no_form(client: Client) -> None:
    hem = HomePage.objects.get(locale__language_code="sv")
    tom = NivastruktureringPage(title="Tom", slug="tom", ingress="Så.", sidansvarig="redaktionen", nivaer=[])
    hem.add_child(instance=tom)
    html = client.get("/tom/").content.decode()
    assert "insats" not in html


def test_a_measure_gets_its_address_of_its_name_and_keeps_it(client: Client) -> None:
    sida = NivastruktureringPage.objects.get(locale__language_code="sv")
    sida.insatser = [Insats(namn="Ögon och öron", region="ja", kommun="nej", sort_order=0)]
    sida.save_revision().publish()
    rad = Insats.objects.get(sida=sida)
    assert rad.slug == "ogon-och-oron"
    rad.namn = "Hörsel och syn"
    rad.save()
    assert svaret(client, "?insats=ogon-och-oron").startswith("Hörsel och syn")
