"""Synonyms that editors keep: what is refused and why, and what the search is given."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from patientinfo.stampel import stampel
from sok.models import Ordgrupp
from sok.motor import sok
from sok.synonymer import synonymer

pytestmark = pytest.mark.django_db


def grupp(ord_: str, vardagsord: str = "") -> Ordgrupp:
    ny = Ordgrupp(ord=ord_, vardagsord=vardagsord)
    ny.full_clean()
    ny.save()
    return ny


def fel(ord_: str, vardagsord: str = "") -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as fel:
        Ordgrupp(ord=ord_, vardagsord=vardagsord).full_clean()
    return fel.value.message_dict


def test_words_of_equal_meaning_lead_to_each_other_and_everyday_words_only_there() -> None:
    grupp("zebra, randhäst", "randig kuse")
    alla = synonymer()
    assert alla["zebra"] == ("randhäst",)
    assert alla["randhäst"] == ("zebra",)
    assert alla["randig kuse"] == ("zebra", "randhäst")


def test_an_everyday_word_may_lead_to_several_groups() -> None:
    grupp("zebra", "kuse")
    grupp("gnu", "kuse")
    assert set(synonymer()["kuse"]) == {"zebra", "gnu"}
    assert synonymer()["zebra"] == ()


def test_words_are_kept_as_the_search_reads_them() -> None:
    assert grupp("  Zebra ;RANDHÄST,, zebra,\n(noshörning)").ord == "zebra, randhäst, noshörning"


@pytest.mark.parametrize(
    ("ord_", "vardagsord", "falt", "mening"),
    [
        ("", "kuse", "ord", "Det här fältet måste fyllas i."),
        ("!!, ?", "kuse", "ord", "Skriv minst ett ord."),
        ("zebra", "", "ord", "Ett ensamt ord har inget att betyda samma sak som."),
        ("zebra, zebror", "", "ord", "Sökningen ser ”zebra” och ”zebror” som samma ord"),
        ("zebra", "zebran", "vardagsord", "”zebran” står redan bland orden ovanför."),
        ("zebra, " + "å" * 41, "", "ord", "är för långt. Ett ord får ha högst 40 tecken. Har du glömt ett komma?"),
        (", ".join(f"zebra{chr(97 + nummer)}x" for nummer in range(21)), "", "ord", "Högst 20 ord får plats."),
        ("slaganfallet, zebra", "", "ord", "”slaganfallet” står redan i en annan grupp: stroke, slaganfall."),
    ],
)
def test_what_would_help_nobody_is_refused_in_plain_words(ord_: str, vardagsord: str, falt: str, mening: str) -> None:
    meddelanden = fel(ord_, vardagsord)
    assert list(meddelanden) == [falt]
    assert len(meddelanden[falt]) == 1
    assert mening in meddelanden[falt][0]


def test_a_group_may_be_changed_and_keep_its_words() -> None:
    samma = grupp("zebra, randhäst")
    samma.ord = "zebra, randhäst, randkuse"
    samma.full_clean()


def test_what_editors_change_holds_at_once(
    django_capture_on_commit_callbacks: pytest.FixtureRequest, minne: None
) -> None:
    synonymer()
    forut = stampel()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        ny = grupp("zebra, randhäst")
    assert stampel() != forut
    assert "zebra" in synonymer()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        ny.delete()
    assert "zebra" not in synonymer()


def test_a_search_for_one_word_finds_pages_with_the_other() -> None:
    assert not sok("kusrandig", timezone.now()).traffar
    resor = Ordgrupp.objects.get(ord="sjukresa")
    resor.vardagsord += ", kusrandig"
    resor.full_clean()
    resor.save()
    assert "/sjukresor/" in [traff.url for traff in sok("kusrandig", timezone.now()).traffar]


def test_the_demo_has_the_words_that_readers_use() -> None:
    alla = synonymer()
    assert "sjukresa" in alla["taxi"]
    assert "färdtjänst" in alla["taxi"]
    assert "taxi" not in alla["sjukresa"]
    assert alla["stroke"] == ("slaganfall",)
    assert "elrullstol" in alla["permobil"]
