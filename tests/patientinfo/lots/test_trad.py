"""The tree of a guide: every fault is found, and nothing but faults; judged by walking it in the plainest way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientinfo.lots.trad import FLEST_STEG, Fel, Felslag, Fraga, Resultat, Svar, Trad


def fraga(plats: int, nyckel: str, *till: str) -> Fraga:
    svar = tuple(Svar(f"Svar {nummer}", f"svar-{nummer}", mal) for nummer, mal in enumerate(till))
    return Fraga(nyckel, f"Fråga {nyckel}?", svar, plats)


def trad(*noder: tuple[str, ...]) -> Trad:
    """`("a", "b", "c")`: the question a whose answers lead to b and c; `("r",)` in small letters: the result r."""
    fragor = [fraga(plats, nod[0], *nod[1:]) for plats, nod in enumerate(noder) if len(nod) > 1]
    resultat = [Resultat(nod[0], nod[0], plats) for plats, nod in enumerate(noder) if len(nod) == 1]
    return Trad(tuple(fragor), tuple(resultat))


def slagen(tradet: Trad) -> list[tuple[Felslag, int | None, int | None]]:
    return [(fel.slag, fel.plats, fel.svar) for fel in tradet.fel]


def test_a_tree_in_which_every_answer_leads_on_has_no_fault() -> None:
    assert trad(("a", "b", "r"), ("b", "r", "s"), ("r",), ("s",)).fel == ()


def test_without_a_question_there_is_nothing_to_begin_with() -> None:
    assert trad(("r",)).fel == (Fel(Felslag.INGEN_FRAGA),)


def test_a_question_without_answers_is_a_dead_end_and_one_answer_is_no_choice() -> None:
    utan = Trad((fraga(0, "a", "b", "r"), fraga(1, "b")), (Resultat("r", "r", 2),))
    assert slagen(utan) == [(Felslag.FOR_FA_SVAR, 1, None)]
    ett = Trad((fraga(0, "a", "b", "r"), fraga(1, "b", "r")), (Resultat("r", "r", 2),))
    assert slagen(ett) == [(Felslag.FOR_FA_SVAR, 1, None)]


def test_an_answer_that_leads_nowhere_is_named_by_its_number() -> None:
    assert slagen(trad(("a", "r", "borta"), ("r",))) == [(Felslag.LEDER_INGENSTANS, 0, 1)]
    assert slagen(trad(("a", "r", ""), ("r",))) == [(Felslag.LEDER_INGENSTANS, 0, 1)]


def test_a_ring_is_found_at_the_answer_that_closes_it_also_to_itself() -> None:
    assert slagen(trad(("a", "b", "r"), ("b", "a", "r"), ("r",))) == [(Felslag.RUNT, 1, 0)]
    assert slagen(trad(("a", "a", "r"), ("r",))) == [(Felslag.RUNT, 0, 0)]


def test_two_ways_to_the_same_question_are_no_ring() -> None:
    assert trad(("a", "b", "c"), ("b", "c", "r"), ("c", "r", "s"), ("r",), ("s",)).fel == ()


def test_what_no_answer_leads_to_is_found_also_when_it_leads_to_itself() -> None:
    assert slagen(trad(("a", "r", "r"), ("r",), ("s",))) == [(Felslag.NAS_INTE, 2, None)]
    ensam = trad(("a", "r", "r"), ("r",), ("b", "b", "r"))
    assert slagen(ensam) == [(Felslag.NAS_INTE, 2, None), (Felslag.RUNT, 2, 0)]


def test_the_second_of_two_with_the_same_key_is_at_fault_and_not_said_to_be_unreached() -> None:
    assert slagen(trad(("a", "r", "r"), ("r",), ("r",))) == [(Felslag.DUBBEL_NYCKEL, 2, None)]


def test_two_answers_with_the_same_address_are_told_apart_no_more() -> None:
    lika = Fraga("a", "?", (Svar("Ja", "ja", "r"), Svar("Ja!", "ja", "s")), 0)
    assert slagen(Trad((lika,), (Resultat("r", "r", 1), Resultat("s", "s", 2)))) == [(Felslag.DUBBELT_SVAR, 0, 1)]


def _rad(antal: int) -> Trad:
    """`antal` questions in a row; the last one's second answer is that many answers away."""
    led = [(f"q{nr}", f"q{nr + 1}", "nara") for nr in range(antal - 1)]
    return trad(*led, (f"q{antal - 1}", "langt", "nara"), ("nara",), ("langt",))


def test_six_answers_are_not_too_many_and_seven_are() -> None:
    assert _rad(FLEST_STEG).fel == ()
    for_lang = _rad(FLEST_STEG + 1)
    # Both results: the near one is also reached by the longest way.
    assert {fel.slag for fel in for_lang.fel} == {Felslag.FOR_LANGT}
    assert len(for_lang.fel) == 2


