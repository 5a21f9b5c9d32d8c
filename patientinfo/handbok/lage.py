"""How the manual goes: for the editors' report, for `/-/health`, and for the page that shows the files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from patientinfo.handbok import framstallning
from patientinfo.handbok.pdf import saknas
from patientinfo.handbok.slag import HEL, KORT, slagen
from patientinfo.handbok.uppgifter import bestalld
from patientinfo.models.handboksutgava import Handboksutgava
from patientinfo.register.platser import kommunerna


@dataclass(frozen=True)
class Rad:
    """An edition: what it is called, its row once it has been tried, and whether it waits to be made or compared."""

    namn: str
    utgava: Handboksutgava | None
    vantar: bool


@dataclass(frozen=True)
class Lage:
    """All editions, and what the machine lacks to make them; empty when nothing is lacking."""

    rader: tuple[Rad, ...]
    pa: bool
    saknas: str
    pagar: bool

    @property
    def kan_goras(self) -> bool:
        """True where files are wanted and nothing is lacking."""
        return self.pa and not self.saknas

    @property
    def klara(self) -> int:
        """How many editions hold what the site holds."""
        return sum(not rad.vantar for rad in self.rader)

    @property
    def trasiga(self) -> list[str]:
        """The editions whose latest making failed."""
        return [rad.utgava.slag for rad in self.rader if rad.utgava and rad.utgava.fel]


def laget(vid: dt.datetime) -> Lage:
    """How it goes at `vid`."""
    gjorda = {utgava.slag: utgava for utgava in Handboksutgava.objects.all()}
    vantar = set(framstallning.efter(vid))
    kommuner = {kommun.slug: kommun.namn for kommun in kommunerna()}
    namn = {HEL: _("Hela länet"), KORT: _("Två blad för väntrummet"), **kommuner}
    return Lage(
        rader=tuple(Rad(namn[slag], gjorda.get(slag), slag in vantar) for slag in slagen()),
        pa=bool(settings.HANDBOK_PDF),
        saknas=saknas(),
        pagar=bestalld(),
    )
