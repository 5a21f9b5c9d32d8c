"""What a screen shows now and in its loop, as staff in front of it see it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from skarmar.kontrakt import Meddelande, Period, Punkt, Spellista
from skarmar.models import Doljning, Skarm
from skarmar.urval.klocka import visas
from skarmar.urval.program import spellista


@dataclass(frozen=True)
class Pagang:
    """`nu` is what is on, if a slide is; `meddelande` if a message fills the screen; `slinga` the rest of the loop.

    `dolda` are the hidings that hold there now.
    """

    nu: Punkt | None
    meddelande: Meddelande | None
    slinga: tuple[Punkt, ...]
    dolda: tuple[Doljning, ...]

    def punkt(self, nyckel: str) -> Punkt | None:
        """The slide of that key, if it is on or in the loop."""
        alla = (self.nu, *self.slinga) if self.nu else self.slinga
        return next((punkt for punkt in alla if punkt.nyckel == nyckel), None)


def pagang(skarm: Skarm, vid: dt.datetime) -> Pagang:
    """What `skarm` shows at `vid`; in dark hours the loop is the one that comes after them."""
    program = spellista(skarm, vid)
    pa = visas(program, vid)
    nu = pa if isinstance(pa, Punkt) else None
    dolda = skarm.doljningar.gallande(vid).select_related("inslag__forening", "skarmbild")
    return Pagang(
        nu=nu,
        meddelande=pa if isinstance(pa, Meddelande) else None,
        slinga=tuple(punkt for punkt in _slingan(program, vid) if nu is None or punkt.nyckel != nu.nyckel),
        dolda=tuple(dolda),
    )


def _slingan(program: Spellista, vid: dt.datetime) -> list[Punkt]:
    """Each matter of the loops once, in the order in which they come."""
    period = _perioden(program, vid)
    versioner = [version for slinga in period.slingor for version in slinga] if period else []
    alla = {punkt.version: punkt for punkt in program.punkter}
    forsta: dict[str, Punkt] = {}
    for version in versioner:
        forsta.setdefault(alla[version].nyckel, alla[version])
    return list(forsta.values())


def _perioden(program: Spellista, vid: dt.datetime) -> Period | None:
    """The one that `vid` lies in, or the next that is not dark."""
    return next((ett for ett in program.perioder if ett.till > vid and not ett.slackt), None)