def test_a_short_way_beside_a_long_one_does_not_excuse_it() -> None:
    noder = [(f"q{nr}", f"q{nr + 1}", "r") for nr in range(FLEST_STEG)]
    assert slagen(trad(*noder, (f"q{FLEST_STEG}", "r", "r"), ("r",))) == [(Felslag.FOR_LANGT, FLEST_STEG + 1, None)]


def test_what_remains_is_the_longest_way_to_a_result() -> None:
    tradet = trad(("a", "b", "r"), ("b", "c", "r"), ("c", "r", "s"), ("r",), ("s",))
    assert [tradet.kvar(nod) for nod in tradet.noder] == [3, 2, 1, 0, 0]


def test_a_list_longer_than_the_stack_is_deep_is_judged_all_the_same() -> None:
    antal = 3_000
    led = [(f"q{nr}", f"q{nr + 1}", f"q{nr + 1}") for nr in range(antal)]
    lang = trad(*led, (f"q{antal}", "r", "r"), ("r",))
    assert {fel.slag for fel in lang.fel} == {Felslag.FOR_LANGT}


# --- Any tree at all ----------------------------------------------------------------------------------

NYCKLAR = ["a", "b", "c", "d", "e", "r", "s"]


@st.composite
def traden(draw: st.DrawFn) -> Trad:
    noder = draw(
        st.lists(
            st.tuples(st.sampled_from(NYCKLAR), st.none() | st.lists(st.sampled_from([*NYCKLAR, "borta"]), max_size=3)),
            max_size=7,
        )
    )
    fragor = [fraga(plats, nyckel, *till) for plats, (nyckel, till) in enumerate(noder) if till is not None]
    resultat = [Resultat(nyckel, nyckel, plats) for plats, (nyckel, till) in enumerate(noder) if till is None]
    return Trad(tuple(fragor), tuple(resultat))


def _vandringar(tradet: Trad) -> Iterator[list[str] | str]:
    """Every walk through the tree, by hand: the keys passed to a result, or why it went wrong."""
    efter_nyckel = {nod.nyckel: nod for nod in reversed(tradet.noder)}
    if tradet.start is None:
        yield "ingen början"
        return
    ko: list[list[str]] = [[tradet.start.nyckel]]
    while ko:
        vag = ko.pop()
        nod = efter_nyckel.get(vag[-1])
        if nod is None:
            yield "ingenstans"
        elif vag[-1] in vag[:-1]:
            yield "runt"
        elif isinstance(nod, Resultat):
            yield vag
        elif not nod.svar:
            yield "slut"
        else:
            ko += [[*vag, svar.till] for svar in nod.svar]


@given(traden())
def test_a_tree_without_faults_leads_every_walk_to_a_result_and_passes_everything(tradet: Trad) -> None:
    if tradet.fel:
        return
    vandringar = list(_vandringar(tradet))
    assert all(isinstance(vag, list) and len(vag) - 1 <= FLEST_STEG for vag in vandringar)
    assert {nyckel for vag in vandringar for nyckel in vag} == {nod.nyckel for nod in tradet.noder}


@given(traden())
def test_a_tree_in_which_a_walk_goes_wrong_has_a_fault(tradet: Trad) -> None:
    gick_fel = {vag for vag in _vandringar(tradet) if isinstance(vag, str)}
    slag = {fel.slag for fel in tradet.fel}
    for ord_, vantat in {
        "ingen början": Felslag.INGEN_FRAGA,
        "ingenstans": Felslag.LEDER_INGENSTANS,
        "runt": Felslag.RUNT,
        "slut": Felslag.FOR_FA_SVAR,
    }.items():
        assert ord_ not in gick_fel or vantat in slag


@given(traden())
def test_every_fault_points_at_something_that_is_in_the_list(tradet: Trad) -> None:
    for fel in tradet.fel:
        if fel.plats is None:
            assert fel.slag is Felslag.INGEN_FRAGA
            continue
        nod = next(nod for nod in tradet.noder if nod.plats == fel.plats)
        assert fel.svar is None or (isinstance(nod, Fraga) and fel.svar < len(nod.svar))


@given(traden())
def test_the_order_puts_nothing_before_what_leads_to_it(tradet: Trad) -> None:
    ordning = [nod.plats for nod in tradet.ordnade]
    assert sorted(ordning) == sorted(tradet.nadda)
    for nod in tradet.ordnade:
        for mal in tradet.framat(nod):
            assert ordning.index(nod.plats) < ordning.index(mal.plats)


@pytest.mark.parametrize("antal", [1, 2, FLEST_STEG])
def test_the_shortest_way_is_an_address_that_leads_there(antal: int) -> None:
    tradet = _rad(antal)
    langt = tradet.nod("langt")
    assert langt is not None
    assert len(tradet.nadda[langt.plats]) == antal
