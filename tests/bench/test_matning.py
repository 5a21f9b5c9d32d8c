"""How figures are judged and told."""

from __future__ import annotations

import pytest
from matning import Matning, percentil, tabell


@pytest.mark.parametrize(("andel", "varde"), [(0.5, 50), (0.99, 99), (1.0, 100), (0.001, 1)])
def test_percentile_is_a_value_that_was_measured(andel: float, varde: int) -> None:
    assert percentil(list(range(100, 0, -1)), andel) == varde


def test_no_percentile_of_nothing() -> None:
    with pytest.raises(ValueError, match="mätvärden"):
        percentil([], 0.5)


def test_a_goal_is_held_up_to_and_with_its_limit() -> None:
    assert Matning("a", 100, "ms", 100).halls is True
    assert Matning("a", 100.1, "ms", 100).halls is False
    assert Matning("a", 100, "ms").halls is None


def test_a_goal_may_be_the_least_that_is_enough() -> None:
    assert Matning("a", 0.6, "gånger", minst=0.6).halls is True
    assert Matning("a", 0.59, "gånger", minst=0.6).halls is False
    assert Matning("a", 0.59, "gånger", minst=0.6).mal == "minst 0,600 gånger (nås inte)"


def test_table_says_which_goal_is_missed() -> None:
    rader = tabell([Matning("Svarstid", 0.412, "ms", 5, "så"), Matning("Fel", 3, "st", 0)]).splitlines()
    assert rader[2] == "| Svarstid | 0,412 ms | högst 5 ms | så |"
    assert rader[3] == "| Fel | 3 st | högst 0 st (nås inte) |  |"
