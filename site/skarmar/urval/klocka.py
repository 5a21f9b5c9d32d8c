"""What is on at an instant: it follows from the list and the clock alone, for the player as for us."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from skarmar.kontrakt import Meddelande, Period, Punkt, Spellista

SEKUND = dt.timedelta(seconds=1)


@dataclass(frozen=True)
class Tagning:
    """One showing of a slide, from when until when."""

    fran: dt.datetime
    till: dt.datetime
    punkt: Punkt


def visas(spellista: Spellista, vid: dt.datetime) -> Punkt | Meddelande | None:
    """What is on at `vid`; None when the screen is dark, has nothing to show, or the list does not reach so far."""
    return visas_i(spellista, vid)[0]


def visas_i(spellista: Spellista, vid: dt.datetime) -> tuple[Punkt | Meddelande | None, dt.datetime]:
    """The same, and until when: the next instant at which it may be something else; `vid` itself past the end."""
    meddelande = next((ett for ett in spellista.meddelanden if ett.fran <= vid < ett.till), None)
    borjar = [ett.fran for ett in spellista.meddelanden if ett.fran > vid]
    if meddelande is not None:
        return meddelande, min([meddelande.till, *borjar])
    period = _perioden(spellista, vid)
    if period is None:
        return None, vid
    tagning = next(tagningar_i(period, _per_version(spellista), vid), None)
    if tagning is None:
        return None, min([period.till, *borjar])
    return tagning.punkt, min([tagning.till, *borjar])


def perioden(spellista: Spellista, vid: dt.datetime) -> Period:
    """The stretch that `vid` is in. Raises ValueError outside of the list's days."""
    period = _perioden(spellista, vid)
    if period is None:
        raise ValueError(vid)
    return period


def _perioden(spellista: Spellista, vid: dt.datetime) -> Period | None:
    nr = bisect_right(spellista.perioder, vid, key=lambda period: period.fran) - 1
    if nr < 0 or vid >= spellista.perioder[nr].till:
        return None
    return spellista.perioder[nr]


def _per_version(spellista: Spellista) -> dict[str, Punkt]:
    return {punkt.version: punkt for punkt in spellista.punkter}


def tagningar_i(period: Period, punkter: dict[str, Punkt], fran: dt.datetime) -> Iterator[Tagning]:
    """What the stretch plays from the instant `fran` in it, in order, the one that is on then first, to its end."""
    varvet = [punkter[version] for slinga in period.slingor for version in slinga]
    langd = sum(punkt.sekunder for punkt in varvet) * SEKUND
    if not varvet:
        return
    borjar = period.fran + (fran - period.fran) // langd * langd
    while borjar < period.till:
        for punkt in varvet:
            slutar = min(borjar + punkt.sekunder * SEKUND, period.till)
            if slutar > fran and borjar < period.till:
                yield Tagning(borjar, slutar, punkt)
            borjar += punkt.sekunder * SEKUND
