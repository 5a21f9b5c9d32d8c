"""Which slides are to have pictures: all that are shown somewhere, now and during the coming day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from patientinfo.stampel import minns
from patientinfo.tid import dag
from skarmar.kontrakt import Punkt
from skarmar.urval.kandidat import Kandidat
from skarmar.urval.underlag import las_underlag

# A picture is there before its slide is, also when the worker has stood still for a night.
I_FORVAG = dt.timedelta(hours=24)


def behovda(vid: dt.datetime) -> list[Punkt]:
    """What is shown at `vid` and in `I_FORVAG` from then, as it is said then; the first to be shown comes first."""
    return _punkter(_kandidater(dag(vid)), vid)


def behovda_av(nyckel: str, vid: dt.datetime) -> list[Punkt]:
    """The same of one matter."""
    return _punkter((ett for ett in _kandidater(dag(vid)) if ett.nyckel == nyckel), vid)


def _punkter(kandidater: Iterable[Kandidat], vid: dt.datetime) -> list[Punkt]:
    slut = vid + I_FORVAG
    visningar = [ett for kandidat in kandidater if kandidat.platser for ett in kandidat.visningar]
    kommande = sorted((ett for ett in visningar if ett.fran < slut and ett.till > vid), key=lambda ett: ett.fran)
    return [ett.punkt for ett in kommande]


def _kandidater(datum: dt.date) -> tuple[Kandidat, ...]:
    dagens = _per_dag()
    if datum not in dagens:
        dagens.clear()
        dagens[datum] = las_underlag(datum).kandidater
    return dagens[datum]


@minns
def _per_dag() -> dict[dt.date, tuple[Kandidat, ...]]:
    """Room for what one day's programmes are made of, empty again when the content stamp is another."""
    return {}
