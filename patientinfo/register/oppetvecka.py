"""Opening hours as a list to read: the ordinary week, and the days that are not like the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from patientinfo.register.oppettider import FRAMAT, MIDNATT, dagens_tider, klockslag
from patientinfo.tid import dag

if TYPE_CHECKING:
    from patientinfo.models.vardenhet import AvvikandeDag, Oppettid

MANDAG = dt.date(2024, 1, 1)  # any Monday: the ordinary week is the same in every week


@dataclass(frozen=True)
class Veckorad:
    """Days with the same hours: "måndag–torsdag" and "8.00–16.30"."""

    dagar: str
    tider: str


@dataclass(frozen=True)
class Undantag:
    """A deviating day that is still to come, with its hours and its reason."""

    datum: dt.date
    tider: str
    orsak: str


def veckan(vecka: Iterable[Oppettid]) -> list[Veckorad]:
    """The ordinary week, days that are alike on one line; empty when the hours are unknown."""
    vecka = list(vecka)
    if not vecka:
        return []
    tider = {nr: _tider(dagens_tider(vecka, [], MANDAG + dt.timedelta(days=nr))) for nr in WEEKDAYS}
    return [Veckorad(_dagar(list(nummer)), text) for text, nummer in groupby(sorted(tider), key=tider.__getitem__)]


def undantagen(avvikelser: Iterable[AvvikandeDag], vid: dt.datetime) -> list[Undantag]:
    """The deviating days from today on, as far ahead as a visitor plans."""
    avvikelser = list(avvikelser)
    fran = dag(vid)
    dagar = sorted({rad.datum for rad in avvikelser if 0 <= (rad.datum - fran).days < FRAMAT})
    return [
        Undantag(
            datum,
            _tider(dagens_tider([], avvikelser, datum)),
            next((rad.orsak for rad in avvikelser if rad.datum == datum and rad.orsak), ""),
        )
        for datum in dagar
    ]


def _dagar(nummer: list[int]) -> str:
    forsta, sista = str(WEEKDAYS[nummer[0]]), str(WEEKDAYS[nummer[-1]])
    if len(nummer) == len(WEEKDAYS):
        return _("alla dagar")
    if len(nummer) == 1:
        return forsta
    mall = _("%(forsta)s och %(sista)s") if len(nummer) == 2 else _("%(forsta)s–%(sista)s")  # noqa: PLR2004
    return mall % {"forsta": forsta, "sista": sista}


def _tider(tider: list[tuple[dt.time, dt.time]]) -> str:
    if not tider:
        return _("stängt")
    if tider == [(MIDNATT, MIDNATT)]:
        return _("dygnet runt")
    stracka = [f"{klockslag(oppnar)}–{klockslag(stanger, slut=True)}" for oppnar, stanger in tider]
    return _(" och ").join(stracka)
