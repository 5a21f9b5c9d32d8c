"""The answer for one need: the kind of aid, who assesses, prescribed or bought, what it costs where one lives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from patientinfo.models.kommun import Kommun
from patientinfo.register.avgifter import KommunRader, Tabell, kommunens, utvalda
from patientinfo.register.platser import kommunerna

if TYPE_CHECKING:
    from patientinfo.models.sidor.behov import Behov

# What the region takes when an aid is tried out.
UTPROVNING = ("utprovning",)


@dataclass(frozen=True)
class Behovssvar:
    """What is known of one need, for those who live in `kommun` or, without one, for anybody.

    `egenansvar_i` are the kommuner where the need's thing is known to be bought by oneself.
    """

    behov: Behov
    kommun: Kommun | None
    egenansvar_i: tuple[Kommun, ...]
    region: Tabell
    kommunens: KommunRader | None

    @property
    def eget_har(self) -> bool:
        """True when it is known that one buys the thing oneself in the chosen kommun."""
        return self.kommun in self.egenansvar_i


def svar(behov: Behov, kommun: Kommun | None, vid: dt.datetime) -> Behovssvar:
    """The answer for `behov` in `kommun` as of `vid`."""
    slugar = behov.egenansvar_i.split()
    return Behovssvar(
        behov=behov,
        kommun=kommun,
        egenansvar_i=tuple(en for en in kommunerna() if en.slug in slugar),
        region=utvalda(UTPROVNING, vid),
        kommunens=kommunens(kommun, vid) if kommun else None,
    )
