"""The registers' first rows: what is known is there, what is unknown is left open and says whom to ask."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from patientinfo.demo.register.ordlista import ORDEN
from patientinfo.models import Avgift, Avgiftsslag, Avstand, Kommun, Ordlisteord, Plats, Vardenhet
from patientinfo.models.avgift import gallande
from patientinfo.svenska.lix import lix

pytestmark = pytest.mark.django_db

# SCB's codes for the county.
KODER = {
    "Arjeplog": "2506",
    "Arvidsjaur": "2505",
    "Boden": "2582",
    "Gällivare": "2523",
    "Haparanda": "2583",
    "Jokkmokk": "2510",
    "Kalix": "2514",
    "Kiruna": "2584",
    "Luleå": "2580",
    "Pajala": "2521",
    "Piteå": "2581",
    "Älvsbyn": "2560",
    "Överkalix": "2513",
    "Övertorneå": "2518",
}
# Terms that the pages must be able to explain.
TERMER = {
    "rehabilitering",
    "habilitering",
    "egenvård",
    "rehabiliteringsplan",
    "SIP",
    "patientkontrakt",
    "ICF",
    "huvudman",
    "remiss",
    "hemsjukvård",
    "tröskelprincipen",
    "förskrivare",
    "MAS",
    "MAR",
    "rehabkoordinator",
    "kurator",
    "logoped",
    "FaR",
    "frikort",
    "egenansvar",
    "närstående",
    "fast vårdkontakt",
    "egen vårdbegäran",
    "särskilt boende",
}


def belopp(nyckel: str, kommun: str = "", datum: dt.date = dt.date(2026, 12, 1)) -> Decimal | None:
    slag = Avgiftsslag.objects.get(nyckel=nyckel)
    huvudman = Kommun.objects.get(slug=kommun).pk if kommun else None
    rad = gallande(Avgift.objects.publicerade(), datum).get((slag.pk, huvudman))
    return rad.belopp if rad else None


def test_the_fourteen_kommuner_have_scbs_codes() -> None:
    assert dict(Kommun.objects.values_list("namn", "kod")) == KODER


def test_every_kommun_lies_in_the_county_and_every_unit_in_a_kommun() -> None:
    lanet = Plats.objects.get(slug="lanet")
    assert {kommun.parent_id for kommun in Kommun.objects.all()} == {lanet.pk}
    assert all(enhet.parent.typ == Plats.Typ.KOMMUN for enhet in Vardenhet.objects.all())
    assert Plats.objects.inom(lanet).count() == Plats.objects.count()


def test_the_five_hospitals_are_there_and_a_slug_carries_its_kind() -> None:
    sjukhus = Vardenhet.objects.filter(sort=Vardenhet.Sort.SJUKHUS)
    assert {enhet.namn.removesuffix(" sjukhus") for enhet in sjukhus} == {
        "Sunderby",
        "Piteå",
        "Kalix",
        "Gällivare",
        "Kiruna",
    }
    assert all(enhet.slug.endswith(f"-{enhet.sort}") for enhet in Vardenhet.objects.all())


def test_nothing_about_a_unit_is_said_to_be_checked_and_no_contact_is_made_up() -> None:
    for enhet in Vardenhet.objects.all():
        assert (enhet.telefon, enhet.adress, enhet.webbplats, enhet.kontrollerad) == ("", "", "", None)
        assert not enhet.oppettider.exists()
    assert dict(Kommun.objects.exclude(telefon="").values_list("namn", "telefon")) == {"Luleå": "0920-45 30 00"}


def test_own_car_pays_from_the_first_kilometre_that_is_worth_more_than_the_fee() -> None:
    egenavgift, per_mil = belopp("resa-egen-bil"), belopp("ersattning-egen-bil")
    assert egenavgift is not None
    assert per_mil is not None
    assert belopp("grans-egen-bil") == egenavgift / (per_mil / 10) + 1


@pytest.mark.parametrize(
    ("nyckel", "kommun", "vantat"),
    [
        ("resa-buss-tag", "", 0),
        ("resa-taxi", "", 200),
        ("resa-flyg", "", 200),
        ("resa-snoskoter-bat", "", 125),
        ("ersattning-snoskoter-bat", "", 30),
        ("grans-buss-tag", "", 80),
        ("ansok-inom", "", 1),
        ("besok", "", 300),
        ("akutbesok", "", 400),
        ("slutenvard", "", 130),
        ("hembesok", "kalix", 309),
        ("hemsjukvard", "kalix", 616),
        ("hembesok", "lulea", 300),
        ("hemsjukvard", "pajala", 250),
        ("lana-hjalpmedel", "pajala", 300),
    ],
)
def test_the_figures_are_those_of_the_sources(nyckel: str, kommun: str, vantat: int) -> None:
    assert belopp(nyckel, kommun) == vantat


def test_the_fees_of_kalix_begin_with_2024() -> None:
    assert belopp("hembesok", "kalix", dt.date(2024, 1, 1)) == 309
    assert belopp("hembesok", "kalix", dt.date(2023, 12, 31)) is None


@pytest.mark.parametrize("nyckel", ["resa-komfortbuss", "hogkostnadsskydd-resor", "overnattning", "parkering"])
def test_what_is_unknown_has_no_figure(nyckel: str) -> None:
    assert not Avgift.objects.filter(slag__nyckel=nyckel).exists()


def test_every_kind_says_whom_to_ask_and_every_row_its_source() -> None:
    assert not Avgiftsslag.objects.filter(nar_okant="").exists()
    assert not Avgift.objects.filter(kalla="").exists()
    assert not Avgift.objects.filter(live=False).exists()


def test_every_row_of_a_register_has_a_first_version_in_its_history() -> None:
    for modell in (Avgift, Avstand, Kommun, Vardenhet, Ordlisteord):
        assert not modell.objects.filter(latest_revision=None).exists(), modell


def test_the_glossary_explains_the_words_of_care_in_plain_swedish() -> None:
    assert {rad.ord for rad in ORDEN} >= TERMER
    assert lix("\n".join(rad.forklaring for rad in ORDEN)).varde < 40


def test_no_form_of_a_word_belongs_to_two_words() -> None:
    former = [form.lower() for ord_ in Ordlisteord.objects.all() for form in ord_.alla_former]
    assert len(former) == len(set(former))
