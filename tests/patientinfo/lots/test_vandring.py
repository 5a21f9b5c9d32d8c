"""From an address to a step, also from one that was shared before the tree was changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientinfo.lots.lasning import adress
from patientinfo.lots.trad import FLEST_STEG, Fraga, Resultat, Svar, Trad
from patientinfo.lots.vandring import ga

TRAD = Trad(
    (
        Fraga("a", "Var bor du?", (Svar("Hemma", "hemma", "b"), Svar("På boende", "boende", "r")), 0),
        Fraga("b", "Kan du gå?", (Svar("Ja", "ja", "r"), Svar("Nej", "nej", "s"), Svar("Kanske", "kanske", "?")), 1),
    ),
    (Resultat("r", "Ring boendet", 2), Resultat("s", "Ring kommunen", 3)),
)


def test_the_guide_itself_is_the_first_question() -> None:
    steg = ga(TRAD, ())
    assert (steg.nu, steg.hel, steg.nummer, steg.hogst) == (TRAD.start, True, 1, 2)


def test_each_part_of_the_address_is_an_answer() -> None:
    steg = ga(TRAD, ("hemma", "nej"))
    assert steg.nu == TRAD.nod("s")
    assert steg.framme
    assert steg.hel
    assert [(valt.fraga.text, valt.svar.text, valt.fore) for valt in steg.valda] == [
        ("Var bor du?", "Hemma", ()),
        ("Kan du gå?", "Nej", ("hemma",)),
    ]


def test_how_many_steps_there_are_at_most_follows_what_is_left_from_here() -> None:
    assert (ga(TRAD, ("hemma",)).nummer, ga(TRAD, ("hemma",)).hogst) == (2, 2)


@pytest.mark.parametrize(
    ("delar", "landar"),
    [
        (("borttaget",), ()),
        (("hemma", "borttaget"), ("hemma",)),
        (("borttaget", "nej"), ()),
        (("hemma", "kanske"), ("hemma",)),  # an answer that leads nowhere is no way on
        (("boende", "ja"), ("boende",)),  # nothing comes after a result
    ],
)
def test_an_address_that_no_longer_holds_lands_on_the_last_step_that_does(
    delar: tuple[str, ...], landar: tuple[str, ...]
) -> None:
    steg = ga(TRAD, delar)
    assert steg.vag == landar
    assert not steg.hel


def test_a_guide_without_questions_has_no_step_and_breaks_nothing() -> None:
    assert ga(Trad(), ()).nu is None
    assert not ga(Trad(), ("x",)).hel


def test_a_ring_ends_where_the_guide_is_deepest() -> None:
    runt = Trad((Fraga("a", "?", (Svar("Igen", "igen", "a"),), 0),))
    steg = ga(runt, ("igen",) * 50)
    assert len(steg.valda) == FLEST_STEG
    assert not steg.hel


@given(st.lists(st.sampled_from(["hemma", "boende", "ja", "nej", "kanske", "x", ""]), max_size=9))
def test_wherever_one_lands_the_address_of_the_step_leads_there_again(delar: list[str]) -> None:
    steg = ga(TRAD, delar)
    igen = ga(TRAD, steg.vag)
    assert igen.hel
    assert igen.nu == steg.nu
    assert list(steg.vag) == delar[: len(steg.vag)]


@pytest.mark.parametrize(
    ("text", "blir"),
    [
        ("Nej, inte i dag", "nej-inte-i-dag"),
        ("Ångest, oro och sömn", "angest-oro-och-somn"),
        ("?!", ""),
        ("Jag är på sjukhus, eller har just kommit hem därifrån i går", "jag-ar-pa-sjukhus-eller-har-just-kommit-hem"),
        ("x" * 80, "x" * 50),
    ],
)
def test_the_address_of_an_answer_is_its_words_cut_between_two(text: str, blir: str) -> None:
    assert adress(text) == blir
