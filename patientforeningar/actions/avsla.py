"""Refuse an item: the review ends. The association may mend it and hand it in again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from patientforeningar.granskning.avgor import avgor
from patientforeningar.models import Beslut, Inslag, Skalmall
from patientforeningar.models.granskning import AVSLA
from patientinfo.models import Konto


def avsla(inslag: Inslag, av: Konto, vid: dt.datetime, skal: Iterable[Skalmall] = (), motivering: str = "") -> Beslut:
    """Refuse the newest version of `inslag`; returns the record. What is public already stays so.

    `motivering` is the whole text that the association reads; without it, it reads the texts of `skal`.
    Raises NekadError when `av` may not decide, when no reason is given, and when somebody else was first.
    """
    return avgor(inslag, AVSLA, av, vid, skal=[mall.pk for mall in skal], motivering=motivering)
