"""What people write in cells becomes values; what is read is written the same again."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from patientinfo.csvimport.celler import Datum, Post, Stycken, Tal, Text, Val


def tolka(typ: Text, text: str) -> Any:
    return typ.tolkare()(text)


def avslag(typ: Text, text: str) -> str:
    with pytest.raises(ValidationError) as fel:
        tolka(typ, text)
    return fel.value.messages[0]


@pytest.mark.parametrize(
    ("text", "varde"),
    [
        ("300", "300"),
        ("1 234,50", "1234.50"),
        ("1\u00a0234,50", "1234.50"),
        ("1\u202f234,50", "1234.50"),
        ("12 345 678", "12345678"),
        ("25.5", "25.5"),
        ("0", "0"),
        ("65,671", "65.671"),
        ("-1,5", "-1.5"),
    ],
)
def test_numbers_are_read_as_they_are_written_in_swedish(text: str, varde: str) -> None:
    assert tolka(Tal(), text) == Decimal(varde)


@pytest.mark.parametrize(
    "text",
    [
        "300 kr",
        "300:-",
        "1.234",
        "1,234.50",
        "1.234,50",
        "1e5",
        "NaN",
        "Infinity",
        "12 34",
        "tre",
        "٣٠٠",
        "½",
        "9" * 40,
        "1,",
    ],
)
def test_numbers_that_could_mean_two_things_are_refused(text: str) -> None:
    assert "1\u00a0234,50" in avslag(Tal(), text)


def test_a_day_is_written_in_one_way() -> None:
    assert tolka(Datum(), "2027-01-01") == dt.date(2027, 1, 1)
    for text in ("1 januari 2027", "2027-1-1", "01/01/2027", "20270101", "46023", "2027-01-01 00:00", "٢٠٢٧-٠١-٠١"):
        assert "2027-01-01" in avslag(Datum(), text)
    assert "2027-02-29" in avslag(Datum(), "2027-02-29")


@pytest.mark.parametrize("typ", [Tal(), Datum()])
def test_an_empty_cell_is_no_value(typ: Text) -> None:
    assert tolka(typ, "") is None


def test_a_choice_is_read_by_its_key_or_its_words() -> None:
    val = Val([("kr_besok", "kr per besök"), ("km", "km")])
    assert [tolka(val, text) for text in ("kr_besok", "Kr per besök", "KM", "")] == ["kr_besok", "kr_besok", "km", ""]
    assert avslag(val, "kronor") == "Skriv något av: kr per besök, km."
    assert val.skriv("kr_besok") == "kr per besök"


def test_a_row_of_another_register_is_read_by_any_of_its_names() -> None:
    kalix = SimpleNamespace(slug="kalix", kod="2514", namn="Kalix")
    post = Post(lambda: [kalix], "slug", "kod", "namn")
    assert [tolka(post, text) for text in ("kalix", "2514", "KALIX")] == [kalix] * 3
    assert tolka(post, "") is None
    assert "Haparanda" in avslag(post, "Haparanda")
    assert (post.skriv(kalix), post.skriv(None)) == ("kalix", "")


def test_text_on_one_line_loses_its_line_breaks_and_paragraphs_keep_theirs() -> None:
    assert tolka(Text(), " ett \n två\u00a0tre ") == "ett två tre"
    assert tolka(Stycken(), "ett \r\n\r\ntvå\rtre\n") == "ett\n\ntvå\ntre"


@given(st.text())
def test_a_text_that_has_been_read_is_written_the_same(text: str) -> None:
    for typ in (Text(), Stycken()):
        assert typ.skriv(tolka(typ, text)) == tolka(typ, text)


@given(st.decimals(min_value=-99999, max_value=99999, places=3))
def test_a_number_that_has_been_written_is_read_the_same(tal: Decimal) -> None:
    assert tolka(Tal(), Tal().skriv(tal)) == tal


@given(st.dates())
def test_a_day_that_has_been_written_is_read_the_same(dag: dt.date) -> None:
    assert tolka(Datum(), Datum().skriv(dag)) == dag
