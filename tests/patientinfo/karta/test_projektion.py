"""From degrees to a sheet: the county's shape, a kommun's surroundings, marks that do not hide each other."""

from __future__ import annotations

from itertools import combinations

import pytest

from patientinfo.karta.projektion import INTILL, Blad, Punkt, blad, sara, utsnitt

KIRUNA, LULEA, ARJEPLOG, HAPARANDA = (67.86, 20.23), (65.58, 22.16), (66.05, 17.89), (65.84, 24.14)
PITEA = (65.32, 21.48)


def test_north_is_up_and_east_is_right() -> None:
    sheet = blad([KIRUNA, LULEA, ARJEPLOG, HAPARANDA])
    kiruna, lulea, arjeplog, haparanda = (sheet.punkt(*ett) for ett in (KIRUNA, LULEA, ARJEPLOG, HAPARANDA))
    assert kiruna.y < lulea.y
    assert arjeplog.x < kiruna.x < lulea.x < haparanda.x


def test_every_place_is_inside_the_margin_and_the_outermost_stand_on_it() -> None:
    sheet = blad([KIRUNA, PITEA, ARJEPLOG, HAPARANDA], per_grad=100, luft=20)
    punkter = [sheet.punkt(*ett) for ett in (KIRUNA, PITEA, ARJEPLOG, HAPARANDA)]
    assert min(punkt.x for punkt in punkter) == min(punkt.y for punkt in punkter) == 20
    assert max(punkt.x for punkt in punkter) == pytest.approx(sheet.bredd - 20, abs=0.6)
    assert max(punkt.y for punkt in punkter) == pytest.approx(sheet.hojd - 20, abs=0.6)


def test_a_kilometre_is_as_long_eastwards_as_northwards() -> None:
    """At 66.8 degrees a degree of longitude is 0.394 of one of latitude (cosine)."""
    sheet = blad([(66.8, 20.0), (67.8, 21.0)])
    ost = sheet.punkt(66.8, 21.0).x - sheet.punkt(66.8, 20.0).x
    norr = sheet.punkt(66.8, 20.0).y - sheet.punkt(67.8, 20.0).y
    assert ost / norr == pytest.approx(0.394, abs=0.001)


def test_one_place_alone_has_a_sheet_and_none_has_not() -> None:
    sheet = blad([KIRUNA])
    assert sheet.punkt(*KIRUNA) == Punkt(80, 80)
    assert (sheet.bredd, sheet.hojd) == (160, 160)
    with pytest.raises(ValueError, match="unpack"):
        blad([])


def test_a_kommun_lies_in_the_middle_with_all_its_units_on_the_sheet() -> None:
    sheet = utsnitt(LULEA, [(65.67, 21.93), (65.9, 22.9)], 480, 0.1, 40)
    assert sheet.punkt(*LULEA) == Punkt(240, 240)
    for grader in ((65.67, 21.93), (65.9, 22.9)):
        punkt = sheet.punkt(*grader)
        assert min(punkt.x, punkt.y) >= 39.9
        assert max(punkt.x, punkt.y) <= 440.1


def test_a_kommun_is_never_shown_closer_than_the_least() -> None:
    nara = utsnitt(LULEA, [LULEA], 480, 0.35, 40)
    assert nara.punkt(LULEA[0] + 0.35, LULEA[1]).y == pytest.approx(40, abs=0.1)
    assert nara.rymmer(nara.punkt(65.83, 21.69))  # Boden
    assert not nara.rymmer(nara.punkt(*KIRUNA))


@pytest.mark.parametrize(("x", "y", "rymmer"), [(0, 0, True), (10, 20, True), (10.1, 20, False), (-0.1, 5, False)])
def test_the_edge_belongs_to_the_sheet(x: float, y: float, *, rymmer: bool) -> None:
    assert Blad(0, 0, 10, 20).rymmer(Punkt(x, y)) is rymmer


@pytest.mark.parametrize("intill", [INTILL, 20.0])
def test_marks_in_the_same_place_are_moved_apart_and_the_first_stays(intill: float) -> None:
    lagda = sara([Punkt(100, 100)] * 8, intill)
    assert lagda[0] == Punkt(100, 100)
    assert min(ena.till(andra) for ena, andra in combinations(lagda, 2)) >= intill - 0.1


def test_marks_that_are_apart_stay_where_they_are() -> None:
    punkter = [Punkt(0, 0), Punkt(INTILL, 0), Punkt(0, INTILL)]
    assert sara(punkter) == punkter
