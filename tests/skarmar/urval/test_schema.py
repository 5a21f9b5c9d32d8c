"""Days and hours by the clock on the wall, on ordinary days and on the two nights when the clock jumps."""

from __future__ import annotations

import datetime as dt

import pytest

from patientinfo.tid import STOCKHOLM, dygnets_borjan
from skarmar.kontrakt import Fonster
from skarmar.models import Skarmbild
from skarmar.urval.schema import fonster, klockslag, oppet

ALLA = tuple(range(7))
VAREN = dt.date(2026, 3, 29)  # 02.00 becomes 03.00
HOSTEN = dt.date(2026, 10, 25)  # 03.00 becomes 02.00


def tid(text: str) -> dt.time:
    return dt.time.fromisoformat(text)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def oppet_pa(ett: Fonster | None, datum: dt.date) -> list[tuple[str, str]]:
    """The stretches of the day, as UTC hours and minutes."""
    slut = dygnets_borjan(datum + dt.timedelta(days=1))
    return [(f"{a:%H:%M}", f"{b:%H:%M}") for a, b in oppet(ett, dygnets_borjan(datum), slut)]


@pytest.mark.parametrize(
    ("datum", "klockan", "vid"),
    [
        (dt.date(2026, 5, 12), "08:00", "2026-05-12 06:00"),
        (dt.date(2026, 12, 1), "08:00", "2026-12-01 07:00"),
        (VAREN, "01:59", "2026-03-29 00:59"),
        (VAREN, "02:00", "2026-03-29 01:00"),
        (VAREN, "02:30", "2026-03-29 01:00"),
        (VAREN, "02:59", "2026-03-29 01:00"),
        (VAREN, "03:00", "2026-03-29 01:00"),
        (VAREN, "03:01", "2026-03-29 01:01"),
        (HOSTEN, "01:59", "2026-10-24 23:59"),
        (HOSTEN, "02:00", "2026-10-25 00:00"),
        (HOSTEN, "02:30", "2026-10-25 00:30"),
        (HOSTEN, "03:00", "2026-10-25 02:00"),
    ],
)
def test_a_time_of_day_is_the_first_instant_at_which_the_clock_shows_it_or_has_passed_it(
    datum: dt.date, klockan: str, vid: str
) -> None:
    assert klockslag(datum, tid(klockan)) == utc(vid)


@pytest.mark.parametrize("datum", [VAREN, HOSTEN, dt.date(2026, 5, 12)])
def test_a_later_time_of_day_is_never_an_earlier_instant(datum: dt.date) -> None:
    vid = [klockslag(datum, dt.time(minut // 60, minut % 60)) for minut in range(24 * 60)]
    assert vid == sorted(vid)


def test_without_a_window_all_the_time_is_open() -> None:
    fran, till = utc("2026-05-12 10:00"), utc("2026-05-12 11:00")
    assert oppet(None, fran, till) == ((fran, till),)


def test_hours_hold_on_their_days_only() -> None:
    tisdagar = Fonster((1,), tid("08:00"), tid("16:00"))
    assert oppet_pa(tisdagar, dt.date(2026, 5, 12)) == [("06:00", "14:00")]
    assert oppet_pa(tisdagar, dt.date(2026, 5, 13)) == []


def test_days_without_hours_are_whole_days_on_both_nights() -> None:
    sondagar = Fonster((6,), None, None)
    for datum in (VAREN, HOSTEN):
        borjan, slut = dygnets_borjan(datum), dygnets_borjan(datum + dt.timedelta(days=1))
        assert oppet(sondagar, borjan - dt.timedelta(days=1), slut + dt.timedelta(days=1)) == ((borjan, slut),)


def test_a_window_over_midnight_belongs_to_the_day_on_which_it_begins() -> None:
    fredagar = Fonster((4,), tid("22:00"), tid("06:00"))
    assert oppet_pa(fredagar, dt.date(2026, 5, 15)) == [("20:00", "22:00")]
    assert oppet_pa(fredagar, dt.date(2026, 5, 16)) == [("22:00", "04:00")]
    assert oppet_pa(fredagar, dt.date(2026, 5, 17)) == []


@pytest.mark.parametrize(
    ("fran", "till", "vantat"),
    [
        ("02:30", "05:00", [("01:00", "03:00")]),  # begins in the missing hour: when the clock has passed it
        ("01:00", "02:30", [("00:00", "01:00")]),  # ends in it: at the jump
        ("02:15", "02:45", []),  # lies in it: never comes
        ("02:30", "03:15", [("01:00", "01:15")]),
        ("01:30", "03:30", [("00:30", "01:30")]),
    ],
)
def test_windows_in_the_night_of_spring(fran: str, till: str, vantat: list[tuple[str, str]]) -> None:
    assert oppet_pa(Fonster(ALLA, tid(fran), tid(till)), VAREN) == vantat


@pytest.mark.parametrize(
    ("fran", "till", "vantat"),
    [
        ("02:30", "05:00", [("00:30", "04:00")]),  # begins the first time, in one piece
        ("01:00", "02:30", [("23:00", "00:30")]),  # ends the first time
        ("02:15", "02:45", [("00:15", "00:45")]),  # comes once
        ("01:30", "03:30", [("23:30", "02:30")]),
    ],
)
def test_windows_in_the_night_of_autumn(fran: str, till: str, vantat: list[tuple[str, str]]) -> None:
    assert oppet_pa(Fonster(ALLA, tid(fran), tid(till)), HOSTEN) == vantat


@pytest.mark.parametrize(
    ("datum", "timmar"), [(dt.date(2026, 3, 28), 7), (dt.date(2026, 10, 24), 9), (dt.date(2026, 5, 11), 8)]
)
def test_a_window_over_the_nights_of_daylight_saving_is_as_long_as_the_night(datum: dt.date, timmar: int) -> None:
    natten = Fonster((datum.weekday(),), tid("22:00"), tid("06:00"))
    kvallen = dt.datetime.combine(datum, dt.time(12), tzinfo=STOCKHOLM)
    ((borjar, slutar),) = oppet(natten, kvallen, kvallen + dt.timedelta(days=1))
    assert (slutar - borjar) == dt.timedelta(hours=timmar)


def test_what_is_always_shown_has_no_window() -> None:
    assert fonster(Skarmbild()) is None
    assert fonster(Skarmbild(veckodagar=0b0000011)) == Fonster((0, 1), None, None)
    assert fonster(Skarmbild(fran=tid("08:00"), till=tid("09:00"))) == Fonster(ALLA, tid("08:00"), tid("09:00"))
