"""Letters at a distance: the angle, in px of a screen."""

from __future__ import annotations

import pytest

from patientforeningar.skylt.avstand import (
    LAGOM,
    LASAVSTAND,
    LIGGANDE,
    MINST,
    NARA,
    STAENDE,
    Skarmformat,
    qrsida,
    textstorlek,
    versalhojd,
)


def test_versalen_ar_23_mm_pa_fem_meter_vid_minsta_storlek_och_29_vid_lagom() -> None:
    assert versalhojd(MINST, LASAVSTAND) == pytest.approx(23.27, abs=0.01)
    assert versalhojd(LAGOM, LASAVSTAND) == pytest.approx(29.09, abs=0.01)


def test_en_skarm_pa_43_tum_ar_lika_tat_liggande_och_staende() -> None:
    assert LIGGANDE.px_per_mm == STAENDE.px_per_mm == pytest.approx(2.017, abs=0.001)


def test_storleken_ar_aldrig_mindre_an_vinkeln_kraver() -> None:
    px = textstorlek(MINST, LASAVSTAND, LIGGANDE, 0.668)
    assert px == 71
    assert px * 0.668 / LIGGANDE.px_per_mm >= versalhojd(MINST, LASAVSTAND)


def test_den_som_kommer_narmare_laser_mindre_text() -> None:
    assert textstorlek(MINST, NARA, LIGGANDE, 0.668) == 43


def test_samma_text_blir_fler_punkter_pa_en_mindre_skarm() -> None:
    liten = Skarmformat("liten", 1920, 1080, tum=32)
    assert textstorlek(MINST, LASAVSTAND, liten, 0.668) > textstorlek(MINST, LASAVSTAND, LIGGANDE, 0.668)


def test_koden_ar_en_tiondel_av_avstandet() -> None:
    assert qrsida(LIGGANDE) / LIGGANDE.px_per_mm == pytest.approx(120, abs=0.5)


def test_minsta_storleken_ar_over_det_som_concerto_kallar_olasligt() -> None:
    assert textstorlek(MINST, LASAVSTAND, LIGGANDE, 0.668) / LIGGANDE.hojd > 0.035
