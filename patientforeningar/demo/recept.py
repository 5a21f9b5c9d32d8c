"""How an item of the demo is written down, and when it is, counted from the day it is loaded."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from patientforeningar.inslag.lage import Lage
from patientforeningar.models import Inslag
from patientinfo.tid import STOCKHOLM


@dataclass(frozen=True)
class Tid:
    """`dagar` days from today, or the next `veckodag` (0 is Monday) after that, at `klockan` in Stockholm."""

    dagar: int
    klockan: str = "18:00"
    veckodag: int | None = None

    def fran(self, idag: dt.date) -> dt.datetime:
        """The instant, seen from the day `idag`."""
        datum = idag + dt.timedelta(days=self.dagar)
        if self.veckodag is not None:
            datum += dt.timedelta(days=(self.veckodag - datum.weekday()) % 7)
        return dt.datetime.combine(datum, dt.time.fromisoformat(self.klockan), tzinfo=STOCKHOLM)


@dataclass(frozen=True)
class InslagRecept:
    """One item: what it says, when and where it is, and the state that it is brought to."""

    forening: str
    rubrik: str
    kort: str
    lage: Lage
    sort: str = Inslag.Sort.HANDELSE
    text: str = ""
    plats: str = "Luleå"
    borjar: Tid | None = None
    minuter: int = 90
    upprepas_dagar: int = 0
    upprepning: str = ""
    inlamnad: int = 10  # days ago
    visas: tuple[int, int] = (-9, 60)  # days from today
    bild: str = ""  # name of a drawing
    skarm: bool = False
    avvikelse: str = ""  # "installt" or "flyttat": the next date
    andring: str = ""  # what the newer version of a public item is: "granskas", "utkast"
    ovrigt: dict[str, Any] = field(default_factory=dict)
