"""Opening hours on both sides of every boundary."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from patientinfo.models import AvvikandeDag, Oppettid
from patientinfo.register.oppettider import Lage, lage
from patientinfo.register.oppetvecka import Undantag, Veckorad, undantagen, veckan
from patientinfo.tid import STOCKHOLM

VARDAGAR = range(5)


def tid(text: str) -> dt.time:
    return dt.time.fromisoformat(text)


def dygn(veckodag: int, oppnar: str, stanger: str) -> Oppettid:
    return Oppettid(veckodag=veckodag, oppnar=tid(oppnar), stanger=tid(stanger))


def avvikande(datum: str, oppnar: str = "", stanger: str = "", orsak: str = "") -> AvvikandeDag:
    return AvvikandeDag(
        datum=dt.date.fromisoformat(datum),
        oppnar=tid(oppnar) if oppnar else None,
        stanger=tid(stanger) if stanger else None,
        orsak=orsak,
    )


def klockan(text: str, fold: int = 0) -> dt.datetime:
    """What the wall in Stockholm shows; `fold` 1 is the second of the two in October."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM, fold=fold)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


KONTORSTID = [dygn(nr, "08:00", "16:30") for nr in VARDAGAR]
MED_LUNCH = [dygn(nr, *stund) for nr in VARDAGAR for stund in (("08:00", "12:00"), ("13:00", "17:00"))]
# 2026-11-23 is a Monday.


@pytest.mark.parametrize(
    ("vid", "oppet", "text"),
    [
        ("2026-11-23T07:59:59", False, "Stängt nu, öppnar klockan 8.00"),
        ("2026-11-23T08:00:00", True, "Öppet nu, stänger klockan 16.30"),
        ("2026-11-23T16:29:59", True, "Öppet nu, stänger klockan 16.30"),
        ("2026-11-23T16:30:00", False, "Stängt nu, öppnar i morgon klockan 8.00"),
        ("2026-11-23T23:59:59", False, "Stängt nu, öppnar i morgon klockan 8.00"),
        ("2026-11-24T00:00:00", False, "Stängt nu, öppnar klockan 8.00"),
        ("2026-11-27T16:30:00", False, "Stängt nu, öppnar på måndag klockan 8.00"),
        ("2026-11-29T00:00:00", False, "Stängt nu, öppnar i morgon klockan 8.00"),
    ],
)
def test_says_whether_it_is_open_on_both_sides_of_a_boundary(vid: str, oppet: bool, text: str) -> None:
    svar = lage(KONTORSTID, [], klockan(vid))
    assert (svar.oppet, svar.text) == (oppet, text)


@pytest.mark.parametrize(
    ("vid", "andras"),
    [
        ("2026-11-23T07:00", "2026-11-23T08:00"),  # it opens
        ("2026-11-23T08:00", "2026-11-23T16:30"),  # it closes
        ("2026-11-23T16:30", "2026-11-24T00:00"),  # "i morgon" becomes today
        ("2026-11-27T18:00", "2026-11-28T00:00"),
    ],
)
def test_tells_the_instant_at_which_its_words_end_to_hold(vid: str, andras: str) -> None:
    assert lage(KONTORSTID, [], klockan(vid)).andras == klockan(andras)


@pytest.mark.parametrize("timmar", range(0, 24 * 9, 5))
def test_its_words_hold_until_that_instant_and_not_after(timmar: int) -> None:
    vid = klockan("2026-11-20T00:30") + dt.timedelta(hours=timmar)
    svar = lage(MED_LUNCH, [avvikande("2026-11-25", orsak="Planeringsdag")], vid)
    assert svar.andras is not None
    strax_innan = lage(
        MED_LUNCH, [avvikande("2026-11-25", orsak="Planeringsdag")], svar.andras - dt.timedelta(seconds=1)
    )
    sedan = lage(MED_LUNCH, [avvikande("2026-11-25", orsak="Planeringsdag")], svar.andras)
    assert strax_innan == svar
    assert sedan.andras != svar.andras


@pytest.mark.parametrize(
    ("vid", "text"),
    [
        ("2026-11-23T11:59", "Öppet nu, stänger klockan 12.00"),
        ("2026-11-23T12:00", "Stängt nu, öppnar klockan 13.00"),
        ("2026-11-23T13:00", "Öppet nu, stänger klockan 17.00"),
    ],
)
def test_a_lunch_break_closes_and_opens_again(vid: str, text: str) -> None:
    assert lage(MED_LUNCH, [], klockan(vid)).text == text


