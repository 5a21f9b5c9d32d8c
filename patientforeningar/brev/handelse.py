"""What a writer of letters is told: what happened, to what, by whom, when and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils import formats
from django.utils.translation import gettext as _

from patientforeningar.models import Forening, Inslag
from patientinfo.models import Konto
from patientinfo.tid import STOCKHOLM

Objekt = TypeVar("Objekt", Inslag, Forening)


@dataclass(frozen=True)
class Hant(Generic[Objekt]):
    """One event, as `handelser.intraffat` tells it."""

    objekt: Objekt
    av: Konto | None
    vid: dt.datetime
    skal: str
    data: dict[str, Any]


Skrivare = Callable[[Hant[Any]], None]


def dagen(datum: dt.date) -> str:
    """A day as one says it: 12 maj 2026."""
    return formats.date_format(datum, "j F Y")


def stunden(vid: dt.datetime) -> str:
    """An instant as one says it, in Stockholm: 12 maj 2026 klockan 12.00."""
    lokal = vid.astimezone(STOCKHOLM)
    return _("%(dag)s klockan %(tid)s") % {"dag": dagen(lokal.date()), "tid": f"{lokal:%H.%M}"}
