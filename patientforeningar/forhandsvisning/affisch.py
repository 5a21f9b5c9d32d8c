"""A poster of one item: a page of A4 that says what, when, where and for whom, and leads on by a code."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from patientforeningar.forhandsvisning.skyltord import skriven_adress
from patientforeningar.models import Inslag, InslagsBild
from patientforeningar.models.fil import PUBLIK
from patientforeningar.skylt.qr import Qr, qr
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientforeningar.visning.tidsord import dygn, klockan
from patientinfo.tid import dag

FLEST_TIDER = 3
GLEST = 520  # characters that fit in the large size, a new line counted as so many:
RADSKARV = 15


class Affisch:
    """What stands on the poster of `inslag` as it is printed at `vid`; pictures come through the door `dorr`."""

    def __init__(self, inslag: Inslag, vid: dt.datetime, dorr: str = PUBLIK) -> None:
        self.inslag = inslag
        self.vy = Inslagsvy(inslag, vid)
        self._dorr = dorr

    @property
    def uppgifter(self) -> list[tuple[str, list[str]]]:
        """What one needs to know to come, as heading and lines; without what nobody has said."""
        inslag = self.inslag
        alla = [
            (_("När"), self._nar()),
            (_("När du kan nå oss"), [inslag.tider]),
            (_("Var"), [inslag.lokal, inslag.adress, str(inslag.plats)]),
            (_("För vem"), [capfirst(inslag.get_for_vem_display())]),
            (_("Kostnad"), [inslag.kostnad]),
            (_("Anmälan"), [inslag.anmalan, self._senast()]),
            (_("Tillgänglighet"), self.vy.pa_plats),
        ]
        ifyllda = ((rubrik, [rad for rad in rader if rad]) for rubrik, rader in alla)
        return [(rubrik, rader) for rubrik, rader in ifyllda if rader]

    @property
    def tat(self) -> bool:
        """True for so many words that they need a smaller size to stay on one page."""
        rader = [rad for _rubrik, rader in self.uppgifter for rad in rader]
        return len(self.inslag.kort) + sum(len(rad) + RADSKARV for rad in rader) > GLEST

    @cached_property
    def bild(self) -> InslagsBild | None:
        """The first picture that may be shown."""
        return next(iter(self.vy.bilder), None)

    @property
    def bildadress(self) -> str:
        """Where the picture is, wide enough for paper."""
        return self.bild.fil.adress(1600, self._dorr) if self.bild else ""

    @property
    def qr(self) -> Qr | None:
        """The code of the item's address; None before it has one."""
        return qr(self.vy.adress) if self.vy.adress else None

    @property
    def adress(self) -> str:
        """The same address as one types it."""
        return skriven_adress(self.inslag)

    def _nar(self) -> list[str]:
        tider = [f"{dygn(tid.borjar, self.vy.vid)} {klockan(tid)}" for tid in self.vy.kommande if not tid.installt]
        if self.vy.upprepning:
            return [self.vy.upprepning, *(_("Nästa gång: %(tid)s") % {"tid": tid} for tid in tider[:1])]
        return tider[:FLEST_TIDER]

    def _senast(self) -> str:
        sista = self.inslag.anmalan_senast
        if sista is None or self.vy.anmalan_gick_ut:
            return ""
        ar = "" if sista.year == dag(self.vy.vid).year else " Y"
        return _("Senast %(datum)s.") % {"datum": date_format(sista, f"l j F{ar}")}
