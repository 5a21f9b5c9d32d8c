"""Names on the map: on the sheet, over no mark and no other name."""

from __future__ import annotations

from itertools import combinations

import pytest

from patientinfo.karta.etiketter import Ruta, Stalle, satt_namn
from patientinfo.karta.projektion import Blad, Punkt

SHEET = Blad(0, 0, 400, 400)


def stalle(x: float, y: float, *namn: str) -> Stalle:
    return Stalle(Punkt(x, y), 10, namn)


def test_a_name_stands_to_the_right_where_there_is_room() -> None:
    (namn,) = satt_namn([stalle(100, 100, "Luleå")], SHEET)
    assert namn is not None
    assert (namn.text, namn.ankare) == ("Luleå", "start")
    assert namn.x > 110


def test_at_the_eastern_edge_it_stands_to_the_left() -> None:
    (namn,) = satt_namn([stalle(385, 100, "Haparanda")], SHEET)
    assert namn is not None
    assert namn.ankare == "end"
    assert namn.ruta.x1 < 375


def test_no_name_covers_another_or_another_places_mark_or_the_edge() -> None:
    stallen = [stalle(60 + 90 * (nr % 4), 60 + 60 * (nr // 4), f"Plats {nr}") for nr in range(16)]
    lagda = [(ett, namn) for ett, namn in zip(stallen, satt_namn(stallen, SHEET), strict=True) if namn]
    assert len(lagda) > 8
    for (_ett, ena), (_annat, andra) in combinations(lagda, 2):
        assert not ena.ruta.krockar(andra.ruta), (ena.text, andra.text)
    for ett, namn in lagda:
        assert not [annat for annat in stallen if annat is not ett and annat.ruta.krockar(namn.ruta)], namn.text
        assert min(namn.ruta.x0, namn.ruta.y0) >= 0
        assert max(namn.ruta.x1, namn.ruta.y1) <= 400


def test_a_name_that_is_too_long_gives_way_to_a_shorter_one() -> None:
    (namn,) = satt_namn([stalle(200, 200, "Ö" * 60, "Överkalix")], SHEET)
    assert namn is not None
    assert namn.text == "Överkalix"


def test_where_there_is_no_room_at_all_there_is_no_name() -> None:
    assert satt_namn([stalle(200, 200, "Ö" * 60)], SHEET) == [None]
    assert satt_namn([], SHEET) == []


@pytest.mark.parametrize(
    ("annan", "krockar"),
    [(Ruta(9, 9, 20, 20), True), (Ruta(10, 0, 20, 10), False), (Ruta(0, 10, 10, 20), False), (Ruta(2, 2, 3, 3), True)],
)
def test_rectangles_that_only_touch_do_not_overlap(annan: Ruta, *, krockar: bool) -> None:
    ruta = Ruta(0, 0, 10, 10)
    assert ruta.krockar(annan) is annan.krockar(ruta) is krockar
