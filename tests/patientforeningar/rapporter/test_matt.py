"""The figures, counted by hand: medians, shares, small numbers, and the edges of periods in Stockholm."""

from __future__ import annotations

import datetime as dt

import pytest

from patientforeningar.rapporter.matt import (
    ANDRING,
    AVSLAG,
    GODKANT,
    Avgorande,
    Inkommen,
    Matt,
    Underlag,
    Vantande,
)
from patientforeningar.rapporter.period import Period, manadens_forsta

SEKUND = dt.timedelta(seconds=1)
MANDAG = dt.datetime(2026, 5, 4, 8, 0, tzinfo=dt.UTC)


def avgjort(utfall: str = GODKANT, timmar: float = 24, **falt: object) -> Avgorande:
    """Came in on a Monday morning in May, decided so many hours later."""
    standard: dict[str, object] = {"forening": "A", "plats": "Luleå"}
    return Avgorande(utfall, MANDAG, MANDAG + dt.timedelta(hours=timmar), **{**standard, **falt})  # type: ignore[arg-type]


# --- One set of decisions -------------------------------------------------------------------------------


def test_median_och_langst_av_fyra_beslut() -> None:
    # Decided on Monday, Tuesday, Thursday and the Tuesday after; 0, 0, 2 and 5 whole working days in between.
    matt = Matt([avgjort(timmar=timmar) for timmar in (2, 24, 72, 192)])
    assert (matt.median_dagar, matt.langst_dagar) == (1.0, 5)
    assert (matt.median_timmar, matt.langst_timmar) == (48.0, 192.0)


def test_median_av_tre_ar_det_i_mitten() -> None:
    matt = Matt([avgjort(timmar=timmar) for timmar in (192, 2, 72)])
    assert (matt.median_dagar, matt.median_timmar) == (2, 72.0)


@pytest.mark.parametrize("antal", [0, 1, 2])
def test_farre_an_tre_beslut_ger_varken_median_eller_andel(antal: int) -> None:
    matt = Matt([avgjort(timmar=72)] * antal)
    assert (matt.median_dagar, matt.median_timmar, matt.andel_godkanda) == (None, None, None)
    assert matt.langst_dagar == (2 if antal else None)
    assert matt.langst_timmar == (72.0 if antal else None)


def test_andelen_raknas_av_godkanda_och_avslag_inte_av_begard_andring() -> None:
    matt = Matt([avgjort(utfall) for utfall in (GODKANT, GODKANT, AVSLAG, ANDRING, ANDRING)])
    assert (matt.beslut, matt.godkanda, matt.andringar, matt.avslag, matt.slutliga) == (5, 2, 2, 1, 3)
    assert matt.andel_godkanda == 67


@pytest.mark.parametrize(("godkanda", "avslag", "andel"), [(1, 7, 13), (7, 1, 88), (0, 3, 0), (3, 0, 100)])
def test_halva_procent_avrundas_uppat(godkanda: int, avslag: int, andel: int) -> None:
    assert Matt([*[avgjort(GODKANT)] * godkanda, *[avgjort(AVSLAG)] * avslag]).andel_godkanda == andel


def test_andring_begard_raknas_i_tiden_till_svar() -> None:
    assert Matt([avgjort(ANDRING, timmar=72)] * 3).median_dagar == 2


def test_helger_och_helgdagar_ar_timmar_men_inga_arbetsdagar() -> None:
    # From Wednesday 13 May to Monday 18 May 2026: Ascension Day and a weekend between, and one working Friday.
    inkom, beslutat = dt.datetime(2026, 5, 13, 8, tzinfo=dt.UTC), dt.datetime(2026, 5, 18, 8, tzinfo=dt.UTC)
    ett = Avgorande(GODKANT, inkom, beslutat, "A", "Luleå")
    assert (ett.arbetsdagar, ett.timmar) == (1, 120.0)


@pytest.mark.parametrize(
    ("inkom", "beslutat", "timmar"),
    [
        # Noon on Saturday to noon on Sunday in Stockholm, over each of the year's odd nights.
        (dt.datetime(2026, 3, 28, 11, tzinfo=dt.UTC), dt.datetime(2026, 3, 29, 10, tzinfo=dt.UTC), 23.0),
        (dt.datetime(2026, 10, 24, 10, tzinfo=dt.UTC), dt.datetime(2026, 10, 25, 11, tzinfo=dt.UTC), 25.0),
    ],
    ids=["till sommartid", "till vintertid"],
)
def test_timmarna_ar_de_som_har_gatt(inkom: dt.datetime, beslutat: dt.datetime, timmar: float) -> None:
    assert Avgorande(GODKANT, inkom, beslutat, "A", "Luleå").timmar == timmar


# --- Compared -----------------------------------------------------------------------------------------------


def underlag(**falt: object) -> Underlag:
    return Underlag(Period(dt.date(2026, 4, 1), dt.date(2026, 6, 30)), **falt)  # type: ignore[arg-type]


