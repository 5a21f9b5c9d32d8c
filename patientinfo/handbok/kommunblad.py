"""A kommun's part of the manual: whom to call there, what it costs, and the region's care there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from patientinfo.models.kommun import Kommun
from patientinfo.models.vardenhet import Vardenhet
from patientinfo.register.avgifter import KommunRader, kommunens
from patientinfo.register.kontroll import Kontroll, kontroll
from patientinfo.register.platser import kommunen, urval


@dataclass(frozen=True)
class Kommunblad:
    """What the manual says about one kommun on one day."""

    kommun: Kommun
    tabell: KommunRader
    enheter: tuple[Vardenhet, ...]
    kontroll: Kontroll


def kommunbladet(slug: str, vid: dt.datetime) -> Kommunblad | None:
    """The part of the kommun with that slug as of `vid`; None when there is no such kommun."""
    kommun = kommunen(slug)
    if kommun is None:
        return None
    return Kommunblad(
        kommun=kommun,
        tabell=kommunens(kommun, vid),
        enheter=tuple(urval(kommun.slug)),
        kontroll=kontroll(kommun.kontrollerad, vid),
    )
