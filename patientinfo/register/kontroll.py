"""How fresh a checked fact is: said honestly when it has never been checked, or not for more than a year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from patientinfo.tid import dag

GAMMAL_EFTER = 365  # days


@dataclass(frozen=True)
class Kontroll:
    """The day on which a fact was last checked against its source (None: never), seen from the day `idag`."""

    datum: dt.date | None
    idag: dt.date

    @property
    def gammal(self) -> bool:
        """True when the last check is more than a year away."""
        return self.datum is not None and (self.idag - self.datum).days > GAMMAL_EFTER

    @property
    def palitlig(self) -> bool:
        """True when the fact was checked within the last year."""
        return self.datum is not None and not self.gammal


def kontroll(datum: dt.date | None, vid: dt.datetime) -> Kontroll:
    """The check made on `datum`, as it looks at the instant `vid`."""
    return Kontroll(datum, dag(vid))
