"""The dates of a copy: moved whole years on, to the same weekday, until they lie ahead."""

from __future__ import annotations

import datetime as dt
from itertools import count

from patientforeningar.models import Inslag
from patientinfo.tid import STOCKHOLM, dag, dygnets_borjan, nasta_dygn

VECKA = dt.timedelta(weeks=1)


def nasta_ar(datum: dt.date, efter: dt.date) -> dt.date:
    """The first day after `efter` that is a year, or several, after `datum` and falls on the same weekday.

    Of the days with that weekday it is the one nearest to the same date: Tuesday 12 May 2026 gives Tuesday 11 May 2027.
    """
    return next(ny for ar in count(1) if (ny := _samma_veckodag(datum, ar)) > efter)


def _samma_veckodag(datum: dt.date, ar: int) -> dt.date:
    dagar = round((_samma_datum(datum, ar) - datum) / VECKA) * 7
    return datum + dt.timedelta(days=dagar)


def _samma_datum(datum: dt.date, ar: int) -> dt.date:
    skottdag = (datum.month, datum.day) == (2, 29)
    return datum.replace(year=datum.year + ar, day=28 if skottdag else datum.day)


def flytta_fram(inslag: Inslag, vid: dt.datetime) -> None:
    """Move every date of `inslag` so far that it begins after `vid`; what has no date is shown from that day.

    Times keep what the clock shows in Stockholm, also when the new date is in the other season.
    """
    grund = inslag.borjar or inslag.visas_fran
    steg = nasta_ar(dag(grund), dag(vid)) - dag(grund) if inslag.borjar else dag(vid) - dag(grund)
    for falt in ("borjar", "slutar"):
        setattr(inslag, falt, _pa_klockan(getattr(inslag, falt), steg))
    for falt in ("upprepas_till", "anmalan_senast"):
        datum = getattr(inslag, falt)
        setattr(inslag, falt, datum + steg if datum else None)
    sista_dagen = dag(inslag.visas_till - dt.timedelta(microseconds=1)) + steg
    inslag.visas_fran = dygnets_borjan(dag(inslag.visas_fran) + steg)
    inslag.visas_till = nasta_dygn(dygnets_borjan(sista_dagen))


def _pa_klockan(tid: dt.datetime | None, steg: dt.timedelta) -> dt.datetime | None:
    if tid is None:
        return None
    vaggtid = tid.astimezone(STOCKHOLM).replace(tzinfo=None) + steg
    return vaggtid.replace(tzinfo=STOCKHOLM).astimezone(dt.UTC)
