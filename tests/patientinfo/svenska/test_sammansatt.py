"""Compounds come apart where a reader would take them apart, and other words are left alone."""

import pytest

from patientinfo.svenska import VARDORD, Ordlista


@pytest.mark.parametrize(
    ("ordet", "delar"),
    [
        ("sjukresa", "sjuk resa"),
        ("hjälpmedelsavgift", "hjälpmedel avgift"),
        ("rullstolsramp", "rullstol ramp"),
        ("rehabiliteringsplan", "rehabiliterings plan"),
        ("bröstcancerföreningen", "bröst cancer föreningen"),
        ("vårdkontakt", "vård kontakt"),
        ("hälsocentral", "hälso central"),
        ("skolsköterska", "skola sköterska"),
        ("arbetsmiljön", "arbete miljön"),
        ("gatubelysning", ""),
        ("barnhälsovården", "barn hälsa vården"),
        ("resekostnader", "resa kostnader"),
        ("njursvikt", "njure svikt"),
        ("länssamverkansgruppen", "län samverkan gruppen"),
    ],
)
def test_a_compound_comes_apart_at_its_joints(ordet: str, delar: str) -> None:
    assert " ".join(VARDORD.dela(ordet)) == delar


@pytest.mark.parametrize("form", ["rullstol", "rullstolar", "rullstolens"])
def test_every_form_of_a_known_compound_comes_apart(form: str) -> None:
    assert VARDORD.dela(form) == ("rull", "stol")


@pytest.mark.parametrize(
    "ordet",
    [
        "hjälpmedel",
        "läkemedlen",
        "sjukhusen",
        "barnen",
        "planera",
        "planering",
        "resultat",
        "hemlig",
        "handling",
        "personal",
        "ansvarar",
        "sidan",
        "tidigare",
        "samarbete",
        "mandat",
        "resor",
        "x",
        "",
    ],
)
def test_words_that_are_one_thing_are_not_split(ordet: str) -> None:
    assert VARDORD.dela(ordet) == ()


def test_few_and_long_parts_are_preferred() -> None:
    lista = Ordlista(["sol", "ros", "solros", "olja"])
    assert lista.dela("solrosolja") == ("solros", "olja")


def test_the_sites_own_words_can_be_added() -> None:
    egen = VARDORD.med(["Bastu", "Naturum Ájtte"])
    assert VARDORD.dela("bastukväll") == ()
    assert egen.dela("bastukväll") == ("bastu", "kväll")


def test_an_added_word_that_comes_apart_already_still_does() -> None:
    assert VARDORD.med(["Rullstolsramp", "Rullstol"]).dela("rullstolsramp") == ("rullstol", "ramp")


def test_the_list_without_dots_splits_what_is_written_without_dots() -> None:
    assert VARDORD.vikt.dela("brostcancer") == ("brost", "cancer")
    assert VARDORD.dela("brostcancer") == ()
