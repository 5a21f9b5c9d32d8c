"""The site's words, for those who write one of them wrong."""

from __future__ import annotations

import pytest
from django.core.cache import caches
from django.utils import timezone
from wagtail.models import Page

from patientinfo.models import InformationPage
from sok.ordforrad import Ordforrad, bygg, lagg_undan, narmaste

FORRAD = Ordforrad({"rollator": 3, "rullstol": 9, "sjukresor": 4, "sjukresa": 7, "taxi": 2, "halsband": 1, "plan": 1})


@pytest.mark.parametrize(
    ("fel", "ratt"),
    [
        ("rullator", "rollator"),
        ("rulstol", "rullstol"),
        ("rullsotl", "rullstol"),
        ("jukresa", "sjukresa"),
        ("sjukresro", "sjukresa"),
        ("taxii", "taxi"),
    ],
)
def test_a_misspelt_word_has_the_one_meant(fel: str, ratt: str) -> None:
    assert FORRAD.narmaste(fel) == (ratt,)


@pytest.mark.parametrize("ordet", ["rullstolarna", "sjukresan", "halsbanden", "hälsband"])
def test_a_word_of_the_site_in_any_form_is_no_slip(ordet: str) -> None:
    assert FORRAD.narmaste(ordet) == ()


@pytest.mark.parametrize("ordet", ["tax", "klan", "bollplank", "xyzzy", "", "1177", "t", "axit"])
def test_short_words_and_those_like_no_other_have_none(ordet: str) -> None:
    assert FORRAD.narmaste(ordet) == ()


def test_of_equally_near_words_the_most_common_come_first_and_at_most_three() -> None:
    forrad = Ordforrad({"kurbor": 1, "kurcor": 5, "kurdor": 3, "kurfor": 2})
    assert len(forrad.narmaste("kurxor")) == 3
    assert forrad.narmaste("kurxor")[0] == "kurcor"


@pytest.mark.django_db
def test_it_has_titles_search_words_the_glossary_and_the_analysers_own_list() -> None:
    antal = bygg(timezone.now()).antal
    assert {"sjukresor", "milersättning", "logopeden", "slaganfall", "ryggmärg"} <= set(antal)
    assert antal["ryggmärg"] == 0
    assert antal["hälsocentral"] > 4


@pytest.mark.django_db
def test_what_may_not_be_shown_is_no_word_to_suggest() -> None:
    foralder = Page.objects.get(depth=2, locale__language_code="sv")
    foralder.add_child(
        instance=InformationPage(title="Zebraridning", ingress="Zebror.", sidansvarig="Redaktionen", live=False)
    )
    assert narmaste("zebbraridning") == ()
    Page.objects.filter(title="Zebraridning").update(live=True)
    assert narmaste("zebbraridning") == ("zebraridning",)


@pytest.mark.django_db
def test_the_clock_makes_it_once_for_each_content(monkeypatch: pytest.MonkeyPatch) -> None:
    caches["rakning"].delete("ordforrad")
    monkeypatch.setattr("sok.ordforrad.stampel", lambda: "1")
    assert lagg_undan(timezone.now())
    assert lagg_undan(timezone.now()) is None
    monkeypatch.setattr("sok.ordforrad.stampel", lambda: "2")
    assert lagg_undan(timezone.now())


@pytest.mark.django_db
def test_what_the_clock_laid_ready_is_used(minne: None, monkeypatch: pytest.MonkeyPatch) -> None:
    caches["rakning"].set("ordforrad", ("1", {"zebraridning": 1}), timeout=60)
    monkeypatch.setattr("patientinfo.stampel.stampel", lambda: "aldrig sedd förut")
    monkeypatch.setattr("sok.ordforrad.i_transaktion", lambda: False)
    try:
        assert narmaste("zebbraridning") == ("zebraridning",)
    finally:
        caches["rakning"].delete("ordforrad")
