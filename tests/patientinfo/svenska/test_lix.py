"""LIX is words per sentence plus the share of long words in per cent."""

import pytest

from patientinfo.svenska import Lix, lix


def test_the_formula_holds_for_a_text_counted_by_hand() -> None:
    matt = lix("Avgifter\nDu betalar en avgift för resan. Regionen betalar resten.")
    assert matt == Lix(ord=10, meningar=3, langa_ord=4)
    assert matt.varde == pytest.approx(10 / 3 + 40)
    assert matt.niva == "medelsvår"


def test_a_long_word_has_more_than_six_letters_and_figures_are_no_letters() -> None:
    assert lix("avgift avgiften 12345678 covid-19").langa_ord == 1


def test_items_of_a_list_are_sentences() -> None:
    assert lix("Ta med:\n- kvitto\n- kallelse\n- id").meningar == 4


@pytest.mark.parametrize(
    ("matt", "niva"),
    [
        (Lix(29, 1, 0), "mycket lättläst"),
        (Lix(30, 1, 0), "lättläst"),
        (Lix(40, 1, 0), "medelsvår"),
        (Lix(50, 1, 0), "svår"),
        (Lix(60, 1, 0), "mycket svår"),
    ],
)
def test_the_level_changes_at_the_bounds_of_the_scale(matt: Lix, niva: str) -> None:
    assert matt.niva == niva


@pytest.mark.parametrize("text", ["", " \n ", "...", "🦽"])
def test_a_text_without_words_has_no_level(text: str) -> None:
    assert lix(text).varde == 0
    assert lix(text).niva == "ingen text"
