"""A span of days in Stockholm, and the months in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from patientinfo.tid import dag, dygnets_borjan

MANADER_PER_AR = 12


def manadens_forsta(datum: dt.date, steg: int = 0) -> dt.date:
    """The first day of the month `steg` months after that of `datum`."""
    manader = datum.year * MANADER_PER_AR + datum.month - 1 + steg
    return dt.date(manader // MANADER_PER_AR, manader % MANADER_PER_AR + 1, 1)


@dataclass(frozen=True)
class Period:
    """The days from `fran` to `till`, both included."""

    fran: dt.date
    till: dt.date

    @classmethod
    def senaste_aret(cls, vid: dt.datetime) -> Period:
        """This month up to the day of `vid`, and the eleven whole months before it."""
        return cls(manadens_forsta(dag(vid), 1 - MANADER_PER_AR), dag(vid))

    @property
    def borjan(self) -> dt.datetime:
        """The first instant of it."""
        return dygnets_borjan(self.fran)

    @property
    def slut(self) -> dt.datetime:
        """The first instant after it."""
        return dygnets_borjan(self.till + dt.timedelta(days=1))

    def rymmer(self, vid: dt.datetime) -> bool:
        """True when the instant `vid` lies in one of the days."""
        return self.borjan <= vid < self.slut

    def manader(self) -> list[dt.date]:
        """The first day of each month that it touches, the earliest first."""
        steg = (self.till.year - self.fran.year) * MANADER_PER_AR + self.till.month - self.fran.month
        return [manadens_forsta(self.fran, nummer) for nummer in range(steg + 1)]
