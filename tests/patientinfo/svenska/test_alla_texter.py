"""Whatever anyone types or pastes, nothing raises and the terms keep their form."""

import datetime as dt
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from patientinfo.svenska import (
    VARDORD,
    frageform,
    hitta_personnummer,
    lix,
    meningar,
    ord_i,
    rensa_fraga,
    sokform,
    stam,
    vik,
)

# Any text at all, lone surrogates too, and text of the letters and signs that the rules are about.
TEXTER = (
    st.text(st.characters()) | st.text(st.characters(codec="utf-8")) | st.text("abesnråäöéáŋ0129 .,:-+–\n\"'zZ\u00ad")
)
LEDEN = [
    "vård",
    "vårds",
    "sjuk",
    "hälso",
    "central",
    "rullstols",
    "resa",
    "rese",
    "barna",
    "plan",
    "arbets",
    "års",
    "kon",
]
VARDENS_ORD = st.lists(st.sampled_from(LEDEN), min_size=1, max_size=6).map("".join)
LATIN = re.compile(r"[0-9a-z]+")


@settings(deadline=None)
@given(TEXTER)
@example("\ud800")
@example("\x00")
@example('"')
@example("½²№ﬁ")
def test_no_function_raises_for_any_text(text: str) -> None:
    for funktion in (
        rensa_fraga,
        ord_i,
        vik,
        stam,
        sokform,
        frageform,
        meningar,
        lix,
        hitta_personnummer,
        VARDORD.dela,
    ):
        funktion(text)


@settings(deadline=None)
@given(TEXTER)
def test_terms_are_letters_and_digits_and_latin_ones_are_plain(text: str) -> None:
    for term in sokform(text).split(" ") if sokform(text) else []:
        assert term.isalnum()
        assert LATIN.fullmatch(term) or not vik(term).isascii()


@settings(deadline=None)
@given(TEXTER | VARDENS_ORD)
def test_a_text_is_found_by_its_own_words_in_every_way_there_is(text: str) -> None:
    fraga = rensa_fraga(text)
    indexerat = set(sokform(fraga).split())
    for ordet in frageform(fraga).ord:
        if " " not in ordet.skrivet:
            assert all(indexerat.issuperset(termer) for termer in ordet.alternativ)


@settings(deadline=None)
@given(TEXTER)
def test_the_same_text_gives_the_same_terms(text: str) -> None:
    assert sokform(text) == sokform(text)
    assert frageform(text) == frageform(text)


@settings(deadline=None)
@given(TEXTER, st.integers(min_value=1, max_value=30))
def test_a_cleaned_query_is_short_single_spaced_and_stays_as_it_is(text: str, max_tecken: int) -> None:
    rensat = rensa_fraga(text, max_tecken)
    assert len(rensat) <= max_tecken
    assert rensat == " ".join(rensat.split())
    assert rensa_fraga(rensat, max_tecken) == rensat


@settings(deadline=None)
@given(TEXTER)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert vik(vik(text)) == vik(text)


@settings(deadline=None)
@given(VARDENS_ORD)
def test_a_compound_of_known_words_comes_apart_or_is_known(ordet: str) -> None:
    delar = VARDORD.dela(ordet)
    assert delar == () or (len(delar) > 1 and all(len(led) > 1 for led in delar))


@settings(deadline=None)
@given(TEXTER, st.dates())
def test_a_find_lies_inside_the_text(text: str, dag: dt.date) -> None:
    for traff in hitta_personnummer(text, dag):
        assert 0 <= traff.start < traff.slut <= len(text)
