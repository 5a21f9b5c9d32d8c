"""Contrast over and in pictures: at the worst place, not on the average."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from provfiler import bild

from patientforeningar.skylt import kontrast
from patientforeningar.skylt.delar import Ruta
from patientforeningar.skylt.uppstallning import LJUS_TEXT, PLATTA, bakom


def karta(av: Image.Image) -> kontrast.Ljuskarta:
    return kontrast.ljuskarta(io.BytesIO(bild("PNG", av)))


def halv(ovre: str, nedre: str, storlek: tuple[int, int] = (400, 400)) -> Image.Image:
    en = Image.new("RGB", storlek, ovre)
    ImageDraw.Draw(en).rectangle((0, storlek[1] // 2, *storlek), fill=nedre)
    return en


def test_wcags_egna_exempel() -> None:
    assert kontrast.forhallande(kontrast.relativ_ljushet((255, 255, 255)), 0) == pytest.approx(21)
    graa = kontrast.relativ_ljushet((0x76, 0x76, 0x76))
    assert kontrast.forhallande(1, graa) == pytest.approx(4.54, abs=0.01)


def test_det_samsta_raknas_och_inte_medelvardet() -> None:
    himmel_over_skog = karta(halv("#ffffff", "#0b1a10")).utsnitt(0, 0, 1, 1)
    assert kontrast.bakom_text(himmel_over_skog, LJUS_TEXT) == pytest.approx(1, abs=0.05)


def test_enstaka_punkter_raknas_inte() -> None:
    svart = Image.new("RGB", (100, 100), "black")
    svart.putpixel((3, 3), (255, 255, 255))
    assert kontrast.bakom_text(karta(svart).utsnitt(0, 0, 1, 1), LJUS_TEXT) > 20


def test_bara_det_som_ligger_bakom_raknas() -> None:
    allt = karta(halv("#ffffff", "#0b1a10"))
    ruta = Ruta(0, 0, 400, 400)
    assert kontrast.bakom_text(bakom(allt, ruta, Ruta(0, 300, 400, 100)), LJUS_TEXT) > 15
    assert kontrast.bakom_text(bakom(allt, ruta, Ruta(0, 0, 400, 100)), LJUS_TEXT) < 1.1


def test_det_som_skars_bort_raknas_inte() -> None:
    bred = karta(halv("#ffffff", "#000000", (400, 400)).rotate(90))  # white to the left, black to the right
    smal_spalt = Ruta(1000, 0, 100, 400)  # shows the middle quarter
    assert sorted(set(map(round, bakom(bred, smal_spalt, smal_spalt)))) == [0, 1]
    assert kontrast.bakom_text(bakom(bred, smal_spalt, Ruta(1060, 0, 40, 400)), LJUS_TEXT) > 20


@pytest.mark.parametrize(("farg", "minst", "hogst"), [("#000000", 0, 0), ("#808080", 0.05, 0.8), ("#ffffff", 0.8, 1)])
def test_plattan_tacker_bara_sa_mycket_som_behovs(farg: str, minst: float, hogst: float) -> None:
    ljus = karta(Image.new("RGB", (50, 50), farg)).utsnitt(0, 0, 1, 1)
    assert minst <= kontrast.tackning(ljus, LJUS_TEXT, PLATTA) <= hogst


@given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=60))
def test_texten_har_kontrast_nar_en_webblasare_blandar_plattan(farger: list[tuple[int, int, int]]) -> None:
    ljus = sorted(kontrast.relativ_ljushet(farg) for farg in farger)
    andel = kontrast.tackning(ljus, LJUS_TEXT, PLATTA)
    platta = (0x14, 0x23, 0x2B)
    blandade = [[round(f * (1 - andel) + p * andel) for f, p in zip(farg, platta, strict=True)] for farg in farger]
    bakom_den = sorted(kontrast.relativ_ljushet(farg) for farg in blandade)
    assert kontrast.bakom_text(bakom_den, LJUS_TEXT) >= kontrast.TEXT - 0.1


def test_en_blek_bild_gar_inte_att_urskilja() -> None:
    assert kontrast.i_bilden(karta(halv("#c8c8c8", "#e0e0e0")).utsnitt(0, 0, 1, 1)) < kontrast.FORMER
    assert kontrast.i_bilden(karta(halv("#14232b", "#e0e0e0")).utsnitt(0, 0, 1, 1)) > kontrast.FORMER


@pytest.mark.parametrize("sort", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_kartan_vet_hur_stor_bilden_ar(sort: str) -> None:
    en = kontrast.ljuskarta(io.BytesIO(bild(sort)))
    assert (en.bredd, en.hojd) == (240, 160)
    assert len(en.ljus) == en.kolumner * en.rader <= 160 * 160


def test_genomskinligt_kraschar_inte() -> None:
    assert karta(Image.new("RGBA", (9, 4), (10, 20, 30, 0))).rader == 4
