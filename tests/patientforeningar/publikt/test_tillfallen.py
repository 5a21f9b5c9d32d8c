"""Each single time of a series: by the clock in Stockholm, both nights of daylight saving included."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patientforeningar.inslag.tillfallen import Tillfalle, ordningstal, sista_dagen, tillfallen

STOCKHOLM = ZoneInfo("Europe/Stockholm")
LANGE = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)
TIMME = dt.timedelta(hours=1)
SEKUND = dt.timedelta(seconds=1)


@dataclass
class Serie:
    borjar: dt.datetime | None
    slutar: dt.datetime | None = None
    upprepning: str = ""
    upprepas_till: dt.date | None = None


@dataclass
class Andring:
    datum: dt.date
    ny_borjar: dt.datetime | None = None
    ny_slutar: dt.datetime | None = None


def lokal(*delar: int, fold: int = 0) -> dt.datetime:
    return dt.datetime(*delar, tzinfo=STOCKHOLM, fold=fold).astimezone(dt.UTC)  # type: ignore[arg-type]


def alla(serie: Serie, *andringar: Andring) -> list[Tillfalle]:
    assert serie.borjar
    return tillfallen(serie, andringar, serie.borjar - TIMME, LANGE)


def klockslag(tider: list[Tillfalle]) -> list[str]:
    return [f"{tid.borjar.astimezone(STOCKHOLM):%m-%d %H.%M}" for tid in tider]


def test_en_enda_gang() -> None:
    borjar = lokal(2026, 5, 12, 18)
    assert alla(Serie(borjar, borjar + TIMME)) == [Tillfalle(borjar, borjar + TIMME)]


def test_det_som_inte_har_nagon_borjan_har_inga_tillfallen() -> None:
    assert tillfallen(Serie(None), (), lokal(2026, 1, 1), LANGE) == []
    assert sista_dagen(Serie(None)) is None


@pytest.mark.parametrize(
    ("upprepning", "vantat"),
    [
        ("vecka", ["05-12 18.00", "05-19 18.00", "05-26 18.00", "06-02 18.00", "06-09 18.00"]),
        ("varannan", ["05-12 18.00", "05-26 18.00", "06-09 18.00"]),
        ("manad", ["05-12 18.00", "06-09 18.00"]),
    ],
)
def test_en_serie_gar_till_och_med_sista_dagen(upprepning: str, vantat: list[str]) -> None:
    serie = Serie(lokal(2026, 5, 12, 18), None, upprepning, dt.date(2026, 6, 9))
    assert klockslag(alla(serie)) == vantat
    dagen_fore = Serie(serie.borjar, None, upprepning, dt.date(2026, 6, 8))
    assert klockslag(alla(dagen_fore)) == vantat[:-1]


def test_den_femte_fredagen_ar_den_sista_i_varje_manad() -> None:
    serie = Serie(lokal(2026, 1, 30, 9), None, "manad", dt.date(2026, 6, 30))
    assert [tid[:5] for tid in klockslag(alla(serie))] == ["01-30", "02-27", "03-27", "04-24", "05-29", "06-26"]


def test_den_fjarde_torsdagen_ar_den_fjarde_ocksa_i_manader_med_fem_och_over_arsskiftet() -> None:
    serie = Serie(lokal(2026, 10, 22, 9), None, "manad", dt.date(2027, 2, 28))
    assert [tid[:5] for tid in klockslag(alla(serie))] == ["10-22", "11-26", "12-24", "01-28", "02-25"]


# --- Daylight saving -----------------------------------------------------------------------------------


@pytest.mark.parametrize("fran", [dt.date(2027, 3, 23), dt.date(2026, 10, 20)], ids=["vår", "höst"])
def test_klockslaget_ar_detsamma_fore_och_efter_omstallningen(fran: dt.date) -> None:
    borjar = dt.datetime.combine(fran, dt.time(18), tzinfo=STOCKHOLM)
    tider = alla(Serie(borjar, borjar + TIMME, "vecka", fran + dt.timedelta(days=14)))
    assert [tid.borjar.astimezone(STOCKHOLM).hour for tid in tider] == [18, 18, 18]
    assert [tid.slutar.astimezone(STOCKHOLM).hour for tid in tider if tid.slutar] == [19, 19, 19]
    assert {(andra.borjar - en.borjar) // TIMME for en, andra in pairwise(tider)} != {168}


def test_halv_tre_finns_inte_varnatten_och_blir_halv_fyra() -> None:
    serie = Serie(lokal(2027, 3, 21, 2, 30), lokal(2027, 3, 21, 3, 30), "vecka", dt.date(2027, 4, 4))
    assert klockslag(alla(serie)) == ["03-21 02.30", "03-28 03.30", "04-04 02.30"]
    assert all(tid.slutar and tid.slutar > tid.borjar for tid in alla(serie))


def test_halv_tre_kommer_tva_ganger_hostnatten_och_den_forsta_galler() -> None:
    serie = Serie(lokal(2026, 10, 18, 2, 30), None, "vecka", dt.date(2026, 10, 25))
    assert alla(serie)[1].borjar == dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)


def test_en_kort_tid_som_omstallningen_ater_upp_ar_lika_lang_som_annars() -> None:
    serie = Serie(lokal(2027, 3, 21, 2, 30), lokal(2027, 3, 21, 3), "vecka", dt.date(2027, 3, 28))
    natten = alla(serie)[1]
    assert natten.slutar
    assert natten.slutar - natten.borjar == TIMME / 2


def test_den_forsta_gangen_ar_exakt_den_som_skrevs_aven_den_andra_timmen() -> None:
    borjar = lokal(2026, 10, 25, 2, 30, fold=1)
    assert alla(Serie(borjar, None, "vecka", dt.date(2026, 11, 1)))[0].borjar == borjar


# --- Cancelled and moved -----------------------------------------------------------------------------


def test_ett_installt_tillfalle_star_kvar_och_sager_det() -> None:
    serie = Serie(lokal(2026, 5, 12, 18), None, "vecka", dt.date(2026, 5, 26))
    tider = alla(serie, Andring(dt.date(2026, 5, 19)))
    assert [tid.installt for tid in tider] == [False, True, False]


def test_ett_flyttat_tillfalle_star_pa_sin_nya_plats_och_minns_den_gamla() -> None:
    serie = Serie(lokal(2026, 5, 12, 18), lokal(2026, 5, 12, 19, 30), "vecka", dt.date(2026, 5, 26))
    ny = lokal(2026, 5, 28, 17)
    tider = alla(serie, Andring(dt.date(2026, 5, 19), ny))
    assert klockslag(tider) == ["05-12 18.00", "05-26 18.00", "05-28 17.00"]
    assert tider[-1] == Tillfalle(ny, ny + TIMME * 1.5, flyttat_fran=lokal(2026, 5, 19, 18))
    assert tider[-1].planerat == lokal(2026, 5, 19, 18)


@pytest.mark.parametrize("dagar", [-40, 40], ids=["in i perioden från efter", "in i perioden från före"])
def test_ett_flyttat_tillfalle_hittas_dit_det_flyttats_varifran_det_an_kom(dagar: int) -> None:
    borjar = lokal(2026, 7, 7, 18)
    ny = borjar + dt.timedelta(days=dagar)
    andring = Andring(dt.date(2026, 7, 7), ny, ny + TIMME)
    dygn = dt.timedelta(hours=12)
    assert [tid.borjar for tid in tillfallen(Serie(borjar), [andring], ny - dygn, ny + dygn)] == [ny]
    assert tillfallen(Serie(borjar), [andring], borjar - dygn, borjar + dygn) == []


def test_dagen_for_en_andring_raknas_i_stockholm() -> None:
    strax_efter_midnatt = Serie(lokal(2026, 5, 13, 0, 30))
    assert alla(strax_efter_midnatt, Andring(dt.date(2026, 5, 13)))[0].installt
    assert not alla(strax_efter_midnatt, Andring(dt.date(2026, 5, 12)))[0].installt


# --- Between two instants ------------------------------------------------------------------------------


def test_ett_tillfalle_ar_med_till_sekunden_da_det_ar_slut_och_fran_sekunden_da_det_borjar() -> None:
    borjar = lokal(2026, 5, 12, 18)
    serie = Serie(borjar, borjar + TIMME)
    assert tillfallen(serie, (), borjar + TIMME - SEKUND, LANGE)
    assert not tillfallen(serie, (), borjar + TIMME, LANGE)
    assert tillfallen(serie, (), borjar - TIMME, borjar + SEKUND)
    assert not tillfallen(serie, (), borjar - TIMME, borjar)


def test_utan_slut_ar_det_kvar_till_midnatt_i_stockholm() -> None:
    serie = Serie(lokal(2026, 5, 12, 18))
    midnatt = lokal(2026, 5, 13)
    assert tillfallen(serie, (), midnatt - SEKUND, LANGE)
    assert not tillfallen(serie, (), midnatt, LANGE)


SNALLT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

# --- For any series --------------------------------------------------------------------------------------

serier = st.builds(
    lambda borjar, langd, upprepning, dagar: Serie(
        borjar, borjar + langd, upprepning, borjar.date() + dt.timedelta(days=dagar)
    ),
    st.datetimes(dt.datetime(2024, 1, 1), dt.datetime(2030, 1, 1), timezones=st.just(dt.UTC)),
    st.timedeltas(dt.timedelta(minutes=5), dt.timedelta(hours=30)),
    st.sampled_from(["", "vecka", "varannan", "manad"]),
    st.integers(0, 800),
)


@SNALLT
@given(serie=serier)
def test_varje_serie_ar_ordnad_borjar_som_den_skrevs_och_slutar_i_tid(serie: Serie) -> None:
    tider = alla(serie)
    assert tider[0] == Tillfalle(serie.borjar, serie.slutar)  # type: ignore[arg-type]
    assert all(en.borjar < andra.borjar for en, andra in pairwise(tider))
    assert all(tid.slutar and tid.slutar > tid.borjar for tid in tider)
    dagar = [tid.borjar.astimezone(STOCKHOLM).date() for tid in tider]
    assert len({datum.weekday() for datum in dagar}) == 1
    assert dagar[-1] <= (sista_dagen(serie) or dt.date.min)
    if serie.upprepning == "manad":
        assert len({(datum.year, datum.month) for datum in dagar}) == len(dagar)
        if ordningstal(dagar[0]) < 5:
            assert {ordningstal(datum) for datum in dagar} == {ordningstal(dagar[0])}


@SNALLT
@given(serie=serier, timmar=st.integers(-100, 20_000))
def test_fran_mitten_ar_det_slutet_av_det_hela(serie: Serie, timmar: int) -> None:
    assert serie.borjar
    mitt = serie.borjar + timmar * TIMME
    assert tillfallen(serie, (), mitt, LANGE) == [tid for tid in alla(serie) if tid.over > mitt]


@SNALLT
@given(serie=serier, timmar=st.integers(-100, 20_000))
def test_tva_perioder_intill_varandra_ger_tillsammans_vad_den_hela_ger(serie: Serie, timmar: int) -> None:
    assert serie.borjar
    fran, mitt = serie.borjar - TIMME, serie.borjar + timmar * TIMME
    forsta, andra = tillfallen(serie, (), fran, mitt), tillfallen(serie, (), mitt, LANGE)
    hela = tillfallen(serie, (), fran, LANGE)
    assert [tid for tid in hela if tid in forsta or tid in andra] == hela
