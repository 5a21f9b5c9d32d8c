"""The ways of travelling, and which figures of the register each is reckoned by (norrbotten.se, 1177 Norrbotten).

Only the keys stand here: every figure is looked up as of the day of travel, and may be missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from patientinfo.models.avgift import Avgift
from patientinfo.register.avgifter import Rad, Tabell

Enhet = Avgift.Enhet

ANSLUTNING = "resa-anslutning"
ANSOK_INOM = "ansok-inom"
HOGKOSTNADSSKYDD = "hogkostnadsskydd-resor"


class Fardsatt(models.TextChoices):
    """How one travels."""

    BUSS_TAG = "buss-tag", _("Buss eller tåg")
    EGEN_BIL = "egen-bil", _("Egen bil")
    SNOSKOTER_BAT = "snoskoter-bat", _("Snöskoter eller båt")
    TAXI = "taxi", _("Taxi eller specialfordon")
    FLYG = "flyg", _("Flyg")
    KOMFORTBUSS = "komfortbuss", _("Komfortbuss")


@dataclass(frozen=True)
class Regel:
    """The keys of the figures that a way is reckoned by; an empty one means that there is no such rule."""

    avgift: str
    per_mil: str = ""  # what one gets for one's own vehicle
    fran_km: str = ""  # from how many kilometres
    fran_kr: str = ""  # from what price of the ticket
    kraver_skal: bool = False  # paid only for medical reasons, or where no bus or train runs


REGLER = {
    Fardsatt.BUSS_TAG: Regel("resa-buss-tag", fran_kr="grans-buss-tag"),
    Fardsatt.EGEN_BIL: Regel("resa-egen-bil", per_mil="ersattning-egen-bil", fran_km="grans-egen-bil"),
    Fardsatt.SNOSKOTER_BAT: Regel("resa-snoskoter-bat", per_mil="ersattning-snoskoter-bat"),
    Fardsatt.TAXI: Regel("resa-taxi", kraver_skal=True),
    Fardsatt.FLYG: Regel("resa-flyg", kraver_skal=True),
    Fardsatt.KOMFORTBUSS: Regel("resa-komfortbuss"),
}

# What a figure must be counted in to mean what the rule says.
ENHETER = {
    **{regel.avgift: Enhet.KR_RESA for regel in REGLER.values()},
    **{regel.per_mil: Enhet.KR_MIL for regel in REGLER.values() if regel.per_mil},
    **{regel.fran_km: Enhet.KM for regel in REGLER.values() if regel.fran_km},
    **{regel.fran_kr: Enhet.KR for regel in REGLER.values() if regel.fran_kr},
    ANSLUTNING: Enhet.KR_RESA,
    ANSOK_INOM: Enhet.AR,
    HOGKOSTNADSSKYDD: Enhet.KR,
}


class Taxa:
    """The register's figures for journeys on one day, by key."""

    def __init__(self, tabell: Tabell) -> None:
        """`tabell`: the lines of the category on the day of travel."""
        self._tabell = tabell
        self._rader = {rad.slag.nyckel: rad for rad in tabell.rader}

    def rad(self, nyckel: str) -> Rad | None:
        """The register's line for `nyckel`; None when the register has no such kind."""
        return self._rader.get(nyckel)

    def belopp(self, nyckel: str) -> Decimal | None:
        """The figure in force; None when it is missing, or counted in another unit than the rule's."""
        rad = self._rader.get(nyckel)
        if rad is None or rad.avgift is None or rad.avgift.enhet != ENHETER[nyckel]:
            return None
        return rad.avgift.belopp

    def fraga(self, nyckel: str) -> str:
        """Whom to ask when the figure is missing."""
        rad = self._rader.get(nyckel)
        return (rad.slag.nar_okant if rad else "") or self._tabell.fraga
