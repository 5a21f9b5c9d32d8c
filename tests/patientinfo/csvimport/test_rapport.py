"""What a sheet would do to a register, row by row."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from patientinfo.csvimport.avgifter import Avgifter
from patientinfo.csvimport.enheter import Enheter
from patientinfo.csvimport.formular import las_in
from patientinfo.csvimport.lasning import HOGST_RADER
from patientinfo.csvimport.rapport import Besked, Rapport, Utfall, gor_rapport
from patientinfo.csvimport.register import Register
from patientinfo.csvimport.utskrift import exportera, mall
from patientinfo.models import Avgift, Avgiftsslag, Kommun, Vardenhet

pytestmark = pytest.mark.django_db

ENHETER, AVGIFTER = Enheter(), Avgifter()
HUVUD = "slag;kommun;galler_fran;galler_till;belopp;enhet;kalla"


def rapport(register: Register, text: str | bytes) -> Rapport:
    return gor_rapport(register, las_in(register, text.encode() if isinstance(text, str) else text))


def enda(register: Register, text: str) -> Besked:
    (besked,) = rapport(register, text).besked
    return besked


def fel(besked: Besked) -> dict[str, str]:
    assert besked.utfall == Utfall.FEL
    return {fel.kolumn: fel.text for fel in besked.fel}


@pytest.fixture
def slag() -> Avgiftsslag:
    return Avgiftsslag.objects.create(nyckel="prov", namn="Prov", kategori="patientavgift")


@pytest.fixture
def avgift(slag: Avgiftsslag) -> Avgift:
    return Avgift.objects.create(
        slag=slag, belopp=100, enhet="kr", kalla="Beslut", giltig_fran=dt.date(2026, 1, 1), live=True
    )


# --- Out and in again --------------------------------------------------------------------------------


def test_a_register_comes_back_unchanged() -> None:
    enhet = Vardenhet.objects.first()
    enhet.beskrivning = 'Rad ett\r\n\r\nRad "två"; med semikolon\t och +46 '
    enhet.telefon, enhet.tillganglighet, enhet.breddgrad = "+46 920 28 20 00", "=HISS()", "65.671"
    enhet.kontrollerad = dt.date(2026, 11, 1)
    enhet.save()
    for register, modell in ((ENHETER, Vardenhet), (AVGIFTER, Avgift)):
        antal = rapport(register, exportera(register)).antal
        assert antal == {"ny": 0, "andras": 0, "oforandrad": modell.objects.count(), "fel": 0}


def test_a_formula_goes_out_as_words() -> None:
    Vardenhet.objects.update(kalla="=HYPERLINK(1)")
    assert b";'=HYPERLINK(1)\r\n" in exportera(ENHETER)


@pytest.mark.parametrize("register", [ENHETER, AVGIFTER])
def test_an_empty_sheet_has_every_column_and_a_line_about_each(register: Register) -> None:
    rubriker, hjalp, *_resten = mall(register).decode("utf-8-sig").split("\r\n")
    assert rubriker == ";".join(kolumn.namn for kolumn in register.kolumner)
    assert hjalp.startswith("#")
    assert hjalp.count(";") == rubriker.count(";")


def test_the_line_about_the_columns_is_not_read_in() -> None:
    fylld = mall(AVGIFTER) + b"resa-taxi;;2031-01-01;;220;kr per enkel resa;;Beslut;;\r\n"
    assert rapport(AVGIFTER, fylld).antal == {"ny": 1, "andras": 0, "oforandrad": 0, "fel": 0}


# --- Units -------------------------------------------------------------------------------------------


def test_a_new_unit_is_told_with_all_that_it_says() -> None:
    besked = enda(ENHETER, "adressdel;namn;sort;kommun;telefon\nprov-halsocentral;Prov;Hälsocentral;Kalix;1177\n")
    assert besked.utfall == Utfall.NY
    assert [(a.kolumn, a.fran, a.till) for a in besked.andringar] == [
        ("adressdel", "", "prov-halsocentral"),
        ("namn", "", "Prov"),
        ("sort", "", "hälsocentral"),
        ("kommun", "", "kalix"),
        ("telefon", "", "1177"),
    ]


def test_a_change_is_told_from_what_to_what_and_other_columns_are_left_alone() -> None:
    Vardenhet.objects.filter(slug="kalix-sjukhus").update(telefon="0920-28 20 00")
    besked = enda(ENHETER, "adressdel;ort\nKalix-Sjukhus;Kalix\n")
    assert besked.utfall == Utfall.ANDRAS
    assert [(a.kolumn, a.fran, a.till) for a in besked.andringar] == [("ort", "", "Kalix")]
    assert (besked.post.slug, besked.post.telefon) == ("kalix-sjukhus", "0920-28 20 00")


def test_an_empty_cell_empties_the_field() -> None:
    Vardenhet.objects.filter(slug="kalix-sjukhus").update(telefon="1177")
    besked = enda(ENHETER, "adressdel;telefon\nkalix-sjukhus;\n")
    assert [(a.fran, a.till) for a in besked.andringar] == [("1177", "")]


@pytest.mark.parametrize(
    ("kolumn", "text", "ord_"),
    [
        ("telefon", "12345", "går att ringa"),
        ("telefon", "ring oss", "går att ringa"),
        ("sort", "apotek", "hälsocentral"),
        ("sort", "", "tom"),
        ("kommun", "Umeå", "finns inte"),
        ("kommun", "", "tom"),
        ("namn", "", "tom"),
        ("namn", "x" * 121, "120"),
        ("webbplats", "norrbotten", "hela webbadressen"),
        ("breddgrad", "nord", "komma"),
        ("breddgrad", "65,12345", "siffror"),
        ("breddgrad", "123456", "siffror"),
        ("kontrollerad", "1 januari 2027", "2027-01-01"),
    ],
)
def test_what_is_wrong_in_a_cell_stands_at_its_column(kolumn: str, text: str, ord_: str) -> None:
    besked = enda(ENHETER, f"adressdel;{kolumn}\nkalix-sjukhus;{text}\n")
    assert list(fel(besked)) == [kolumn]
    assert ord_.lower() in fel(besked)[kolumn].lower()


def test_every_fault_of_a_row_is_told_at_once() -> None:
    text = "adressdel;namn;sort;kommun;telefon\nny enhet;;apotek;Umeå;x\n"
    assert set(fel(enda(ENHETER, text))) == {"namn", "sort", "kommun"}
    assert set(fel(enda(ENHETER, "adressdel;namn;sort;kommun;telefon\nny enhet;x;annan;kalix;x\n"))) == {
        "adressdel",
        "telefon",
    }


def test_a_new_row_needs_the_columns_that_a_changed_one_can_do_without() -> None:
    assert set(fel(enda(ENHETER, "adressdel;ort\nny-enhet;Kalix\n"))) == {"namn", "sort", "kommun"}


def test_the_address_part_of_another_place_is_refused() -> None:
    besked = enda(ENHETER, "adressdel;namn;sort;kommun\nkalix;Kalix;annan;kalix\n")
    assert "adressdel" in fel(besked)


def test_the_same_row_twice_is_refused_both_times() -> None:
    text = "adressdel;ort\nkalix-sjukhus;Kalix\npitea-sjukhus;Piteå\nkalix-sjukhus;Luleå\n"
    besked = rapport(ENHETER, text).besked
    assert [b.utfall for b in besked] == [Utfall.FEL, Utfall.ANDRAS, Utfall.FEL]
    assert "rad 2, 4" in fel(besked[0])[""]


# --- Fees --------------------------------------------------------------------------------------------


def test_a_fee_is_pointed_out_by_kind_kommun_and_first_day(avgift: Avgift) -> None:
    rader = [
        "prov;;2026-01-01;;110;kr;Beslut",
        "prov;kalix;2026-01-01;;90;kr;Beslut",
        "prov;;2027-01-01;;120;kr;Beslut",
    ]
    text = "\n".join([HUVUD, *rader])
    besked = rapport(AVGIFTER, text).besked
    assert [b.utfall for b in besked] == [Utfall.ANDRAS, Utfall.NY, Utfall.NY]
    assert [(a.kolumn, a.fran, a.till) for a in besked[0].andringar] == [("belopp", "100", "110")]
    assert besked[0].post.pk == avgift.pk


@pytest.mark.parametrize(
    ("rad", "kolumn", "ord_"),
    [
        ("okänt;;2027-01-01;;100;kr;Beslut", "slag", "finns inte"),
        ("prov;Umeå;2027-01-01;;100;kr;Beslut", "kommun", "finns inte"),
        ("prov;;2027-01-01;2026-12-31;100;kr;Beslut", "galler_till", "senare"),
        ("prov;;2027-01-01;;-5;kr;Beslut", "belopp", "0"),
        ("prov;;2027-01-01;;1,234;kr;Beslut", "belopp", "2"),
        ("prov;;2027-01-01;;12345678;kr;Beslut", "belopp", "6 siffror"),
        ("prov;;2027-01-01;;;kr;Beslut", "belopp", "tom"),
        ("prov;;2027-01-01;;100;kronor;Beslut", "enhet", "kr per besök"),
        ("prov;;2027-01-01;;100;kr;", "kalla", "tom"),
        ("prov;;2025-01-01;2026-03-01;100;kr;Beslut", "galler_fran", "krockar"),
    ],
)
def test_what_is_wrong_with_a_fee_stands_at_its_column(avgift: Avgift, rad: str, kolumn: str, ord_: str) -> None:
    assert ord_ in fel(enda(AVGIFTER, f"{HUVUD}\n{rad}\n"))[kolumn]


def test_two_rows_of_one_sheet_that_claim_the_same_day_are_told_apart(slag: Avgiftsslag) -> None:
    text = (
        f"{HUVUD}\nprov;;2027-01-01;2027-12-31;100;kr;x\nprov;;2027-06-01;;120;kr;x\nprov;kalix;2027-06-01;;120;kr;x\n"
    )
    besked = rapport(AVGIFTER, text).besked
    assert [b.utfall for b in besked] == [Utfall.NY, Utfall.FEL, Utfall.NY]
    assert "rad 2" in fel(besked[1])[""]


def test_a_row_without_a_first_day_is_its_own_row(slag: Avgiftsslag) -> None:
    Avgift.objects.create(slag=slag, belopp=100, enhet="kr", kalla="x", live=True)
    assert enda(AVGIFTER, f"{HUVUD}\nprov;;;;105;kr;x\n").utfall == Utfall.ANDRAS


def test_a_draft_that_waits_is_what_a_sheet_is_compared_with(avgift: Avgift) -> None:
    avgift.belopp = 150
    avgift.save_revision()
    assert enda(AVGIFTER, f"{HUVUD}\nprov;;2026-01-01;;150;kr;Beslut\n").utfall == Utfall.OFORANDRAD
    assert enda(AVGIFTER, f"{HUVUD}\nprov;;2026-01-01;;100;kr;Beslut\n").utfall == Utfall.ANDRAS


def test_a_locked_row_is_left_alone(avgift: Avgift) -> None:
    Avgift.objects.update(locked=True)
    assert "låst" in fel(enda(AVGIFTER, f"{HUVUD}\nprov;;2026-01-01;;110;kr;Beslut\n"))[""]
    assert enda(AVGIFTER, f"{HUVUD}\nprov;;2026-01-01;;100;kr;Beslut\n").utfall == Utfall.OFORANDRAD


# --- Reports -----------------------------------------------------------------------------------------


def test_a_report_writes_nothing(avgift: Avgift, django_assert_num_queries: Any) -> None:
    fore = (Vardenhet.objects.count(), Avgift.objects.count())
    rapport(ENHETER, "adressdel;namn;sort;kommun\nny-enhet;x;annan;kalix\nkalix-sjukhus;x;annan;kalix\n")
    rapport(AVGIFTER, f"{HUVUD}\nprov;;2027-01-01;;110;kr;Beslut\nprov;;2026-01-01;;110;kr;Beslut\n")
    assert (Vardenhet.objects.count(), Avgift.objects.count()) == fore
    assert Vardenhet.objects.get(slug="kalix-sjukhus").namn != "x"


def test_reports_are_the_same_exactly_when_they_say_the_same(avgift: Avgift) -> None:
    text = f"{HUVUD}\nprov;;2026-01-01;;110;kr;Beslut\n"
    forsta = rapport(AVGIFTER, text).avtryck
    assert rapport(AVGIFTER, text).avtryck == forsta
    Avgift.objects.filter(pk=avgift.pk).update(belopp=105)
    assert rapport(AVGIFTER, text).avtryck != forsta


def test_the_largest_sheet_asks_the_registers_once(django_assert_max_num_queries: Any) -> None:
    kommuner = list(Kommun.objects.values_list("slug", flat=True))
    rader = "".join(f"e-{nr};Enhet;annan;{kommuner[nr % 14]}\n" for nr in range(HOGST_RADER))
    with django_assert_max_num_queries(10 + 3 * HOGST_RADER):
        assert rapport(ENHETER, f"adressdel;namn;sort;kommun\n{rader}").antal["ny"] == HOGST_RADER
