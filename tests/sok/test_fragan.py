"""What a query asks for."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from patientinfo.svenska import sokform
from sok.fragan import RATTAT, SYNONYM, ratta, tolka

pytestmark = pytest.mark.django_db


@pytest.fixture
def synonymer(monkeypatch: pytest.MonkeyPatch) -> None:
    ord_: Mapping[str, tuple[str, ...]] = {
        "slaganfall": ("stroke",),
        "åka hem från sjukhuset": ("utskrivning",),
        "permobil": ("elrullstol",),
    }
    monkeypatch.setattr("sok.fragan.synonymer", lambda: ord_)


def likhet(fraga: str, text: str) -> list[float]:
    return [led.likhet(frozenset(sokform(text).split())) for led in tolka(fraga)]


def test_a_word_is_met_best_as_spelt_then_by_parts_then_without_dots() -> None:
    assert likhet("rullstolsramp", "Rullstolsrampen") == [1]
    delat, vikt = likhet("rullstolsramp", "En ramp för rullstolar")[0], likhet("hjalpmedel", "hjälpmedel")[0]
    assert 1 > delat > vikt > 0


def test_what_means_the_same_meets_a_word_for_less(synonymer: None) -> None:
    assert likhet("slaganfallet", "Stroke") == [SYNONYM]
    assert likhet("slaganfall", "Slaganfall och stroke") == [1]


def test_a_synonym_is_found_by_its_parts_too(synonymer: None) -> None:
    assert 0 < likhet("permobil", "Rullstol med el")[0] < SYNONYM


def test_several_words_may_mean_something_together(synonymer: None) -> None:
    assert likhet("åka hem från sjukhuset med taxi", "Utskrivning med taxi") == [SYNONYM, 1]
    assert len(tolka("hem från sjukhuset")) > 1


def test_a_misspelt_word_is_met_by_those_that_are_near_it_for_less() -> None:
    led = ratta(tolka("rulstol"), lambda _ordet: ("rullstol",))[0]
    assert led.likhet(frozenset(sokform("rullstol").split())) == RATTAT


def test_no_word_is_no_query() -> None:
    assert tolka("") == ()
    assert tolka("  …") == ()
