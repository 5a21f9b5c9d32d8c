"""The chart: said in words, drawn to scale, and closed to what a text might smuggle in."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from patientforeningar.rapporter.diagram import HOJD, OVAN, UNDER, Diagram, Serie


def diagram(*serier: list[float | None], titel: str = "Inkomna") -> Diagram:
    return Diagram(
        nyckel="prov",
        titel=titel,
        beskrivning="Talen står i tabellen.",
        grupper=[f"grupp {nummer}" for nummer in range(len(serier[0]))],
        serier=[Serie(f"serie {nummer}", rad) for nummer, rad in enumerate(serier, start=1)],
    )


def test_titel_och_beskrivning_ar_det_bilden_heter() -> None:
    rot = ET.fromstring(diagram([1, 2]).svg())  # noqa: S314 (ours)
    namn = {barn.get("id"): barn.text for barn in rot if barn.get("id")}
    assert rot.get("role") == "img"
    assert [namn[nyckel] for nyckel in rot.get("aria-labelledby").split()] == ["Inkomna", "Talen står i tabellen."]


@pytest.mark.parametrize(
    ("hogst", "skala"), [(0, (1, 1)), (1, (1, 1)), (3, (3, 1)), (4, (4, 1)), (5, (6, 2)), (9, (10, 5)), (41, (60, 20))]
)
def test_skalan_ar_jamna_tal_som_rymmer_det_hogsta(hogst: int, skala: tuple[int, int]) -> None:
    assert diagram([hogst]).skala == skala


def test_staplarna_ar_lika_hoga_som_talen() -> None:
    rot = ET.fromstring(diagram([2, 4, 0, None]).svg())  # noqa: S314
    hojder = [float(stapel.get("height")) for stapel in rot.iter() if stapel.tag.endswith("rect")]
    hel = HOJD - UNDER - OVAN
    assert hojder == [hel / 2, hel]


@pytest.mark.parametrize(("antal", "namngivna"), [(5, 5), (40, 8)])
def test_i_en_lang_rad_namns_sa_manga_som_far_plats(antal: int, namngivna: int) -> None:
    lang = Diagram("prov", "T", "B", ["jan 26"] * antal, [Serie("serie", [1] * antal)])
    rot = ET.fromstring(lang.svg())  # noqa: S314
    assert sum(ett.text == "jan 26" for ett in rot.iter()) == namngivna


def test_ett_tomt_diagram_ritas_inte() -> None:
    assert diagram([0, None]).tomt
    assert not diagram([0, 1]).tomt


def test_text_blir_aldrig_uppmarkning_och_inget_bryter_policyn() -> None:
    svg = diagram([1], titel="<script>x</script>").svg()
    assert "<script" not in svg
    assert not re.search(r"\s(style|on\w+)=", svg)