def test_per_forening_har_alla_som_har_lamnat_in_fatt_svar_eller_vantar_i_svensk_ordning() -> None:
    rader = underlag(
        avgoranden=[avgjort(forening="Örat"), avgjort(AVSLAG, forening="Örat")],
        inkomna=[Inkommen(MANDAG, "Ånga", "Luleå"), Inkommen(MANDAG, "Örat", "Luleå")],
        vantande=[Vantande(MANDAG, "Zebra", "Kalix")],
    ).per_forening()
    assert [(namn, matt.inkomna, matt.beslut, matt.vantar) for namn, matt in rader] == [
        ("Zebra", 0, 0, 1),
        ("Ånga", 1, 0, 0),
        ("Örat", 1, 2, 0),
    ]


def test_per_plats_ar_for_sig() -> None:
    rader = underlag(avgoranden=[avgjort(plats="Luleå"), avgjort(plats="Kalix"), avgjort(plats="Luleå")]).per_plats()
    assert [(namn, matt.beslut) for namn, matt in rader] == [("Kalix", 1), ("Luleå", 2)]


def test_skalen_raknas_en_gang_per_beslut_och_skal_de_vanligaste_forst() -> None:
    rader = underlag(
        avgoranden=[
            avgjort(AVSLAG, skal=("Reklam", "Politik")),
            avgjort(ANDRING, skal=("Datum saknas",)),
            avgjort(ANDRING, skal=("Reklam",)),
            avgjort(GODKANT, skal=("Datum saknas",)),
        ]
    ).skal()
    assert rader == [("Reklam", 2), ("Datum saknas", 1), ("Politik", 1)]


def test_manaderna_ar_stockholms_och_tomma_star_med() -> None:
    midnatt = dt.datetime(2026, 4, 30, 22, tzinfo=dt.UTC)  # the first of May in Stockholm
    besluten = [
        Avgorande(GODKANT, MANDAG - dt.timedelta(days=30), tid, "A", "Luleå") for tid in (midnatt - SEKUND, midnatt)
    ]
    rader = underlag(avgoranden=besluten, inkomna=[Inkommen(midnatt, "A", "Luleå")]).per_manad()
    assert [(manad, matt.inkomna, matt.beslut) for manad, matt in rader] == [
        (dt.date(2026, 4, 1), 0, 1),
        (dt.date(2026, 5, 1), 1, 1),
        (dt.date(2026, 6, 1), 0, 0),
    ]


def test_det_som_har_vantat_langst_raknas_i_hela_arbetsdagar() -> None:
    vid = MANDAG + dt.timedelta(days=3)
    vantande = [Vantande(MANDAG, "A", "Luleå"), Vantande(MANDAG + dt.timedelta(days=2), "B", "Luleå")]
    assert underlag(vantande=vantande).vantat_langst(vid) == 2
    assert underlag().vantat_langst(vid) is None


# --- Periods --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fran", "till", "borjan", "slut"),
    [
        # Over the night to summer time, and over the night to winter time.
        ((2026, 3, 1), (2026, 3, 31), (2026, 2, 28, 23), (2026, 3, 31, 22)),
        ((2026, 10, 1), (2026, 10, 31), (2026, 9, 30, 22), (2026, 10, 31, 23)),
        ((2026, 3, 29), (2026, 3, 29), (2026, 3, 28, 23), (2026, 3, 29, 22)),
    ],
)
def test_perioden_borjar_och_slutar_vid_midnatt_i_stockholm(
    fran: tuple[int, int, int], till: tuple[int, int, int], borjan: tuple[int, ...], slut: tuple[int, ...]
) -> None:
    period = Period(dt.date(*fran), dt.date(*till))
    forst, sist = dt.datetime(*borjan, tzinfo=dt.UTC), dt.datetime(*slut, tzinfo=dt.UTC)  # type: ignore[misc, arg-type]
    assert (period.borjan, period.slut) == (forst, sist)
    assert [period.rymmer(tid) for tid in (forst - SEKUND, forst, sist - SEKUND, sist)] == [False, True, True, False]


def test_senaste_aret_ar_manaden_som_pagar_och_elva_till() -> None:
    # A quarter past midnight on the first of January in Stockholm, still the old year in UTC.
    period = Period.senaste_aret(dt.datetime(2026, 12, 31, 23, 15, tzinfo=dt.UTC))
    assert (period.fran, period.till) == (dt.date(2026, 2, 1), dt.date(2027, 1, 1))
    assert len(period.manader()) == 12


@pytest.mark.parametrize(
    ("datum", "steg", "forsta"),
    [((2026, 1, 31), -1, (2025, 12, 1)), ((2026, 12, 5), 1, (2027, 1, 1)), ((2026, 5, 5), 0, (2026, 5, 1))],
)
def test_manadens_forsta_over_arsskiften(datum: tuple[int, int, int], steg: int, forsta: tuple[int, int, int]) -> None:
    assert manadens_forsta(dt.date(*datum), steg) == dt.date(*forsta)
