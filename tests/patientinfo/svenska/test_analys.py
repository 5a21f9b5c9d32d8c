"""What is written on a page is found by what people type, and by little else."""

import pytest

from patientinfo.svenska import VARDORD, frageform, sokform, stam


def forsok_som_finner(fraga: str, text: str) -> int | None:
    """The number of the first attempt whose terms all stand in the text's search form."""
    indexerat = set(sokform(text).split())
    for nummer, termer in enumerate(frageform(fraga).forsok, start=1):
        if indexerat.issuperset(termer.split()):
            return nummer
    return None


@pytest.mark.parametrize(
    ("fraga", "text"),
    [
        ("sjukresa", "Sjukresor"),
        ("sjukresor", "Så bokar du din sjukresa"),
        ("resa till sjukhuset", "Resor till sjukhus och hälsocentral"),
        ("resa till sjukhuset", "Sjukresor: till sjukhusen i länet"),
        ("rullstolar", "Låna rullstol"),
        ("samordnad plan", "Samordnad individuell plan (SIP)"),
        ("samordning av planer", "Samordnad individuell plan (SIP)"),
        ("vad kostar resan", "Kostnader för resor"),
        ("vem ansvarar", "Ansvaret delas av kommun och region"),
        ("barnets rehabilitering", "Barn och unga: rehabilitering"),
        ("rehab", "Rehabiliteringen"),
        ("cancer", "Bröstcancerföreningen"),
        ("hjärt svikt", "Hjärtsvikt"),
        ("covid-19", "Efter covid-19"),
        ("covid 19", "Efter covid-19"),
        ("hjälp medel", "Hjälpmedel"),
        ("rull stol", "Rullstolar"),
        ("huvudmän", "En huvudman ansvarar"),
    ],
)
def test_the_words_of_the_visitor_are_found_at_once(fraga: str, text: str) -> None:
    assert forsok_som_finner(fraga, text) == 1


@pytest.mark.parametrize(
    ("fraga", "text"),
    [
        ("rullstolsramp", "Ramper för den som har rullstol"),
        ("rehabplan", "Rehabiliteringsplan"),
        ("sjukhusresa", "Resa till sjukhus"),
        ("covid19", "Efter covid 19"),
        ("covid-19", "Efter covid 19"),
    ],
)
def test_a_compound_is_found_by_its_parts_when_it_is_not_there_whole(fraga: str, text: str) -> None:
    assert forsok_som_finner(fraga, text) == 2


@pytest.mark.parametrize(
    ("fraga", "text"),
    [
        ("hjalpmedel", "Hjälpmedlen"),
        ("hjalp medel", "Hjälpmedel"),
        ("lulea halsocentral", "Hälsocentraler i Luleå"),
        ("brostcancer", "Bröstcancerföreningen"),
        ("Övertornea", "Övertorneå"),
        ("jahkamahkke", "Jåhkåmåhkke"),
        ("nivaer", "Vårdens nivå"),
        ("ogon", "Hälsa för ditt öga"),
        ("bröstcancer", "Brostcancer"),
    ],
)
def test_words_without_dots_are_found_in_the_last_attempt(fraga: str, text: str) -> None:
    assert forsok_som_finner(fraga, text) == len(frageform(fraga).forsok)


def test_far_and_fa_with_a_ring_are_told_apart_until_the_last_attempt() -> None:
    assert forsok_som_finner("far", "får") == 2
    assert forsok_som_finner("får", "far") == 2
    assert not set(sokform("far").split()) <= set(sokform("får").split())


@pytest.mark.parametrize(
    ("fraga", "text"),
    [
        ("hjälp", "Hjälpmedel"),
        ("hus", "Sjukhus"),
        ("sjukresa", "Färdtjänst"),
        ("kost", "Vad kostar besöket?"),
        ("plan", "Planera din vecka"),
        ("inte buss", "Buss och tåg"),
        ("utan remiss", "Remiss"),
    ],
)
def test_what_only_resembles_is_not_found(fraga: str, text: str) -> None:
    assert forsok_som_finner(fraga, text) is None


def test_stop_words_are_dropped_unless_they_are_all_there_is() -> None:
    assert frageform("hur får jag en rullstol").forsok[0] == "rullstol"
    assert frageform("hur och när").forsok[0] == "hur och na2r"


@pytest.mark.parametrize("fraga", ["", " ", '"', "\x00", "🦽", "-*-", "\ud800"])
def test_a_query_without_words_is_false_and_tries_nothing(fraga: str) -> None:
    assert not frageform(fraga)
    assert frageform(fraga).forsok == ()


def test_each_word_offers_its_alternatives_best_first() -> None:
    (ordet,) = frageform("Rullstolsramper").ord
    assert ordet.skrivet == "rullstolsramper"
    assert ordet.alternativ == (
        ("rullstolsramp",),
        ("rullstol", "ramp"),
        ("zzrullstolsramp",),
        ("zzrullstol", "zzramp"),
    )


def test_a_word_that_cannot_be_split_or_folded_offers_two_alternatives() -> None:
    assert [ordet.alternativ for ordet in frageform("taxi").ord] == [(("taxi",), ("zztaxi",))]


def test_a_folded_term_stands_once_and_an_exact_one_as_often_as_in_the_text() -> None:
    termer = sokform("Rullstol och rullstolar").split()
    assert termer.count("rullstol") == 2
    assert termer.count("zzrullstol") == 1


def test_an_exact_term_never_looks_like_a_folded_one() -> None:
    exakta = [term for term in sokform("zzfar ZZ zzz").split() if not term.startswith("zz")]
    assert exakta == ["zfar", "z", "z"]


def test_a_shared_list_of_the_sites_own_words_finds_more() -> None:
    egen = VARDORD.med(["bastu"])
    assert "bastu" not in sokform("Bastukväll").split()
    assert "bastu" in sokform("Bastukväll", egen).split()
    assert frageform("bastukväll", egen).ord[0].delar == ("bastu", stam("kväll").replace("ä", "a2"))
