"""Loops that share the time: everything is shown, nobody fills them, and the same goes in gives the same out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from django.conf import settings
from hypothesis import given
from hypothesis import settings as provning
from hypothesis import strategies as st

from patientforeningar.skylt import lastid
from skarmar.urval.ordning import blanda
from skarmar.urval.slingor import (
    DELAR,
    KORTAST,
    LANGST,
    MANGA_SLINGOR,
    VIKTIGT_HOGST,
    Bidrag,
    rattvis_langd,
    slingor,
)

SEKUNDER = st.integers(lastid.KORTAST, lastid.LANGST)


@st.composite
def program(draw: st.DrawFn, hogst: int = 40, viktiga: bool = True, turer: bool = True) -> tuple[Bidrag, ...]:
    """Slides of some senders, some of them important, some in several languages."""
    antal = draw(st.integers(1, hogst))
    ut = []
    for nr in range(antal):
        avsandare = draw(st.sampled_from("ABCDEFGH"))
        tur = f"{avsandare}-{draw(st.integers(0, antal))}" if turer and draw(st.booleans()) else f"ensam-{nr}"
        viktig = viktiga and draw(st.integers(0, 9)) == 0
        ut.append(Bidrag(f"v{nr}", avsandare, draw(SEKUNDER), viktig, tur))
    return tuple(ut)


def egna(avsandare: str, antal: int, sekunder: int = 15, *, viktig: bool = False) -> list[Bidrag]:
    return [Bidrag(f"{avsandare}{nr}", avsandare, sekunder, viktig, f"{avsandare}{nr}") for nr in range(antal)]


def spelade(bidrag: tuple[Bidrag, ...]) -> list[list[Bidrag]]:
    per_version = {ett.version: ett for ett in bidrag}
    return [[per_version[version] for version in slinga] for slinga in slingor(bidrag)]


def tid(spelat: list[Bidrag]) -> Counter[str]:
    summa: Counter[str] = Counter()
    for ett in spelat:
        summa[ett.avsandare] += ett.sekunder
    return summa


def allt(loopar: list[list[Bidrag]]) -> list[Bidrag]:
    return [ett for slinga in loopar for ett in slinga]


def test_of_nothing_there_are_no_loops() -> None:
    assert slingor(()) == ()


@provning(deadline=None)
@given(program())
def test_everything_is_shown(bidrag: tuple[Bidrag, ...]) -> None:
    assert {ett.version for ett in allt(spelade(bidrag))} == {ett.version for ett in bidrag}


@provning(deadline=None)
@given(program())
def test_a_loop_is_five_minutes_at_most_and_shows_a_matter_once(bidrag: tuple[Bidrag, ...]) -> None:
    for slinga in spelade(bidrag):
        assert 0 < sum(ett.sekunder for ett in slinga) <= LANGST
        assert max(Counter((ett.avsandare, ett.tur) for ett in slinga).values()) == 1


@provning(deadline=None)
@given(program(hogst=120))
def test_there_are_not_many_loops(bidrag: tuple[Bidrag, ...]) -> None:
    assert len(slingor(bidrag)) <= MANGA_SLINGOR + len(bidrag)


@provning(deadline=None)
@given(program(turer=False))
def test_what_is_important_is_in_every_loop_as_far_as_it_fits(bidrag: tuple[Bidrag, ...]) -> None:
    viktiga = [ett for ett in bidrag if ett.viktig]
    if sum(ett.sekunder for ett in viktiga) <= VIKTIGT_HOGST:
        for slinga in spelade(bidrag):
            assert set(viktiga) <= set(slinga)


def orattvisa(bidrag: tuple[Bidrag, ...]) -> Iterator[str]:
    """The senders with more than their part, and a slide, of the time that all share."""
    loopar = spelade(bidrag)[:MANGA_SLINGOR]
    summa = tid(allt(loopar))
    delar = min(DELAR, len(summa))
    for namn, sekunder in summa.items():
        if (sekunder - lastid.LANGST) * delar > summa.total():
            yield namn


@provning(deadline=None)
@given(program(viktiga=False, turer=False))
def test_nobody_has_more_than_a_third_unless_the_loop_would_be_short(bidrag: tuple[Bidrag, ...]) -> None:
    mangder = list(tid(list(bidrag)).values())
    if rattvis_langd(mangder, min(DELAR, len(mangder))) >= min(KORTAST, sum(mangder)):
        assert not list(orattvisa(bidrag))


@provning(deadline=None)
@given(program(viktiga=False, turer=False))
def test_all_who_have_enough_get_the_same_give_or_take_two_slides(bidrag: tuple[Bidrag, ...]) -> None:
    loopar = spelade(bidrag)[:MANGA_SLINGOR]
    summa = tid(allt(loopar))
    for namn in summa:
        egna_ = {ett for ett in bidrag if ett.avsandare == namn}
        har_mer = not all(egna_ <= set(slinga) for slinga in loopar[1:])
        if har_mer:
            assert summa[namn] >= max(summa.values()) - 2 * lastid.LANGST


def test_with_three_who_have_much_each_has_a_third() -> None:
    bidrag = (*egna("A", 60), *egna("B", 20), *egna("C", 20))
    loopar = spelade(bidrag)
    summa = tid(allt(loopar))
    assert len(loopar) > 1
    assert all(abs(sekunder / summa.total() - 1 / 3) < 0.02 for sekunder in summa.values())


def test_sender_with_much_waits_for_its_turn_and_the_small_ones_are_in_every_loop() -> None:
    loopar = spelade((*egna("A", 40), *egna("B", 5), *egna("C", 5), *egna("D", 1)))
    assert len(loopar) == 8
    for slinga in loopar:
        assert Counter(ett.avsandare for ett in slinga) == {"A": 5, "B": 5, "C": 5, "D": 1}


def test_one_sender_alone_shows_everything() -> None:
    loopar = spelade(tuple(egna("A", 25)))
    assert [len(slinga) for slinga in loopar] == [20, 20]
    assert len({ett.version for ett in allt(loopar)}) == 25


def test_few_slides_are_not_shown_over_and_over_for_the_sake_of_shares() -> None:
    loopar = spelade((*egna("A", 40), *egna("B", 1)))
    assert {sum(ett.sekunder for ett in slinga) for slinga in loopar} == {KORTAST}


def test_languages_take_turns_equally_often() -> None:
    tva = [Bidrag("sv", "R", 15, True, "samma"), Bidrag("fi", "R", 15, True, "samma")]
    tre = [Bidrag(namn, "R", 15, False, "andra") for namn in ("sv2", "fi2", "en2")]
    loopar = slingor((*tva, *tre, *egna("A", 2)))
    antal = Counter(version for slinga in loopar for version in slinga)
    assert len(loopar) == 6
    assert (antal["sv"], antal["fi"]) == (3, 3)
    assert (antal["sv2"], antal["fi2"], antal["en2"]) == (2, 2, 2)
    assert not any({"sv", "fi"} <= set(slinga) for slinga in loopar)


def test_very_many_slides_of_one_sender_are_all_shown_before_long() -> None:
    manga = (*egna("A", 200), *(ett for nr in range(30) for ett in egna(f"F{nr}", 1)))
    loopar = spelade(manga)
    assert {ett.version for ett in allt(loopar)} == {ett.version for ett in manga}
    assert MANGA_SLINGOR < len(loopar) < 2 * MANGA_SLINGOR


@provning(deadline=None)
@given(program(viktiga=False, turer=False))
def test_the_same_sender_comes_twice_in_a_row_only_when_it_has_most_of_the_loop(bidrag: tuple[Bidrag, ...]) -> None:
    for slinga in spelade(bidrag):
        storst = max(Counter(ett.avsandare for ett in slinga).values())
        if storst <= len(slinga) // 2:
            assert all(ena.avsandare != andra.avsandare for ena, andra in pairwise(slinga))


@provning(deadline=None)
@given(program(viktiga=False, turer=False))
def test_nor_from_one_loop_to_the_next(bidrag: tuple[Bidrag, ...]) -> None:
    loopar = spelade(bidrag)
    for ena, andra in pairwise(loopar):
        if len({ett.avsandare for ett in andra}) > 1:
            assert ena[-1].avsandare != andra[0].avsandare


def test_nor_from_the_last_to_the_first() -> None:
    loopar = spelade((*egna("A", 6, 20), *egna("B", 8, 20), *egna("C", 1, 20)))
    assert len(loopar) > 1
    assert loopar[0][0].avsandare != loopar[-1][-1].avsandare


@provning(deadline=None)
@given(st.lists(st.integers(1, 2000), min_size=1, max_size=12))
def test_fair_length_is_the_longest_loop_in_which_nobody_has_more_than_a_part(mangder: list[int]) -> None:
    delar = min(DELAR, len(mangder))
    langd = rattvis_langd(mangder, delar)

    def rymmer(sekunder: int) -> bool:
        return sum(min(mangd * delar, sekunder) for mangd in mangder) >= sekunder * delar

    assert rymmer(langd)
    assert langd == sum(mangder) or not rymmer(langd + 1)


def test_spread_keeps_each_senders_own_order() -> None:
    blandade = blanda([*egna("A", 3), *egna("B", 2)], fore="A")
    assert [ett.version for ett in blandade] == ["B0", "A0", "B1", "A1", "A2"]


def test_loops_are_the_same_in_every_process() -> None:
    program_ = (
        "from skarmar.urval.slingor import Bidrag, slingor;"
        "print(slingor(tuple(Bidrag(f'v{i}', 'ABCDE'[i * 7 % 5], 10 + i * 3 % 20, i == 4, str(i)) for i in range(60))))"
    )
    svar = {
        subprocess.run(
            [sys.executable, "-c", program_],
            env={**os.environ, "PYTHONHASHSEED": fro, "PYTHONPATH": f"{settings.SITE}:{settings.ROOT}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for fro in ("1", "2", "3")
    }
    assert len(svar) == 1
    assert "v59" in svar.pop()