def test_a_deviating_day_without_hours_is_closed_and_says_why() -> None:
    julafton = [avvikande("2026-12-24", orsak="Julafton")]
    svar = lage(KONTORSTID, julafton, klockan("2026-12-24T10:00"))
    assert svar == Lage(False, "Stängt nu, öppnar i morgon klockan 8.00", klockan("2026-12-25T00:00"), "Julafton")
    assert lage(KONTORSTID, julafton, klockan("2026-12-23T17:00")).text == "Stängt nu, öppnar på fredag klockan 8.00"
    assert lage(KONTORSTID, julafton, klockan("2026-12-23T17:00")).orsak == ""


def test_a_deviating_day_with_hours_replaces_the_ordinary_ones() -> None:
    kort = [avvikande("2026-11-25", "08:00", "10:00"), avvikande("2026-11-25", "11:00", "12:00")]
    assert lage(KONTORSTID, kort, klockan("2026-11-25T09:00")).text == "Öppet nu, stänger klockan 10.00"
    assert lage(KONTORSTID, kort, klockan("2026-11-25T10:00")).text == "Stängt nu, öppnar klockan 11.00"
    assert lage(KONTORSTID, kort, klockan("2026-11-25T12:00")).text == "Stängt nu, öppnar i morgon klockan 8.00"


def test_a_deviating_day_may_open_on_a_day_that_is_otherwise_closed() -> None:
    lordag = [avvikande("2026-11-28", "10:00", "14:00")]
    assert lage(KONTORSTID, lordag, klockan("2026-11-28T10:00")).oppet is True
    assert lage(KONTORSTID, [], klockan("2026-11-28T10:00")).oppet is False


def test_an_opening_more_than_a_week_away_is_said_with_its_date() -> None:
    stangt = [avvikande(f"2026-07-{nr:02}") for nr in range(6, 18)]
    assert lage(KONTORSTID, stangt, klockan("2026-07-06T09:00")).text == "Stängt nu, öppnar måndag 20 juli klockan 8.00"


def test_the_same_weekday_next_week_is_said_with_its_date() -> None:
    bara_mandag = [dygn(0, "08:00", "12:00")]
    text = "Stängt nu, öppnar måndag 30 november klockan 8.00"
    assert lage(bara_mandag, [], klockan("2026-11-23T12:00")).text == text
    assert lage(bara_mandag, [], klockan("2026-11-24T12:00")).text == "Stängt nu, öppnar på måndag klockan 8.00"


def test_no_opening_in_sight_is_said_without_a_guess() -> None:
    forsta = dt.date(2026, 6, 1)
    stangt = [AvvikandeDag(datum=forsta + dt.timedelta(days=nr)) for nr in range(90)]
    svar = lage(KONTORSTID, stangt, klockan("2026-06-01T09:00"))
    assert svar == Lage(False, "Stängt nu", klockan("2026-06-02T00:00"))


def test_unknown_hours_are_not_called_closed_and_lead_to_1177() -> None:
    svar = lage([], [avvikande("2026-11-23")], klockan("2026-11-23T10:00"))
    assert svar.oppet is None
    assert "1177" in svar.text
    assert svar.andras is None


def test_open_day_and_night_is_said_so_and_meets_itself_at_midnight() -> None:
    jamt = [dygn(nr, "00:00", "00:00") for nr in range(7)]
    for vid in ("2026-11-23T00:00", "2026-11-23T12:00", "2026-11-23T23:59:59"):
        assert lage(jamt, [], klockan(vid)).text == "Öppet dygnet runt"
    stangt = [avvikande("2026-12-25")]
    assert lage(jamt, stangt, klockan("2026-12-24T12:00")).text == "Öppet nu, stänger klockan 24.00"
    assert lage(jamt, stangt, klockan("2026-12-23T12:00")).text == "Öppet nu, stänger i morgon klockan 24.00"
    assert lage(jamt, stangt, klockan("2026-12-25T12:00")).text == "Stängt nu, öppnar i morgon klockan 0.00"


def test_a_night_shift_written_as_two_days_is_one_opening() -> None:
    natt = [dygn(4, "20:00", "00:00"), dygn(5, "00:00", "03:00")]
    svar = lage(natt, [], klockan("2026-11-27T22:00"))
    assert svar.text == "Öppet nu, stänger i morgon klockan 3.00"
    assert svar.andras == klockan("2026-11-28T00:00")
    assert lage(natt, [], klockan("2026-11-28T00:00")).text == "Öppet nu, stänger klockan 3.00"
    assert lage(natt, [], klockan("2026-11-28T03:00")).oppet is False


