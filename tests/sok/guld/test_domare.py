"""The judge judges as the books say."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from domare import NONSENS, Fraga, dom, las, matt, ndcg, rr

BETYG = {"/bast/": 3, "/bra/": 2, "/snuddar/": 1}


def test_the_best_order_is_worth_one_and_none_right_nothing() -> None:
    assert ndcg(["/bast/", "/bra/", "/snuddar/"], BETYG) == 1
    assert ndcg(["/annat/"], BETYG) == 0
    assert ndcg([], BETYG) == 0


def test_a_good_answer_is_worth_less_the_further_down_it_stands() -> None:
    bast = 7 + 3 / math.log2(3) + 1 / 2
    assert ndcg(["/annat/", "/bast/"], BETYG) == pytest.approx(7 / math.log2(3) / bast)
    assert ndcg(["/bra/", "/bast/", "/snuddar/"], BETYG) < 1


def test_what_stands_below_the_tenth_counts_for_nothing() -> None:
    annat = [f"/{nummer}/" for nummer in range(10)]
    assert ndcg([*annat, "/bast/"], BETYG) == 0
    assert rr([*annat, "/bast/"], BETYG) == 0


def test_the_first_good_answer_decides_the_reciprocal_rank_and_one_that_touches_is_none() -> None:
    assert rr(["/bra/", "/bast/"], BETYG) == 1
    assert rr(["/snuddar/", "/annat/", "/bast/"], BETYG) == pytest.approx(1 / 3)


def test_means_are_over_what_can_be_answered_and_nonsense_is_counted_apart() -> None:
    fragor = [Fraga("a", "vanlig", {"/a/": 3}), Fraga("b", "vanlig", {"/b/": 3}), Fraga("c", NONSENS, {})]
    svar = {"a": ["/a/"], "b": [], "c": ["/a/"]}
    assert matt(dom(fragor, svar.__getitem__)) == {"ndcg": 0.5, "mrr": 0.5, "noll": 0.5, "nonsens_tomma": 0}


def test_a_failing_query_says_what_it_got_and_what_was_wanted() -> None:
    text = str(dom([Fraga("resa", "vanlig", {"/a/": 3})], lambda _fraga: ["/b/"])[0])
    assert "'resa'" in text
    assert "/b/ (0)" in text
    assert "/a/ (3)" in text


def test_a_grade_that_is_none_is_refused(tmp_path: Path) -> None:
    fil = tmp_path / "fragor.toml"
    fil.write_text('[vanlig]\n"a" = "/a/ 4"\n')
    with pytest.raises(ValueError, match="4"):
        las(fil)


def test_the_golden_set_is_large_and_of_every_kind() -> None:
    fragor = las()
    slag = {fraga.slag for fraga in fragor}
    assert len(fragor) >= 150
    assert slag >= {"vanlig", "bojd", "sammansatt", "felstavad", "utan-prickar", "lekman", "forkortning", NONSENS}
    assert all(bool(fraga.betyg) != (fraga.slag == NONSENS) for fraga in fragor)
    assert all(3 in fraga.betyg.values() or 2 in fraga.betyg.values() for fraga in fragor if fraga.betyg)
