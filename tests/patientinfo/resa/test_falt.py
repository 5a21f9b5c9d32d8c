"""Numbers as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from patientinfo.resa.falt import TalField


@pytest.mark.parametrize(
    ("skrivet", "tal"),
    [
        ("165", "165"),
        (" 165 km ", "165"),
        ("51,5", "51.5"),
        ("51.5", "51.5"),
        ("1 250,50 kr", "1250.50"),
        ("1\u00a0250", "1250"),
        ("80 kronor", "80"),
        ("79,99KR", "79.99"),
        ("0,1", "0.1"),
        ("2000", "2000"),
    ],
)
def test_a_number_is_read(skrivet: str, tal: str) -> None:
    assert TalField(hogst=2000).clean(skrivet) == Decimal(tal)


@pytest.mark.parametrize("tomt", ["", "   ", None, "km"])
def test_nothing_is_no_number(tomt: str | None) -> None:
    assert TalField(hogst=2000).clean(tomt) is None


@pytest.mark.parametrize(
    ("skrivet", "ord_"),
    [
        ("långt", "Skriv bara talet"),
        ("-5", "Skriv bara talet"),
        ("1.250", "Skriv bara talet"),
        ("1e3", "Skriv bara talet"),
        ("٣", "Skriv bara talet"),
        ("1" * 400, "Skriv bara talet"),
        ("5 mil", "Skriv bara talet"),
        ("\0", "Skriv bara talet"),
        ("0", "större än noll"),
        ("0,00", "större än noll"),
        ("2000,01", "högst 2000"),
    ],
)
def test_what_is_none_is_refused_in_plain_words(skrivet: str, ord_: str) -> None:
    with pytest.raises(ValidationError, match=ord_):
        TalField(hogst=2000).clean(skrivet)
