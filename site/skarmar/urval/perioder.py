"""The days ahead as stretches of time in which the programme is the same, and what plays in each.

Every day begins a stretch of its own: what a list made today says of tomorrow, a list made tomorrow says too, and a
player that goes from one to the other sees no seam. Stretches that have passed today are in the list as well: it
depends on the day, not on when it was made, and so its bytes hold all day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise

from patientinfo.tid import dygnets_borjan
from skarmar.kontrakt import Fonster, Period, Punkt, Slag
from skarmar.urval.kandidat import Visning
from skarmar.urval.schema import DYGN, Stracka, oppet
from skarmar.urval.slingor import Bidrag, slingor

DAGAR = 8  # a player without network goes on for a week and what is left of today
MINST_DAGAR = 4  # today and 72 hours, however often the programme changes
MANGA_PERIODER = 500  # a programme that changes more often than this is told for fewer days ahead
REGIONEN = "regionen"  # the region is one sender, whatever its slides call themselves
ALLA_DAGAR = tuple(range(7))


def fonstret(datum: dt.date) -> Stracka:
    """The time that a list made on `datum` is about, from its midnight in Stockholm."""
    return dygnets_borjan(datum), dygnets_borjan(datum + DAGAR * DYGN)


def ordning(punkt: Punkt) -> tuple[bool, float, str]:
    """What is important first, then the newest."""
    return not punkt.viktig, -punkt.publicerad.timestamp(), punkt.nyckel


def perioder(
    visningar: Sequence[Visning], slackt: tuple[dt.time, dt.time] | None, datum: dt.date
) -> tuple[Period, ...]:
    """The stretches of the days from `datum`, with dark ones in between when the screen has dark hours."""
    ut: list[Period] = []
    for nr in range(DAGAR):
        if nr >= MINST_DAGAR and len(ut) > MANGA_PERIODER:
            break
        borjan, slut = dygnets_borjan(datum + nr * DYGN), dygnets_borjan(datum + (nr + 1) * DYGN)
        ut += _dygnets(visningar, _morka(slackt, borjan, slut), borjan, slut)
    return tuple(ut)


def punkter_i(visningar: Iterable[Visning], perioderna: Sequence[Period]) -> tuple[Punkt, ...]:
    """The slides that some stretch plays, each version once, in their order."""
    spelas = {version for period in perioderna for slinga in period.slingor for version in slinga}
    per_version = {ett.punkt.version: ett.punkt for ett in visningar if ett.punkt.version in spelas}
    return tuple(sorted(per_version.values(), key=lambda punkt: (*ordning(punkt), punkt.version)))


def _morka(slackt: tuple[dt.time, dt.time] | None, fran: dt.datetime, till: dt.datetime) -> tuple[Stracka, ...]:
    return oppet(Fonster(ALLA_DAGAR, *slackt), fran, till) if slackt else ()


def _dygnets(
    visningar: Sequence[Visning], morka: tuple[Stracka, ...], borjan: dt.datetime, slut: dt.datetime
) -> list[Period]:
    dagens = [ett for ett in visningar if ett.fran < slut and ett.till > borjan]
    kanter = {borjan, slut}
    for fran, till in [*morka, *((ett.fran, ett.till) for ett in dagens)]:
        kanter |= {grans for grans in (fran, till) if borjan < grans < slut}
    ut: list[Period] = []
    for fran, till in pairwise(sorted(kanter)):
        slackt = any(borjar <= fran < slutar for borjar, slutar in morka)
        spelas = () if slackt else _slingor([ett.punkt for ett in dagens if ett.fran <= fran < ett.till])
        if ut and (ut[-1].slackt, ut[-1].slingor) == (slackt, spelas):
            ut[-1] = Period(ut[-1].fran, till, slackt, spelas)
        else:
            ut.append(Period(fran, till, slackt, spelas))
    return ut


def _slingor(punkter: list[Punkt]) -> tuple[tuple[str, ...], ...]:
    return slingor(tuple(_bidrag(punkt) for punkt in sorted(punkter, key=ordning)))


def _bidrag(punkt: Punkt) -> Bidrag:
    return Bidrag(punkt.version, avsandare(punkt), punkt.sekunder, punkt.viktig, punkt.tur)


def avsandare(punkt: Punkt) -> str:
    """Whose share of the time the slide is on."""
    return punkt.avsandare if punkt.slag == Slag.INSLAG else REGIONEN
