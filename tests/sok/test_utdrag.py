"""The passage where the words stand: whole words, marked, and never markup from the text."""

from __future__ import annotations

import re

import pytest
from django.utils.html import escape
from hypothesis import given, settings
from hypothesis import strategies as st

from patientinfo.svenska import frageform
from sok.utdrag import LANGD, Utdrag, borjan, utdrag

LANG = "Ord före som inget säger. " * 30 + "Här lånar du en rullstolsramp i Kalix. " + "Ord efter utan värde. " * 30


def satten(fraga: str) -> list[tuple[tuple[str, ...], ...]]:
    return [ordet.alternativ for ordet in frageform(fraga).ord]


def funnet(text: str, fraga: str) -> Utdrag:
    svar = utdrag(text, satten(fraga))
    assert svar is not None
    return svar


def markta(text: str, fraga: str) -> list[str]:
    return re.findall("<mark>(.*?)</mark>", funnet(text, fraga).text)


@pytest.mark.parametrize(
    ("fraga", "ordet"),
    [
        ("rullstol", "rullstolsramp"),
        ("ramper", "rullstolsramp"),
        ("låna", "lånar"),
        ("lana", "lånar"),
        ("kalix", "Kalix"),
        ("KALIX", "Kalix"),
    ],
)
def test_inflected_words_compounds_and_words_without_dots_are_marked(fraga: str, ordet: str) -> None:
    assert markta(LANG, fraga) == [ordet]


def test_the_passage_is_where_most_of_the_words_stand() -> None:
    text = "En ramp finns. " + "Inget här. " * 40 + "Ramp för rullstol i Kalix. " + "Inget här. " * 40 + "Kalix."
    assert markta(text, "ramp rullstol kalix") == ["Ramp", "rullstol", "Kalix"]
    assert funnet(text, "ramp rullstol kalix").ord == 3


def test_what_is_spelt_as_asked_for_is_marked_and_not_what_only_looks_like_it() -> None:
    assert markta("Min far får åka med.", "far") == ["far"]
    assert markta("Min far får åka med.", "får") == ["får"]
    assert markta("Du får åka med.", "far") == ["får"]  # it is by this that the page was found


def test_the_parts_of_a_compound_are_marked_only_when_they_are_all_there() -> None:
    assert utdrag("En stol att sitta på.", satten("rullstolsramp")) is None
    assert markta("En ramp för rullstolen.", "rullstolsramp") == ["ramp", "rullstolen"]


def test_a_passage_is_cut_between_words_and_says_where() -> None:
    text = funnet(LANG, "rullstol").text
    rent = re.sub("</?mark>", "", text)
    assert rent.startswith("… ")
    assert rent.endswith(" …")
    assert rent.strip("… ") in LANG
    assert len(rent) <= LANGD + 4
    assert set(rent.strip("… ").split()) <= set(LANG.split())


def test_a_short_text_is_shown_whole() -> None:
    assert funnet("Om rullstol.", "rullstolar").text == "Om <mark>rullstol</mark>."


def test_what_does_not_have_the_words_gives_nothing() -> None:
    assert utdrag(LANG, satten("zebra")) is None
    assert utdrag("", satten("rullstol")) is None
    assert utdrag(LANG, []) is None


def test_a_text_is_never_markup() -> None:
    text = '<script>alert("rullstol")</script> & <b>rullstol</b>'
    assert funnet(text, "rullstol").text.replace("<mark>", "").replace("</mark>", "") == escape(text)


def test_headings_end_like_sentences() -> None:
    assert borjan("Det här vet vi inte\nVi vet inte.\n\nMer:\n ett") == "Det här vet vi inte. Vi vet inte. Mer: ett"


def test_a_beginning_has_whole_words() -> None:
    assert borjan("Kort.") == "Kort."
    assert borjan("ord " * 100).endswith("ord …")
    assert len(borjan("ord " * 100)) <= LANGD + 2
    assert len(borjan("å" * 500)) == LANGD + 2


@settings(max_examples=150, deadline=None)
@given(text=st.text().map(lambda text: " ".join(text.split())), fraga=st.text(max_size=30))
def test_whatever_the_text_only_the_marks_are_added(text: str, fraga: str) -> None:
    svar = utdrag(text + " rullstol " + text, satten(f"{fraga} rullstol"))
    assert svar is not None
    utan = svar.text.replace("<mark>", "").replace("</mark>", "").removeprefix("… ").removesuffix(" …")
    assert utan in escape(" ".join(f"{text} rullstol {text}".split()))
