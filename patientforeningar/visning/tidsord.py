"""Times in Swedish words: the day of a time, and from when until when."""

from __future__ import annotations

import datetime as dt

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from patientforeningar.inslag.tillfallen import Tillfalle
from patientinfo.tid import STOCKHOLM, dag


def dygn(tid: dt.datetime, vid: dt.datetime) -> str:
    """The day of `tid`, "Tisdag 12 maj"; with its year when that is another than that of `vid`."""
    datum = dag(tid)
    return capfirst(date_format(datum, "l j F" if datum.year == dag(vid).year else "l j F Y"))


def klockan(tid: Tillfalle) -> str:
    """From when until when, by the clock: "18.00–19.30", with the day where it ends on another one."""
    borjar = _klockslag(tid.borjar)
    if tid.slutar is None:
        return _("från %(borjar)s") % {"borjar": borjar}
    if dag(tid.slutar) == dag(tid.borjar):
        return f"{borjar}–{_klockslag(tid.slutar)}"
    slutar = f"{date_format(dag(tid.slutar), 'l j F')} {_klockslag(tid.slutar)}"
    return _("%(borjar)s till %(slutar)s") % {"borjar": borjar, "slutar": slutar}


def _klockslag(vid: dt.datetime) -> str:
    return date_format(vid.astimezone(STOCKHOLM), "G.i")
