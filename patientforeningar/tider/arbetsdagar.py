"""Working days as the region counts them: Monday to Friday, but no public holiday and none of the three eves.

Public holidays: lag (1989:253) om allmänna helgdagar. Midsummer's Eve, Christmas Eve and New Year's Eve are no
public holidays by that law, but semesterlagen (1977:480) 3 a § places them on a par with Sundays, and so do the
hours of public offices. Other eves (Maundy Thursday, the day before 1 November) count as whole working days.

A day is a calendar day in Stockholm. The day on which something arrives is never counted, whatever the hour:
what arrives on Monday has waited one working day when Tuesday is over.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

import holidays

from patientinfo.tid import dag, dygnets_borjan

FREDAG = 4
DYGN = dt.timedelta(days=1)


@cache
def _helgdagar(ar: int) -> frozenset[dt.date]:
    """The public holidays and the three eves (what the library calls `de_facto`) of the year `ar`."""
    return frozenset(holidays.country_holidays("SE", years=ar, categories=("public", "de_facto")))


def ar_arbetsdag(datum: dt.date) -> bool:
    """True when the region works on `datum`."""
    return datum.weekday() <= FREDAG and datum not in _helgdagar(datum.year)


def arbetsdagar_mellan(fran: dt.datetime, till: dt.datetime) -> int:
    """How many whole working days lie between the day of `fran` and the day of `till`; never below 0."""
    dagar = (dag(till) - dag(fran)).days
    return sum(ar_arbetsdag(dag(fran) + steg * DYGN) for steg in range(1, dagar))


def efter_arbetsdagar(fran: dt.datetime, antal: int) -> dt.datetime:
    """The instant (UTC) at which `antal` whole working days have passed since the day of `fran`.

    It is the first at which `arbetsdagar_mellan` says `antal`. Raises ValueError unless `antal` is at least 1.
    """
    if antal < 1:
        raise ValueError("antal must be at least 1")
    datum = dag(fran)
    while antal:
        datum += DYGN
        antal -= ar_arbetsdag(datum)
    return dygnets_borjan(datum + DYGN)
