"""What is on follows from the list and the clock alone."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as provning
from hypothesis import strategies as st
from skarmspellista import BORJAN, lista, meddelande, period, punkt

from skarmar.urval.andelar import Andel, andelar
from skarmar.urval.klocka import perioden, visas, visas_i
from skarmar.urval.tagningar import tagningar, tillfallen

SEKUND = dt.timedelta(seconds=1)
A, B, C = punkt("a", 10), punkt("b", 20), punkt("c", 15)


def vid(sekunder: float) -> dt.datetime:
    return BORJAN + sekunder * SEKUND


TVA_SLINGOR = lista(A, B, C, perioder=[period(0, 100, [["a", "b"], ["a", "c"]])])


@pytest.mark.parametrize(
    ("sekund", "vem", "till"),
    [
        (0, A, 10),
        (9.999, A, 10),
        (10, B, 30),
        (30, A, 40),
        (40, C, 55),
        (54.5, C, 55),
        (55, A, 65),  # and from the first loop again
        (65, B, 85),
        (85, A, 95),
        (95, C, 100),  # cut off by the end of the stretch
    ],
)
def test_loops_play_one_after_another_and_then_from_the_first_again(sekund: float, vem: object, till: float) -> None:
    assert visas_i(TVA_SLINGOR, vid(sekund)) == (vem, vid(till))


def test_a_new_stretch_begins_its_loops_anew() -> None:
    programmet = lista(A, B, perioder=[period(0, 25, [["a", "b"]]), period(25, 90, [["a", "b"]])])
    assert visas_i(programmet, vid(24)) == (B, vid(25))
    assert visas_i(programmet, vid(25)) == (A, vid(35))


def test_dark_and_empty_stretches_show_nothing_until_they_end() -> None:
    programmet = lista(A, perioder=[period(0, 50, [], slackt=True), period(50, 80, []), period(80, 90, [["a"]])])
    assert visas_i(programmet, vid(10)) == (None, vid(50))
    assert visas_i(programmet, vid(50)) == (None, vid(80))
    assert visas(programmet, vid(80)) == A


def test_outside_of_its_days_a_list_says_nothing() -> None:
    for sekund in (-1, 100):
        assert visas_i(TVA_SLINGOR, vid(sekund)) == (None, vid(sekund))
        with pytest.raises(ValueError, match="20"):
            perioden(TVA_SLINGOR, vid(sekund))


def test_a_message_is_over_everything_and_the_first_of_them_over_the_others() -> None:
    forst, sen = meddelande("forst", 20, 40), meddelande("sen", 30, 60)
    programmet = lista(A, perioder=[period(0, 100, [], slackt=True)], meddelanden=[forst, sen])
    assert visas_i(programmet, vid(10)) == (None, vid(20))
    assert visas_i(programmet, vid(25)) == (forst, vid(30))
    assert visas_i(programmet, vid(40)) == (sen, vid(60))
    assert visas_i(programmet, vid(60)) == (None, vid(100))


def test_a_message_cuts_a_slide_short() -> None:
    programmet = lista(A, perioder=[period(0, 100, [["a"]])], meddelanden=[meddelande("m", 5, 20)])
    assert visas_i(programmet, vid(0)) == (A, vid(5))


@provning(deadline=None)
@given(st.integers(0, 99), st.integers(1, 100))
def test_the_showings_of_a_time_follow_each_other_and_are_what_the_clock_says(fran: int, langd: int) -> None:
    till = min(fran + langd, 100)
    spelade = list(tagningar(TVA_SLINGOR, vid(fran), vid(till)))
    assert spelade[0].fran <= vid(fran) < spelade[0].till
    assert spelade[-1].fran < vid(till) <= spelade[-1].till
    assert all(ena.till == andra.fran for ena, andra in pairwise(spelade))
    for ett in spelade:
        assert visas_i(TVA_SLINGOR, max(ett.fran, vid(fran))) == (ett.punkt, ett.till)


def test_when_a_slide_is_on() -> None:
    tider = [(ett.fran, ett.till) for ett in tillfallen(TVA_SLINGOR, "inslag-c", vid(0), vid(96))]
    assert tider == [(vid(40), vid(55)), (vid(95), vid(100))]
    assert tillfallen(TVA_SLINGOR, "inslag-x", vid(0), vid(100)) == []


@pytest.mark.django_db
def test_shares_are_of_what_is_shown_in_that_very_time() -> None:
    assert andelar(TVA_SLINGOR, vid(0), vid(100)) == [
        Andel("Föreningen a", 40, 0.4),
        Andel("Föreningen b", 40, 0.4),
        Andel("Föreningen c", 20, 0.2),
    ]
    assert andelar(TVA_SLINGOR, vid(15), vid(20)) == [Andel("Föreningen b", 5, 1.0)]
    assert andelar(TVA_SLINGOR, vid(200), vid(300)) == []


@pytest.mark.django_db
@pytest.mark.parametrize(("fran", "till"), [(0, 1000), (7, 999), (120, 121), (54, 110), (0, 55), (33, 88)])
def test_shares_are_those_of_the_showings_one_by_one(fran: int, till: int) -> None:
    programmet = lista(A, B, C, perioder=[period(0, 990, [["a", "b"], ["a", "c"]]), period(990, 2000, [["c"]])])
    en_och_en: Counter[str] = Counter()
    for ett in tagningar(programmet, vid(fran), vid(till)):
        en_och_en[ett.punkt.avsandare] += round((min(ett.till, vid(till)) - max(ett.fran, vid(fran))) / SEKUND)
    assert {ett.avsandare: ett.sekunder for ett in andelar(programmet, vid(fran), vid(till))} == en_och_en


@pytest.mark.django_db
def test_the_region_is_one_sender_whatever_its_slides_call_it() -> None:
    egna = [punkt(namn, 10, slag="skarmbild") for namn in ("d", "e")]
    programmet = lista(*egna, A, perioder=[period(0, 60, [["d", "a", "e"]])])
    assert [(ett.avsandare, ett.sekunder) for ett in andelar(programmet, vid(0), vid(60))] == [
        ("Region Norrbotten", 40),
        ("Föreningen a", 20),
    ]
