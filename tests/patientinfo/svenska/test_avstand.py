"""Slips of the hand between two words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientinfo.svenska import avstand


@pytest.mark.parametrize(
    ("ena", "andra", "fel"),
    [
        ("rollator", "rollator", 0),
        ("rullator", "rollator", 1),
        ("rulator", "rollator", 2),
        ("rolltaor", "rollator", 1),
        ("sjukrsor", "sjukresor", 1),
        ("", "ab", 2),
    ],
)
def test_each_slip_counts_once(ena: str, andra: str, fel: int) -> None:
    assert avstand(ena, andra, 2) == fel
    assert avstand(andra, ena, 2) == fel


def test_beyond_what_is_asked_for_nothing_is_said() -> None:
    assert avstand("rulator", "rollator", 1) is None
    assert avstand("taxi", "tandvård", 2) is None


@given(ena=st.text("abå", max_size=6), andra=st.text("abå", max_size=6), hogst=st.integers(0, 3))
def test_giving_up_early_changes_no_answer(ena: str, andra: str, hogst: int) -> None:
    helt = avstand(ena, andra, 12)
    assert helt is not None
    assert avstand(ena, andra, hogst) == (helt if helt <= hogst else None)
