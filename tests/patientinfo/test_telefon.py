"""Phone numbers."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from patientinfo.telefon import kontrollera_telefon, telefonlank, telefonlankar


@pytest.mark.parametrize("nummer", ["112", "1177", "113 13", "020-96 00 96", "0920-45 30 00", "+46 920 45 30 00"])
def test_a_number_that_can_be_dialled_is_taken(nummer: str) -> None:
    kontrollera_telefon(nummer)


@pytest.mark.parametrize("nummer", ["", "12", "hej", "0920-1", "00000000", "1177x", "\x00", "🙂"])
def test_what_nobody_can_dial_is_refused(nummer: str) -> None:
    with pytest.raises(ValidationError):
        kontrollera_telefon(nummer)


def test_the_link_holds_digits_only() -> None:
    assert telefonlank("020-96 00 96") == "tel:020960096"
    assert telefonlank("+46 920 45 30 00") == "tel:+46920453000"


def test_numbers_in_a_text_become_links() -> None:
    assert telefonlankar("Ring 1177, eller 020-96 00 96.") == (
        'Ring <a href="tel:1177">1177</a>, eller <a href="tel:020960096">020-96 00 96</a>.'
    )


@pytest.mark.parametrize("text", ["Läs på 1177.se", "lag (2017:1121)", "21120", "2024-01-01", "", "08"])
def test_other_figures_are_left_alone(text: str) -> None:
    assert telefonlankar(text) == text


def test_the_text_is_escaped() -> None:
    assert telefonlankar("<b> & 112") == '&lt;b&gt; &amp; <a href="tel:112">112</a>'
