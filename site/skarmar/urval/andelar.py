"""How much of the time each sender has, in seconds and as a share: shown to everybody who asks whether it is fair."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from patientinfo.models.installningar import installningar
from skarmar.kontrakt import Period, Punkt, Spellista
from skarmar.urval.klocka import SEKUND, tagningar_i
from skarmar.urval.perioder import REGIONEN, avsandare


@dataclass(frozen=True)
class Andel:
    """One sender's time: whole seconds, and the share (0 to 1) of all that is shown."""

    avsandare: str
    sekunder: int
    andel: float


def andelar(spellista: Spellista, fran: dt.datetime, till: dt.datetime) -> list[Andel]:
    """The shares from `fran` to `till`, the largest first. The region is one sender, whatever its slides call it."""
    punkter = {punkt.version: punkt for punkt in spellista.punkter}
    tid: Counter[str] = Counter()
    for period in spellista.perioder:
        if period.till > fran and period.fran < till:
            tid += _tid_i(period, punkter, max(fran, period.fran), min(till, period.till))
    hela = sum(tid.values())
    return [
        Andel(installningar().avsandare if namn == REGIONEN else namn, sekunder, sekunder / hela)
        for namn, sekunder in sorted(tid.items(), key=lambda par: (-par[1], par[0]))
    ]


def _tid_i(period: Period, punkter: dict[str, Punkt], fran: dt.datetime, till: dt.datetime) -> Counter[str]:
    """Seconds by sender from `fran` to `till` in the stretch: whole rounds are counted once and multiplied."""
    ett_varv: Counter[str] = Counter()
    for slinga in period.slingor:
        for version in slinga:
            ett_varv[avsandare(punkter[version])] += punkter[version].sekunder
    if not ett_varv:
        return ett_varv
    hela_varv, resten = divmod(till - fran, ett_varv.total() * SEKUND)
    tid = Counter({namn: sekunder * hela_varv for namn, sekunder in ett_varv.items()})
    for tagning in tagningar_i(period, punkter, till - resten):
        if tagning.fran >= till:
            break
        tid[avsandare(tagning.punkt)] += round((min(tagning.till, till) - max(tagning.fran, till - resten)) / SEKUND)
    return tid
