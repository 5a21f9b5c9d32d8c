"""How often a duty of the clock is due; said by the room that registers it under the hook `klocka`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum

from patientinfo.tid import dag, dygnets_borjan

# What a duty does at an instant, and what it says of it; an empty text when there was nothing to do.
Plikt = Callable[[dt.datetime], str]


class Varje(Enum):
    """The periods of which a duty is done once."""

    MINUT = "minut"
    TIMME = "timme"
    DYGN = "dygn"

    def borjan(self, vid: dt.datetime) -> dt.datetime:
        """The instant at which the period that `vid` lies in began; a day begins at midnight in Stockholm."""
        if self is Varje.DYGN:
            return dygnets_borjan(dag(vid))
        hel = vid.replace(second=0, microsecond=0)
        return hel if self is Varje.MINUT else hel.replace(minute=0)


def varje(period: Varje) -> Callable[[Plikt], Plikt]:
    """Decorates a duty that is done once in each `period`; one without is done every minute."""

    def marka(plikt: Plikt) -> Plikt:
        plikt.varje = period  # type: ignore[attr-defined]
        return plikt

    return marka


def hur_ofta(plikt: Plikt) -> Varje:
    """The period that `varje` has given `plikt`."""
    return getattr(plikt, "varje", Varje.MINUT)
