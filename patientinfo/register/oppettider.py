"""Opening hours: whether a unit is open at an instant, what it says of itself, and until when that is true.

Hours are written as the clock on the wall in Stockholm shows them and become instants day by day, so
that both nights of daylight saving come out right: a time that is skipped is reckoned by winter time,
a time that comes twice means the first of the two.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from patientinfo.tid import STOCKHOLM, dag, dygnets_borjan, nasta_dygn

if TYPE_CHECKING:
    from patientinfo.models.vardenhet import AvvikandeDag, Oppettid

FRAMAT = 60  # days within which the next opening is looked for
VECKA = 7  # days; from here on a weekday alone would be ambiguous, and what stays open is open day and night
MIDNATT = dt.time.min  # as a closing time: the end of the day


@dataclass(frozen=True)
class Lage:
    """What a unit says of its hours; `oppet` is None when they are unknown, `andras` is when `text` ends to hold."""

    oppet: bool | None
    text: str
    andras: dt.datetime | None = None
    orsak: str = ""


@dataclass(frozen=True)
class Pass:
    """One stretch of being open, from one instant (UTC) until another."""

    oppnar: dt.datetime
    stanger: dt.datetime


def lage(vecka: Iterable[Oppettid], avvikelser: Iterable[AvvikandeDag], vid: dt.datetime) -> Lage:
    """What a unit with the ordinary hours `vecka` and the deviating days `avvikelser` says at `vid`.

    A unit without ordinary hours is one whose hours nobody has confirmed: it is never called closed.
    """
    vecka, avvikelser = list(vecka), list(avvikelser)
    if not vecka:
        return Lage(None, _("Öppettiderna är inte bekräftade. Ring 1177 om du vill veta när enheten har öppet."))
    idag = dag(vid)
    orsak = next((rad.orsak for rad in avvikelser if rad.datum == idag and rad.orsak), "")
    # Words such as "i morgon" change their meaning at midnight.
    midnatt = nasta_dygn(vid)
    nasta = next((ett for ett in _pass(vecka, avvikelser, idag) if ett.stanger > vid), None)
    if nasta is None:
        return Lage(False, _("Stängt nu"), midnatt, orsak)
    if nasta.oppnar > vid:
        text = _("Stängt nu, öppnar %(nar)s") % {"nar": _nar(nasta.oppnar, vid)}
        return Lage(False, text, min(nasta.oppnar, midnatt), orsak)
    if nasta.stanger - vid >= dt.timedelta(days=VECKA):
        return Lage(True, _("Öppet dygnet runt"), midnatt, orsak)
    text = _("Öppet nu, stänger %(nar)s") % {"nar": _nar(nasta.stanger, vid, slut=True)}
    return Lage(True, text, min(nasta.stanger, midnatt), orsak)


def _pass(vecka: list[Oppettid], avvikelser: list[AvvikandeDag], fran: dt.date) -> Iterator[Pass]:
    """The stretches of being open from the day `fran` on, those that meet made one."""
    pagar: Pass | None = None
    for antal in range(FRAMAT):
        for ett in _dagens_pass(vecka, avvikelser, fran + dt.timedelta(days=antal)):
            if pagar and ett.oppnar <= pagar.stanger:
                pagar = Pass(pagar.oppnar, max(pagar.stanger, ett.stanger))
                continue
            if pagar:
                yield pagar
            pagar = ett
    if pagar:
        yield pagar


def _dagens_pass(vecka: list[Oppettid], avvikelser: list[AvvikandeDag], datum: dt.date) -> list[Pass]:
    passen = []
    for oppnar, stanger in dagens_tider(vecka, avvikelser, datum):
        slut = dygnets_borjan(datum + dt.timedelta(days=1)) if stanger == MIDNATT else _instant(datum, stanger)
        if _instant(datum, oppnar) < slut:  # not so when the night of spring skips the whole of it
            passen.append(Pass(_instant(datum, oppnar), slut))
    return sorted(passen, key=lambda ett: ett.oppnar)


def dagens_tider(
    vecka: Iterable[Oppettid], avvikelser: Iterable[AvvikandeDag], datum: dt.date
) -> list[tuple[dt.time, dt.time]]:
    """The hours of one day, in order: those of the deviating day when there is one, else the ordinary ones."""
    undantag: list[Oppettid | AvvikandeDag] = [rad for rad in avvikelser if rad.datum == datum]
    rader = undantag or [rad for rad in vecka if rad.veckodag == datum.weekday()]
    return sorted((rad.oppnar, rad.stanger) for rad in rader if rad.oppnar is not None and rad.stanger is not None)


def _instant(datum: dt.date, tid: dt.time) -> dt.datetime:
    return dt.datetime.combine(datum, tid, tzinfo=STOCKHOLM).astimezone(dt.UTC)


def _nar(instant: dt.datetime, vid: dt.datetime, *, slut: bool = False) -> str:
    """ "klockan 8.00", "i morgon klockan 8.00", "på måndag klockan 8.00" or "måndag 5 januari klockan 8.00"."""
    lokal = instant.astimezone(STOCKHOLM)
    datum, tid = lokal.date(), klockslag(lokal.time())
    if slut and lokal.time() == MIDNATT:
        datum, tid = datum - dt.timedelta(days=1), klockslag(MIDNATT, slut=True)
    om = (datum - dag(vid)).days
    if om == 0:
        return _("klockan %(tid)s") % {"tid": tid}
    if om == 1:
        return _("i morgon klockan %(tid)s") % {"tid": tid}
    if om < VECKA:
        return _("på %(dag)s klockan %(tid)s") % {"dag": WEEKDAYS[datum.weekday()], "tid": tid}
    return _("%(datum)s klockan %(tid)s") % {"datum": date_format(datum, "l j F"), "tid": tid}


def klockslag(tid: dt.time, *, slut: bool = False) -> str:
    """A time as it is said in Swedish, "8.00"; a day that ends at midnight ends at 24.00."""
    return "24.00" if slut and tid == MIDNATT else f"{tid.hour}.{tid.minute:02}"
