"""How a screen and a slide of the demo are written down."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from skarmar.models import Skarm
from skarmar.models.schema import ALLA_DAGAR

VARDAGAR = 0b0011111


@dataclass(frozen=True)
class Skarmrecept:
    """One screen; `plats` is a slug."""

    adress: str
    namn: str
    plats: str
    sort: str = Skarm.Sort.SKARM
    riktning: str = Skarm.Riktning.LIGGANDE
    tum: int = 43


@dataclass(frozen=True)
class Bildrecept:
    """One slide; `sida` is the path of the page that says more, `bild` the title of a picture of the demo."""

    rubrik: str
    kort: str
    sida: str
    bild: str = ""
    platser: tuple[str, ...] = ("lanet",)
    sprak: str = "sv"
    samma_som: str = ""  # the heading of a slide before it
    viktig: bool = False
    veckodagar: int = ALLA_DAGAR
    timmar: tuple[dt.time, dt.time] | None = None
    godkand: bool = True
