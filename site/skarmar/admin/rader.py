"""What the pages of the fleet say of a screen: its state, when it was last heard, and what is on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from patientforeningar.skylt.delar import Skylt
from patientforeningar.skylt.qr import Qr, qr
from patientinfo.visning.adress import absolut, vard
from skarmar.flotta.lage import Lage, lagen
from skarmar.kontrakt import Meddelande, Punkt
from skarmar.models import Skarm
from skarmar.urval.klocka import visas
from skarmar.urval.program import spellista


@dataclass(frozen=True)
class Visning:
    """What a screen shows at an instant, ready to draw: a slide, a takeover's words, or neither."""

    punkt: Punkt | None
    meddelande: Meddelande | None
    staende: bool

    @property
    def rubrik(self) -> str:
        """What it says, for those who do not see the drawing."""
        if self.meddelande:
            return self.meddelande.rubrik
        return self.punkt.rubrik if self.punkt else _("Inget, skärmen är mörk eller har inget att visa")

    @property
    def sprak(self) -> str:
        """In which language `rubrik` is."""
        vad = self.meddelande or self.punkt
        return vad.sprak if vad else "sv"

    @property
    def avsandare(self) -> str:
        """Who says it."""
        vad = self.meddelande or self.punkt
        return vad.avsandare if vad else ""

    @property
    def skylt(self) -> Skylt | None:
        """The slide set for this screen."""
        skyltar = self.punkt.skyltar if self.punkt else ()
        return next((ett for ett in skyltar if ett.format.liggande is not self.staende), None)

    @property
    def qr(self) -> Qr | None:
        """The code in its corner."""
        return _kod(self.punkt.adress) if self.punkt else None

    @property
    def bild(self) -> str:
        """Where its picture is fetched; by path alone when the host is ours, whatever the admin's is called."""
        adress = self.punkt.bild.adress if self.punkt and self.punkt.bild else ""
        return urlsplit(adress).path if vard(adress) == vard(absolut("/")) else adress


@lru_cache(maxsize=512)
def _kod(adress: str) -> Qr:
    return qr(adress)


def visning(skarm: Skarm, vad: Punkt | Meddelande | None) -> Visning:
    """`vad` as `skarm` shows it."""
    return Visning(
        punkt=vad if isinstance(vad, Punkt) else None,
        meddelande=vad if isinstance(vad, Meddelande) else None,
        staende=skarm.riktning == Skarm.Riktning.STAENDE,
    )


@dataclass(frozen=True)
class Skarmrad:
    """A screen as the list and its own page begin: `visas` is what the clock says, and what it shows if it lives."""

    skarm: Skarm
    lage: Lage
    senast: dt.datetime | None
    visas: Visning | None  # a kiosk has no programme

    @property
    def lever(self) -> bool:
        """True when what the clock says is what it shows."""
        return self.lage == Lage.LEVER


def rader(skarmar: Iterable[Skarm], vid: dt.datetime) -> list[Skarmrad]:
    """A row for each screen; ask for them with `plats` and `puls`."""
    alla = list(skarmar)
    i_lage = lagen(alla, vid)
    return [Skarmrad(skarm, i_lage[skarm.pk], senast(skarm), _visas(skarm, vid)) for skarm in alla]


def senast(skarm: Skarm) -> dt.datetime | None:
    """When it was last heard of; None when never."""
    puls: Any = getattr(skarm, "puls", None)
    return puls.senast if puls else None


def _visas(skarm: Skarm, vid: dt.datetime) -> Visning | None:
    if skarm.sort == Skarm.Sort.KIOSK:
        return None
    return visning(skarm, visas(spellista(skarm, vid), vid))
