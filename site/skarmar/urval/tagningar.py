"""When a slide is on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from skarmar.kontrakt import Spellista
from skarmar.urval.klocka import Tagning, tagningar_i


def tagningar(spellista: Spellista, fran: dt.datetime, till: dt.datetime) -> Iterator[Tagning]:
    """All that the loops play from `fran` to `till`, in order; the first may have begun before. Takeovers aside."""
    punkter = {punkt.version: punkt for punkt in spellista.punkter}
    for period in spellista.perioder:
        if period.till > fran and period.fran < till:
            for tagning in tagningar_i(period, punkter, max(fran, period.fran)):
                if tagning.fran >= till:
                    break
                yield tagning


def tillfallen(spellista: Spellista, nyckel: str, fran: dt.datetime, till: dt.datetime) -> list[Tagning]:
    """The times from `fran` to `till` at which the slide named `nyckel` is on."""
    return [tagning for tagning in tagningar(spellista, fran, till) if tagning.punkt.nyckel == nyckel]
