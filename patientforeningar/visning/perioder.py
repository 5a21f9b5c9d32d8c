"""The stretches of time that the calendar can be asked for: a few fixed ones, so that no flood fills a cache."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from patientinfo.tid import dag, dygnets_borjan, nasta_dygn

IDAG, VECKA, NASTA_VECKA = "idag", "vecka", "nasta-vecka"
NARMAST = 30  # days, when nobody has asked for anything else
MANADER = 12  # this one and those to come

_MANAD = re.compile(r"\d{4}-\d{2}")


@dataclass(frozen=True)
class Period:
    """From `fran` until before `till`. `kod` is what the address says; empty for the nearest days."""

    kod: str
    rubrik: str
    fran: dt.datetime
    till: dt.datetime


def ar_period(kod: str, vid: dt.datetime) -> bool:
    """True for what `period` knows at `vid`."""
    return kod in {IDAG, VECKA, NASTA_VECKA} or kod in {_kod(manad) for manad in manader(vid)}


def period(kod: str, vid: dt.datetime) -> Period:
    """The stretch called `kod` as seen from `vid`: never from before `vid`; the nearest days for an unknown one."""
    idag = dag(vid)
    mandag = idag - dt.timedelta(days=idag.weekday())
    vecka = dt.timedelta(weeks=1)
    if kod == IDAG:
        return Period(kod, _("I dag"), vid, nasta_dygn(vid))
    if kod == VECKA:
        return Period(kod, _("Den här veckan"), vid, dygnets_borjan(mandag + vecka))
    if kod == NASTA_VECKA:
        return Period(kod, _("Nästa vecka"), dygnets_borjan(mandag + vecka), dygnets_borjan(mandag + 2 * vecka))
    if _MANAD.fullmatch(kod) and ar_period(kod, vid):
        forsta = dt.date.fromisoformat(f"{kod}-01")
        return Period(kod, _rubrik(forsta), max(vid, dygnets_borjan(forsta)), dygnets_borjan(_manaden_efter(forsta)))
    return Period("", _("De närmaste 30 dagarna"), vid, dygnets_borjan(idag + dt.timedelta(days=NARMAST)))


def val(vid: dt.datetime) -> list[tuple[str, str]]:
    """Every stretch as a choice of a form: code and words."""
    koder = ["", IDAG, VECKA, NASTA_VECKA, *(_kod(manad) for manad in manader(vid))]
    return [(kod, period(kod, vid).rubrik) for kod in koder]


def grannar(vald: Period, vid: dt.datetime) -> tuple[Period | None, Period | None]:
    """The months before and after the chosen stretch that can be asked for; None where there is none."""
    koder = [_kod(manad) for manad in manader(vid)]
    if vald.kod not in koder:
        return None, None
    plats = koder.index(vald.kod)
    fore, efter = koder[plats - 1 : plats], koder[plats + 1 : plats + 2]
    return (period(fore[0], vid) if fore else None), (period(efter[0], vid) if efter else None)


def manader(vid: dt.datetime) -> list[dt.date]:
    """The first day of each month that can be asked for."""
    manad = dag(vid).replace(day=1)
    alla = [manad]
    while len(alla) < MANADER:
        alla.append(_manaden_efter(alla[-1]))
    return alla


def _manaden_efter(forsta: dt.date) -> dt.date:
    return (forsta + dt.timedelta(days=31)).replace(day=1)


def _kod(manad: dt.date) -> str:
    return f"{manad:%Y-%m}"


def _rubrik(manad: dt.date) -> str:
    return capfirst(date_format(manad, "F Y"))