def test_the_night_that_skips_an_hour() -> None:
    """Sunday 2026-03-29 goes from 02:00 CET (01:00 UTC) straight to 03:00 CEST."""
    sondag = [dygn(6, "01:00", "04:00")]
    assert lage(sondag, [], utc("2026-03-28T23:59:59")).oppet is False
    assert lage(sondag, [], utc("2026-03-29T00:00")).andras == utc("2026-03-29T02:00")  # two hours, not three
    assert lage(sondag, [], utc("2026-03-29T01:59:59")).text == "Öppet nu, stänger klockan 4.00"
    assert lage(sondag, [], utc("2026-03-29T02:00")).oppet is False
    assert lage(KONTORSTID, [], utc("2026-03-28T22:59:59")).andras == utc("2026-03-28T23:00")
    assert lage(KONTORSTID, [], utc("2026-03-28T23:00")).andras == utc("2026-03-29T22:00")  # a day of 23 hours


def test_hours_that_the_night_of_spring_skips_are_not_opened_backwards() -> None:
    i_luckan = [dygn(6, "02:30", "03:15")]
    for minut in range(0, 180, 5):
        assert lage(i_luckan, [], utc("2026-03-29T00:00") + dt.timedelta(minutes=minut)).oppet is False


def test_the_night_that_has_an_hour_twice() -> None:
    """Sunday 2026-10-25 shows 02:00-03:00 first as CEST (00:00 UTC), then as CET (01:00 UTC)."""
    sondag = [dygn(6, "01:00", "04:00")]
    assert lage(sondag, [], utc("2026-10-24T23:00")).andras == utc("2026-10-25T03:00")  # four hours, not three
    assert lage(sondag, [], klockan("2026-10-25T02:30", fold=0)).oppet is True
    assert lage(sondag, [], klockan("2026-10-25T02:30", fold=1)).oppet is True
    assert lage(sondag, [], utc("2026-10-25T02:59:59")).oppet is True
    assert lage(sondag, [], utc("2026-10-25T03:00")).oppet is False
    till_halv = [dygn(6, "01:00", "02:30")]
    assert lage(till_halv, [], klockan("2026-10-25T02:29", fold=0)).oppet is True
    assert lage(till_halv, [], klockan("2026-10-25T02:29", fold=1)).oppet is False  # a time that comes twice: the first
    assert lage(KONTORSTID, [], utc("2026-10-24T22:00")).andras == utc("2026-10-25T23:00")  # a day of 25 hours


def test_the_instant_may_be_given_in_any_zone() -> None:
    vid = klockan("2026-11-23T08:00")
    assert lage(KONTORSTID, [], vid.astimezone(dt.UTC)) == lage(KONTORSTID, [], vid)


def test_the_week_puts_days_that_are_alike_on_one_line() -> None:
    rader = [*(dygn(nr, "08:00", "16:30") for nr in range(4)), dygn(4, "08:00", "12:00"), dygn(4, "13:00", "15:00")]
    assert veckan(rader) == [
        Veckorad("måndag–torsdag", "8.00–16.30"),
        Veckorad("fredag", "8.00–12.00 och 13.00–15.00"),
        Veckorad("lördag och söndag", "stängt"),
    ]
    assert veckan([dygn(nr, "00:00", "00:00") for nr in range(7)]) == [Veckorad("alla dagar", "dygnet runt")]
    assert veckan([]) == []


def test_deviating_days_are_listed_from_today_on() -> None:
    rader = [avvikande("2026-12-24", orsak="Julafton"), avvikande("2026-12-31", "08:00", "12:00")]
    forsta = Undantag(dt.date(2026, 12, 24), "stängt", "Julafton")
    andra = Undantag(dt.date(2026, 12, 31), "8.00–12.00", "")
    assert undantagen(rader, klockan("2026-12-24T23:59")) == [forsta, andra]
    assert undantagen(rader, klockan("2026-12-25T00:00")) == [andra]
    assert undantagen(rader, klockan("2026-09-01T00:00")) == []


def test_hours_may_end_at_midnight_but_not_before_they_begin() -> None:
    dygn(0, "08:00", "00:00").clean()
    with pytest.raises(ValidationError) as fel:
        dygn(0, "08:00", "08:00").clean()
    assert "stanger" in fel.value.message_dict
