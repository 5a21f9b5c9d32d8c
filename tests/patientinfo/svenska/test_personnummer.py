"""Personal numbers are found however they are written, and other numbers are let be.

The numbers are made here, with individual numbers from 980 up, which no person is given.
"""

import datetime as dt

import pytest

from patientinfo.svenska import hitta_personnummer


def nummer(datum: str, individ: str = "981") -> str:
    """A six-digit date and an individual number, with the check digit that makes them a personnummer."""
    siffror = [int(siffra) * (2 - plats % 2) for plats, siffra in enumerate(datum + individ)]
    summa = sum(produkt // 10 + produkt % 10 for produkt in siffror)
    return f"{datum}-{individ}{-summa % 10}"


VANLIGT = nummer("850709")
DATUM, SIST = VANLIGT.split("-")


@pytest.mark.parametrize(
    "skrivet",
    [
        VANLIGT,
        DATUM + SIST,
        f"19{DATUM}{SIST}",
        f"19{DATUM}-{SIST}",
        f"19 {DATUM} {SIST}",
        f"{DATUM} {SIST}",
        f"{DATUM} - {SIST}",
        f"{DATUM}+{SIST}",
        f"{DATUM}–{SIST}",
        f"{DATUM}\u2212{SIST}",
        f"{DATUM}\u00a0{SIST}",
        f"{DATUM}\u200b-\u00ad{SIST}",
        f"1985-07-09-{SIST}",
        f"85 07 09 {SIST}",
        f"85.07.09 {SIST[:2]} {SIST[2:]}",
        VANLIGT.translate({ord(siffra): chr(ord(siffra) - ord("0") + ord("０")) for siffra in "0123456789"}),
        VANLIGT.translate({ord(siffra): chr(ord(siffra) - ord("0") + ord("٠")) for siffra in "0123456789"}),
        f"{DATUM}＋{SIST}",
    ],
)
def test_every_way_to_write_a_personnummer_is_found_where_it_stands(skrivet: str) -> None:
    text = f"Hej! Mitt nummer är {skrivet}, tack."
    (traff,) = hitta_personnummer(text)
    assert text[traff.start : traff.slut] == skrivet
    assert traff.slag == "personnummer"


def test_a_samordningsnummer_has_sixty_added_to_its_day() -> None:
    (traff,) = hitta_personnummer(nummer("850769"))
    assert traff.slag == "samordningsnummer"


def test_all_numbers_of_a_text_are_found() -> None:
    assert len(hitta_personnummer(f"{VANLIGT} och {nummer('120229')}\n{nummer('991231')}")) == 3


def test_a_find_never_shows_the_number() -> None:
    (traff,) = hitta_personnummer(VANLIGT)
    assert not any(del_ in repr(traff) for del_ in (DATUM, SIST))


@pytest.mark.parametrize(
    "text",
    [
        f"{DATUM}-{SIST[:3]}{(int(SIST[3]) + 1) % 10}",
        nummer("850230"),
        nummer("851309"),
        nummer("850700"),
        nummer("850793"),
        nummer("850709", "000"),
        nummer("556036", "079"),
        f"16{nummer('556036', '079')}",
        f"1{DATUM}{SIST}",
        f"{DATUM}{SIST}1",
        f"{DATUM}{SIST} kr",
        f"1,{DATUM}{SIST}",
        f"{DATUM}\n{SIST}",
        "020-96 00 96",
        "0920-45 30 00",
        "112, 1177",
        "65.584819, 22.154665",
        "",
    ],
)
def test_other_numbers_are_let_be(text: str) -> None:
    assert hitta_personnummer(text) == []


def test_ten_digits_in_a_row_are_a_phone_number_only_when_a_word_says_so() -> None:
    siffror = nummer("070123").replace("-", "")
    assert hitta_personnummer(f"Ring {siffror}") == []
    assert hitta_personnummer(f"Mobil: {siffror}") == []
    assert len(hitta_personnummer(siffror)) == 1
    assert len(hitta_personnummer(f"Ring {nummer('070123')}")) == 1


def test_a_number_with_its_century_must_be_a_date_of_that_century() -> None:
    skottdag = nummer("000229")
    assert len(hitta_personnummer(f"20{skottdag}")) == 1
    assert hitta_personnummer(f"19{skottdag}") == []


def test_nobody_is_born_after_today() -> None:
    kommande = f"20{nummer('261122')}"
    assert hitta_personnummer(kommande, fodd_senast=dt.date(2026, 11, 21)) == []
    assert len(hitta_personnummer(kommande, fodd_senast=dt.date(2026, 11, 22))) == 1


@pytest.mark.parametrize("slut", range(10))
def test_a_span_of_dates_is_no_number(slut: int) -> None:
    assert hitta_personnummer(f"2026-11-22–202{slut}-12-24") == []
