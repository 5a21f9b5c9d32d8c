"""When an event takes place: each single time of a series, with what has been cancelled or moved.

Pure functions of what they are given. A series keeps its time on the clock in Stockholm over both nights of
daylight saving: 18.00 is 18.00 all year. A time that does not exist (02.30 in the night of spring) is an hour later
that night, and one that comes twice is the first of the two, as RFC 5545 3.3.5 says and calendars do.

"Every month, the same weekday" counts as people do: the second Tuesday stays the second Tuesday. A first time on
a fifth weekday of its month means the last one, since most months have four.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, dropwhile, takewhile
from typing import Protocol

from patientinfo.tid import STOCKHOLM, dag, nasta_dygn

VECKA = dt.timedelta(weeks=1)
VECKOR_EMELLAN = {"vecka": 1, "varannan": 2}
MANAD = "manad"
SISTA = 5  # the ordinal of a fifth weekday: the last of its month


class Handelse(Protocol):
    """What is needed of an event; `Inslag` has it."""

    borjar: dt.datetime | None
    slutar: dt.datetime | None
    upprepning: str
    upprepas_till: dt.date | None


class Andring(Protocol):
    """One time that is cancelled or moved; `Avvikelse` has it. `datum` is the day it was planned for."""

    datum: dt.date
    ny_borjar: dt.datetime | None
    ny_slutar: dt.datetime | None


@dataclass(frozen=True)
class Tillfalle:
    """One single time of an event. `slutar` is None when nobody has said when it ends."""

    borjar: dt.datetime
    slutar: dt.datetime | None
    installt: bool = False
    flyttat_fran: dt.datetime | None = None

    @property
    def planerat(self) -> dt.datetime:
        """When it was to begin before anybody moved it."""
        return self.flyttat_fran or self.borjar

    @property
    def over(self) -> dt.datetime:
        """The instant from which it has been: its end, or the midnight after a beginning without an end."""
        return self.slutar or nasta_dygn(self.borjar)


def tillfallen(
    handelse: Handelse, andringar: Iterable[Andring], fran: dt.datetime, till: dt.datetime
) -> list[Tillfalle]:
    """Every time that is not over at `fran` and begins before `till`, earliest first; a moved one by its new time.

    An event without a beginning, such as a notice, has none.
    """
    andrade = {andring.datum: andring for andring in andringar}
    # What has been moved may come from any day; what has not, only from before `till`.
    sist = max([till, *(nasta_dygn(_middag(datum)) for datum in andrade)])
    forst = min([_forsta_dagen(handelse, fran), *andrade])
    alla = (_andrat(tid, andrade.get(dag(tid.borjar))) for tid in _planerade(handelse, forst, sist))
    return sorted((tid for tid in alla if tid.over > fran and tid.borjar < till), key=lambda tid: tid.borjar)


def sista_dagen(handelse: Handelse) -> dt.date | None:
    """The last day on which it may begin, as planned; None without a beginning."""
    if handelse.borjar is None:
        return None
    forsta = dag(handelse.borjar)
    return max(forsta, handelse.upprepas_till or forsta) if handelse.upprepning else forsta


def ordningstal(datum: dt.date) -> int:
    """Which of its weekday `datum` is in its month, 1 to 4; 5 stands for the last one."""
    return (datum.day - 1) // 7 + 1


def _forsta_dagen(handelse: Handelse, fran: dt.datetime) -> dt.date:
    """The first day whose time may still be going on at `fran`."""
    langd = handelse.slutar - handelse.borjar if handelse.borjar and handelse.slutar else dt.timedelta()
    return dag(fran - langd) - dt.timedelta(days=2)


def _planerade(handelse: Handelse, forst: dt.date, till: dt.datetime) -> Iterator[Tillfalle]:
    """The times as they were planned, from the day `forst`, those that begin before `till`."""
    if handelse.borjar is None:
        return
    for datum in dropwhile(lambda datum: datum < forst, _dagar(handelse)):
        tid = _pa_dagen(handelse.borjar, handelse.slutar, datum)
        if tid.borjar >= till:
            return
        yield tid


def _dagar(handelse: Handelse) -> Iterator[dt.date]:
    forsta, sista = dag(handelse.borjar), sista_dagen(handelse)  # type: ignore[arg-type]
    if not handelse.upprepning:
        yield forsta
        return
    dagar = _manadsvis(forsta) if handelse.upprepning == MANAD else _veckovis(forsta, handelse.upprepning)
    yield from takewhile(lambda datum: datum <= sista, dagar)  # type: ignore[operator]


def _veckovis(forsta: dt.date, upprepning: str) -> Iterator[dt.date]:
    steg = VECKOR_EMELLAN[upprepning] * VECKA
    return (forsta + nummer * steg for nummer in count())


def _manadsvis(forsta: dt.date) -> Iterator[dt.date]:
    vilken = ordningstal(forsta)
    for nummer in count(forsta.month - 1):
        ar, manad = forsta.year + nummer // 12, nummer % 12 + 1
        den_forsta = dt.date(ar, manad, 1)
        tidigast = den_forsta + dt.timedelta(days=(forsta.weekday() - den_forsta.weekday()) % 7)
        datum = tidigast + (vilken - 1) * VECKA
        yield datum if datum.month == manad else datum - VECKA


def _pa_dagen(borjar: dt.datetime, slutar: dt.datetime | None, datum: dt.date) -> Tillfalle:
    """The time of the series that falls on `datum`: the first as it was given, the others by the clock."""
    if datum == dag(borjar):
        return Tillfalle(borjar, slutar)
    klockan = borjar.astimezone(STOCKHOLM)
    start = _i_utc(dt.datetime.combine(datum, klockan.time()))
    if slutar is None:
        return Tillfalle(start, None)
    vaggtid = slutar.astimezone(STOCKHOLM).replace(tzinfo=None) - klockan.replace(tzinfo=None)
    slut = _i_utc(dt.datetime.combine(datum, klockan.time()) + vaggtid)
    # A night when the clock jumps may swallow a short time whole; then it is as long as it was.
    return Tillfalle(start, slut if slut > start else start + (slutar - borjar))


def _i_utc(vaggtid: dt.datetime) -> dt.datetime:
    """The instant at which clocks in Stockholm show `vaggtid`."""
    return vaggtid.replace(tzinfo=STOCKHOLM, fold=0).astimezone(dt.UTC)


def _andrat(tid: Tillfalle, andring: Andring | None) -> Tillfalle:
    if andring is None:
        return tid
    if andring.ny_borjar is None:
        return Tillfalle(tid.borjar, tid.slutar, installt=True)
    langd = tid.slutar - tid.borjar if tid.slutar else None
    slutar = andring.ny_slutar or (andring.ny_borjar + langd if langd else None)
    return Tillfalle(andring.ny_borjar, slutar, flyttat_fran=tid.borjar)


def _middag(datum: dt.date) -> dt.datetime:
    return dt.datetime.combine(datum, dt.time(12), tzinfo=STOCKHOLM)
