"""How fresh what is published is. Pure: pages in, figures out, seen from the day `idag`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from patientforeningar.rapporter.period import Period
from patientinfo.register.kontroll import Kontroll
from patientinfo.visning.alfabet import svensk_ordning


@dataclass(frozen=True)
class Sida:
    """A public page: where it stands, when its facts were checked, and when they are to be checked."""

    titel: str
    sort: str  # the page type's name in small letters
    avdelning: str
    teman: tuple[str, ...]
    senast: dt.date | None
    nasta: dt.date | None
    publicerad: dt.datetime | None
    andrad: dt.datetime | None

    def granskad(self, idag: dt.date) -> bool:
        """True when its facts were checked within a year."""
        return Kontroll(self.senast, idag).palitlig

    def forsenad(self, idag: dt.date) -> bool:
        """True when the day on which it was to be checked has passed."""
        return self.nasta is not None and self.nasta < idag


@dataclass(frozen=True)
class Farskhet:
    """The pages of one section, or theme, or all of them."""

    namn: str
    sidor: Sequence[Sida]
    idag: dt.date

    @property
    def antal(self) -> int:
        """All pages."""
        return len(self.sidor)

    @property
    def granskade(self) -> int:
        """Those checked within a year."""
        return sum(sida.granskad(self.idag) for sida in self.sidor)

    @property
    def forsenade(self) -> int:
        """Those whose day has passed."""
        return sum(sida.forsenad(self.idag) for sida in self.sidor)

    @property
    def utan_dag(self) -> int:
        """Those with no day for the next check."""
        return sum(sida.nasta is None for sida in self.sidor)

    @property
    def aldst(self) -> dt.date | None:
        """The day on which the one was checked that was checked longest ago; None when one never was."""
        dagar = [sida.senast for sida in self.sidor]
        return min((dag for dag in dagar if dag is not None), default=None) if all(dagar) else None

    def nya(self, period: Period) -> int:
        """Those published for the first time in the period."""
        return sum(sida.publicerad is not None and period.rymmer(sida.publicerad) for sida in self.sidor)

    def andrade(self, period: Period) -> int:
        """Those last published in the period, new ones included."""
        return sum(sida.andrad is not None and period.rymmer(sida.andrad) for sida in self.sidor)


def per_avdelning(sidor: Iterable[Sida], idag: dt.date) -> list[Farskhet]:
    """The pages of each main section, in the order in which the sections first come."""
    return [Farskhet(namn, rader, idag) for namn, rader in _grupper(sidor, lambda sida: (sida.avdelning,)).items()]


def per_tema(sidor: Iterable[Sida], idag: dt.date) -> list[Farskhet]:
    """The pages of each theme, A to Ö; a page can have several, and one without any is in none."""
    grupper = _grupper(sidor, lambda sida: sida.teman)
    return [Farskhet(namn, grupper[namn], idag) for namn in sorted(grupper, key=svensk_ordning)]


def _grupper(sidor: Iterable[Sida], nycklar: Callable[[Sida], tuple[str, ...]]) -> dict[str, list[Sida]]:
    grupper: dict[str, list[Sida]] = {}
    for sida in sidor:
        for nyckel in nycklar(sida):
            grupper.setdefault(nyckel, []).append(sida)
    return grupper
