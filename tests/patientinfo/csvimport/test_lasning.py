"""A CSV becomes rows, whatever spreadsheet wrote it, or is refused in words that say what to do."""

from __future__ import annotations

import contextlib

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from patientinfo.csvimport.lasning import HOGST_BYTES, HOGST_RADER, Rad, las

KOLUMNER = ["adressdel", "namn", "beskrivning"]


def rader(innehall: bytes | str) -> list[Rad]:
    return las(innehall.encode() if isinstance(innehall, str) else innehall, KOLUMNER, ["adressdel"])


def avslag(innehall: bytes | str) -> ValidationError:
    with pytest.raises(ValidationError) as fel:
        rader(innehall)
    return fel.value


TEXT = "adressdel;namn\novertornea;Övertorneå hälsocentral\n"


@pytest.mark.parametrize("kodning", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_swedish_letters_survive_every_way_of_writing_them(kodning: str) -> None:
    assert rader(TEXT.encode(kodning))[0].celler["namn"] == "Övertorneå hälsocentral"


def test_letters_written_in_two_parts_become_one() -> None:
    assert rader("adressdel;namn\na;O\u0308verkalix\n")[0].celler["namn"] == "Överkalix"


@pytest.mark.parametrize("tecken", [";", ",", "\t"])
@pytest.mark.parametrize("brytning", ["\n", "\r\n", "\r"])
def test_every_common_sign_parts_columns_and_rows(tecken: str, brytning: str) -> None:
    text = brytning.join([f"adressdel{tecken}namn", f"a{tecken}Ett", f'b{tecken}"Två{tecken} och fler"'])
    assert [rad.celler for rad in rader(text)] == [
        {"adressdel": "a", "namn": "Ett"},
        {"adressdel": "b", "namn": f"Två{tecken} och fler".strip()},
    ]


def test_quoted_cells_may_hold_line_breaks_and_quotation_marks() -> None:
    rad = rader('adressdel;beskrivning\na;"Rad ett\nRad ""två"""\n')[0]
    assert rad.celler["beskrivning"] == 'Rad ett\nRad "två"'


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    text = '\nadressdel;beskrivning\n\n# den här raden talar till människor;\na;"två\nrader"\nb;x\n'
    assert [(rad.nummer, rad.celler["adressdel"]) for rad in rader(text)] == [(5, "a"), (6, "b")]


def test_excels_own_note_about_the_sign_is_passed_over() -> None:
    assert [(rad.nummer, rad.celler) for rad in rader("sep=;\r\nadressdel;namn\r\na;b\r\n")] == [
        (3, {"adressdel": "a", "namn": "b"})
    ]


def test_headings_may_have_capitals_spaces_and_empty_columns_after_them() -> None:
    assert rader("Adressdel ; NAMN;;\na;b;;\n")[0] == Rad(2, {"adressdel": "a", "namn": "b"})


def test_an_apostrophe_that_guards_against_formulas_is_taken_away() -> None:
    assert rader("adressdel;namn\na;'=1+1\nb;'n Sven\n")[0].celler["namn"] == "=1+1"
    assert rader("adressdel;namn\nb;'n Sven\n")[0].celler["namn"] == "'n Sven"


@pytest.mark.parametrize("rad", ["a", "a;b;c", 'a;b;"c;d"'])
def test_a_row_of_another_length_than_the_headings_is_a_fault_of_that_row_alone(rad: str) -> None:
    lasta = rader(f"adressdel;namn\n{rad}\nx;y\n")
    assert "celler" in lasta[0].fel
    assert not lasta[1].fel


@pytest.mark.parametrize(
    ("innehall", "kod"),
    [
        (b"", "tom"),
        (b" \r\n ", "tom"),
        (b"adressdel;namn\n" + b"x" * HOGST_BYTES, "for_stor"),
        (b"PK\x03\x04" + b"\0" * 100, "fel_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "fel_format"),
        (b"%PDF-1.7\n", "fel_format"),
        (b"<!doctype html><table>", "fel_format"),
        (b"adressdel;namn\na;b\0c\n", "fel_format"),
        (b"adressdel;namn\na;\x81\x8d\n", "fel_kodning"),
        ("adressdel;namn\na;Luleå\n".encode().decode("cp1252").encode(), "fel_kodning"),
        ("adressdel;namn\na;Luleå\n".encode("cp850"), "fel_kodning"),
        ("adressdel;namn\na;Luleå\n".encode("mac-roman"), "fel_kodning"),
        ("adressdel;namn\na;Lule\ufffd\n", "fel_kodning"),
        ("\ufeff".encode("utf-16") + b"x", "fel_kodning"),
        ("enhet;ort\na;b\n", "inga_rubriker"),
        ("a;b\n", "inga_rubriker"),
        ("adressdel;telefonnummer\na;b\n", "okand_kolumn"),
        ("adressdel;;namn\na;;b\n", "okand_kolumn"),
        ("namn;beskrivning\na;b\n", "kolumn_saknas"),
        ("adressdel;namn;namn\na;b;c\n", "dubbel_kolumn"),
        ("adressdel;namn\n", "inga_rader"),
        ("adressdel;namn\n;\n# ;\n", "inga_rader"),
        ("adressdel;namn\n" + "a;b\n" * (HOGST_RADER + 1), "for_manga_rader"),
        ('adressdel;namn\na;"b\n', "citattecken"),
        ('adressdel;namn\na;"b"c\n', "citattecken"),
        ("adressdel;namn\na;" + "x" * 140_000, "citattecken"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(innehall: bytes | str, kod: str) -> None:
    fel = avslag(innehall)
    assert fel.code == kod
    assert fel.messages[0].endswith((".", "?"))


def test_what_is_unknown_and_what_is_known_are_named() -> None:
    assert "telefonnummer" in avslag("adressdel;telefonnummer\na;b\n").messages[0]
    assert "adressdel, namn, beskrivning" in avslag("adressdel;telefonnummer\na;b\n").messages[0]
    assert "Rad 3" in avslag('adressdel;namn\nx;y\na;"b\n').messages[0]


@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: ("adressdel;namn\n" + text).encode(errors="replace"))
)
def test_no_bytes_at_all_make_it_stumble(innehall: bytes) -> None:
    with contextlib.suppress(ValidationError):
        assert rader(innehall)
