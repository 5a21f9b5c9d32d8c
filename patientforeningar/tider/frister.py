"""When those who decide are reminded, and when an item that nobody decides about is lifted to the administrators."""

from __future__ import annotations

import datetime as dt

from patientforeningar.tider.arbetsdagar import DYGN, ar_arbetsdag, efter_arbetsdagar
from patientinfo.tid import STOCKHOLM, dag

PAMINNS_EFTER = 3  # working days
LYFTS_EFTER = 5  # working days
FRAN, TILL = 7, 18  # o'clock: nobody is reminded at night


def paminns(inlamnat: dt.datetime) -> dt.date:
    """The working day on which those who answer for the place are reminded of what came at `inlamnat`."""
    return _arbetsdag_fran(dag(efter_arbetsdagar(inlamnat, PAMINNS_EFTER)))


def lyfts(inlamnat: dt.datetime) -> dt.date:
    """The working day on which the administrators hear of what came at `inlamnat`."""
    return _arbetsdag_fran(dag(efter_arbetsdagar(inlamnat, LYFTS_EFTER)))


def arbetstid(vid: dt.datetime) -> bool:
    """True in the daytime of a working day."""
    return ar_arbetsdag(dag(vid)) and dagtid(vid)


def dagtid(vid: dt.datetime) -> bool:
    """True when a mail at `vid` wakes nobody."""
    return FRAN <= vid.astimezone(STOCKHOLM).hour < TILL


def _arbetsdag_fran(datum: dt.date) -> dt.date:
    while not ar_arbetsdag(datum):
        datum += DYGN
    return datum
