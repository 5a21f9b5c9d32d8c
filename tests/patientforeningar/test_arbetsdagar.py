"""Working days: weekends, public holidays, the three eves, and the day of Stockholm on both sides of midnight."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patientforeningar.tider.arbetsdagar import ar_arbetsdag, arbetsdagar_mellan, efter_arbetsdagar
from patientinfo.tid import STOCKHOLM, dygnets_borjan

SEKUND = dt.timedelta(seconds=1)


def klockan(ar: int, manad: int, datum: int, timme: int = 10) -> dt.datetime:
    return dt.datetime(ar, manad, datum, timme, tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("fore", "ledig", "efter"),
    [
        ("2026-03-27", "2026-03-28", "2026-03-30"),  # a common Saturday
        ("2026-04-02", "2026-04-03", "2026-04-07"),  # Good Friday to Easter Monday; Maundy Thursday is worked
        ("2026-04-02", "2026-04-06", "2026-04-07"),
        ("2026-04-30", "2026-05-01", "2026-05-04"),  # 1 May on a Friday
        ("2026-05-13", "2026-05-14", "2026-05-15"),  # Ascension Day; the Friday after is worked
        ("2025-06-05", "2025-06-06", "2025-06-09"),  # 6 June on a Friday; Whit Monday has been worked since 2005
        ("2024-06-05", "2024-06-06", "2024-06-07"),  # 6 June on a Thursday
        ("2026-06-18", "2026-06-19", "2026-06-22"),  # Midsummer's Eve
        ("2026-12-23", "2026-12-24", "2026-12-28"),  # Christmas Eve, Christmas Day, then a weekend
        ("2026-12-30", "2026-12-31", "2027-01-04"),  # New Year's Eve, New Year's Day, then a weekend
        ("2027-01-05", "2027-01-06", "2027-01-07"),  # Epiphany
    ],
)
def test_lediga_dagar_mellan_arbetsdagar(fore: str, ledig: str, efter: str) -> None:
    utfall = [ar_arbetsdag(dt.date.fromisoformat(datum)) for datum in (fore, ledig, efter)]
    assert utfall == [True, False, True]


def test_lov_ar_ingen_helg_och_en_vanlig_sondag_ar_det() -> None:
    assert ar_arbetsdag(dt.date(2026, 7, 15))
    assert not ar_arbetsdag(dt.date(2026, 7, 19))


def test_dagen_da_nagot_kommer_raknas_inte() -> None:
    mandag = klockan(2026, 3, 2, 8)
    assert arbetsdagar_mellan(mandag, klockan(2026, 3, 2, 23)) == 0
    assert arbetsdagar_mellan(mandag, klockan(2026, 3, 3, 23)) == 0
    assert arbetsdagar_mellan(mandag, klockan(2026, 3, 4, 0)) == 1


def test_det_som_kommer_pa_en_lordag_borjar_rakna_pa_mandagen() -> None:
    assert efter_arbetsdagar(klockan(2026, 3, 7), 1) == klockan(2026, 3, 10, 0)


@pytest.mark.parametrize(
    ("inlamnat", "antal", "vantat"),
    [
        (klockan(2026, 3, 2), 3, klockan(2026, 3, 6, 0)),  # Monday: Tuesday, Wednesday and Thursday pass
        (klockan(2026, 3, 2), 5, klockan(2026, 3, 10, 0)),
        (klockan(2026, 4, 1), 3, klockan(2026, 4, 9, 0)),  # over Easter
        (klockan(2026, 6, 17), 3, klockan(2026, 6, 24, 0)),  # over midsummer
        (klockan(2026, 12, 22), 3, klockan(2026, 12, 30, 0)),  # over Christmas
        (klockan(2026, 12, 22), 5, klockan(2027, 1, 5, 0)),  # over Christmas and New Year
        (klockan(2025, 6, 4), 3, klockan(2025, 6, 11, 0)),  # over 6 June
    ],
)
def test_efter_arbetsdagar_pa_bada_sidor_om_gransen(inlamnat: dt.datetime, antal: int, vantat: dt.datetime) -> None:
    assert efter_arbetsdagar(inlamnat, antal) == vantat
    assert arbetsdagar_mellan(inlamnat, vantat - SEKUND) == antal - 1
    assert arbetsdagar_mellan(inlamnat, vantat) == antal


def test_dagen_ar_stockholms_bade_sommar_och_vinter() -> None:
    sommarkvall = dt.datetime(2026, 7, 6, 22, 30, tzinfo=dt.UTC)  # half past midnight on Tuesday in Stockholm
    assert efter_arbetsdagar(sommarkvall, 1) == dygnets_borjan(dt.date(2026, 7, 9))
    vinterkvall = dt.datetime(2026, 2, 2, 22, 30, tzinfo=dt.UTC)  # still Monday
    assert efter_arbetsdagar(vinterkvall, 1) == dygnets_borjan(dt.date(2026, 2, 4))


@pytest.mark.parametrize(
    ("inlamnat", "vantat"),
    [
        (klockan(2026, 3, 26), dt.datetime(2026, 3, 30, 22, tzinfo=dt.UTC)),  # summer time begins on the 29th
        (klockan(2026, 10, 22), dt.datetime(2026, 10, 26, 23, tzinfo=dt.UTC)),  # and ends on 25 October
    ],
)
def test_over_bada_natterna_da_klockan_stalls_om(inlamnat: dt.datetime, vantat: dt.datetime) -> None:
    assert efter_arbetsdagar(inlamnat, 2) == vantat


def test_tiden_gar_inte_baklanges() -> None:
    assert arbetsdagar_mellan(klockan(2026, 3, 9), klockan(2026, 3, 2)) == 0
    with pytest.raises(ValueError, match="at least 1"):
        efter_arbetsdagar(klockan(2026, 3, 2), 0)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a year's holidays are read once
@given(
    fran=st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2035, 1, 1), timezones=st.just(dt.UTC)),
    antal=st.integers(1, 30),
)
def test_de_tva_raknesatten_sager_samma_sak(fran: dt.datetime, antal: int) -> None:
    nar = efter_arbetsdagar(fran, antal)
    assert arbetsdagar_mellan(fran, nar) == antal
    assert arbetsdagar_mellan(fran, nar - SEKUND) == antal - 1
