"""Approve what was handed in: it becomes public when its time comes, at the latest within the second."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from patientforeningar.granskning.avgor import avgor
from patientforeningar.models import Beslut, Inslag, Kriterium
from patientforeningar.models.granskning import GODKANN
from patientinfo.models import Konto


def godkann(
    inslag: Inslag, av: Konto, vid: dt.datetime, kriterier: Iterable[Kriterium], motivering: str = ""
) -> Beslut:
    """Approve the newest version of `inslag`, which `av` has judged by `kriterier`; returns the record.

    Raises NekadError when `av` may not decide, when a criterion that holds today is not among `kriterier`, when
    the version is neither what was handed in nor the approver's own correction of it, when a file has not been
    scanned, when its time is over, and when somebody else was first. Then nothing has changed.
    """
    return avgor(inslag, GODKANN, av, vid, kriterier=[ett.pk for ett in kriterier], motivering=motivering)
