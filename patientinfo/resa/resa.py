"""A journey as the visitor has told it, and what it comes to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from django.db import models
from django.utils.translation import gettext_lazy as _

from patientinfo.resa.regler import Fardsatt


class Skal(models.TextChoices):
    """Why one does not go the cheapest way."""

    INGET = "inget", _("Nej, jag kan åka buss eller tåg")
    MEDICINSKT = "medicinskt", _("Ja, vården har sagt att jag behöver det av medicinska skäl")
    INGEN_TRAFIK = "ingen-trafik", _("Ja, det går ingen buss eller något tåg")


@dataclass(frozen=True)
class Resa:
    """Journeys of one kind; nothing here says who travels."""

    fardsatt: Fardsatt
    enkla_resor: int  # journeys one way: there and back are two
    km: Decimal | None = None  # one way
    biljett: Decimal | None = None  # what a ticket for bus or train costs one way
    skal: Skal = Skal.INGET
    utan_avgift: bool = False  # the journey is of a kind that costs no fee
    ungefar: bool = False  # the distance is one that nobody has confirmed


class Hur(Enum):
    """What kind of answer there is to "how much?"."""

    BELOPP = auto()  # this much
    HOGST = auto()  # this much at the most
    INGET = auto()  # nothing
    RESTEN = auto()  # what is left when the other has paid
    ALLT = auto()  # the whole journey
    OKANT = auto()  # it cannot be said


class Forbehall(Enum):
    """What must be said besides the sums."""

    UNDER_GRANSEN = auto()  # too short, or too cheap, for any reimbursement
    GRANSEN_KANSKE = auto()  # no fee: nobody has said whether the limit holds then
    GRANSEN_STAMMER_INTE = auto()  # the register's limit is not the one that its other figures give
    BILLIGAST = auto()  # a cheaper way has lowered the sum
    JAMFOR = auto()  # a ticket may be cheaper: its price is not known
    UTAN_SKAL = auto()  # this way is not paid without a reason
    SKRIV_MER = auto()  # nothing to compare with
    ANSLUTNING = auto()  # the way to bus or train
    UNGEFAR = auto()  # reckoned on a distance that nobody has confirmed


@dataclass(frozen=True)
class Jamforelse:
    """What one of the cheap ways would have given, one way."""

    fardsatt: Fardsatt
    ersattning: Decimal


@dataclass(frozen=True)
class Utfall:
    """What one journey one way comes to. Sums are in kronor; None is a sum that cannot be said."""

    resa: Resa
    betalar: Hur
    far: Hur
    avgift: Decimal | None = None  # the fee
    underlag: Decimal | None = None  # the ticket, or kilometres times what one gets for each, before the fee
    egna: Decimal | None = None  # what the visitor pays
    ersattning: Decimal | None = None  # what the visitor gets back
    jamforelser: tuple[Jamforelse, ...] = ()
    forbehall: tuple[Forbehall, ...] = ()
    regler: tuple[str, ...] = ()  # keys of the figures that were used
    saknas: tuple[str, ...] = ()  # keys of the figures that were needed and are missing

    @property
    def egna_totalt(self) -> Decimal | None:
        """What the visitor pays for all journeys."""
        return None if self.egna is None else self.egna * self.resa.enkla_resor

    @property
    def ersattning_totalt(self) -> Decimal | None:
        """What the visitor gets back for all journeys."""
        return None if self.ersattning is None else self.ersattning * self.resa.enkla_resor


def ansokan_ute(dag: dt.date, idag: dt.date, inom_ar: Decimal | None) -> bool:
    """True when a journey on `dag` is older on `idag` than the years within which one may claim."""
    if inom_ar is None:
        return False
    ar = dag.year + int(inom_ar)
    try:
        sista = dag.replace(year=ar)
    except ValueError:  # the 29th of February
        sista = dt.date(ar, 2, 28)
    return idag > sista
