"""Days and hours by the clock on the wall in Stockholm, as instants.

A time of day is the first instant at which the clock shows it or has passed it. So in the night of spring, when the
hour from 02.00 to 03.00 is missing, all of it is the instant of the jump; in the night of autumn, when it comes twice,
it is the first time. A later time of day is never an earlier instant, and no window is torn in two or ends before it
begins.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from patientinfo.tid import STOCKHOLM, dag
from skarmar.kontrakt import Fonster
from skarmar.models import Schema

DYGN = dt.timedelta(days=1)
Stracka = tuple[dt.datetime, dt.datetime]


def klockslag(datum: dt.date, tid: dt.time) -> dt.datetime:
    """The instant (UTC) at which the clock in Stockholm shows `tid` on `datum`."""
    vagg = dt.datetime.combine(datum, tid)
    vid = vagg.replace(tzinfo=STOCKHOLM, fold=0).astimezone(dt.UTC)
    if vid.astimezone(STOCKHOLM).replace(tzinfo=None) == vagg:
        return vid
    # The missing hour: the jump is on the whole hour in UTC, all over the Union (directive 2000/84/EC).
    return vid.replace(minute=0, second=0, microsecond=0)


def fonster(schema: Schema) -> Fonster | None:
    """The window of `schema`; None when it keeps nothing away."""
    return None if schema.alltid else Fonster(schema.dagar, schema.fran, schema.till)


def oppet(ett: Fonster | None, fran: dt.datetime, till: dt.datetime) -> tuple[Stracka, ...]:
    """The stretches from `fran` to `till` in which the window is open, in order; all of it without a window."""
    if ett is None:
        return ((fran, till),)
    hela = (_fonstret(ett, datum) for datum in _dagar(fran, till) if datum.weekday() in ett.dagar)
    klippta = ((max(borjar, fran), min(slutar, till)) for borjar, slutar in hela)
    return tuple((borjar, slutar) for borjar, slutar in klippta if borjar < slutar)


def _dagar(fran: dt.datetime, till: dt.datetime) -> Iterator[dt.date]:
    """The days whose window may reach into the time: the one before as well, since it may go over midnight."""
    datum = dag(fran) - DYGN
    while datum <= dag(till):
        yield datum
        datum += DYGN


def _fonstret(ett: Fonster, datum: dt.date) -> Stracka:
    """The window that begins on `datum`."""
    if ett.fran is None or ett.till is None:
        return klockslag(datum, dt.time.min), klockslag(datum + DYGN, dt.time.min)
    sista = datum if ett.till > ett.fran else datum + DYGN
    return klockslag(datum, ett.fran), klockslag(sista, ett.till)
