"""The programme of a screen at an instant: its loops, slide by slide, and how one round is shared between senders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from patientforeningar.rapporter.diagram import Diagram, Serie
from skarmar.kontrakt import Period, Punkt, Spellista
from skarmar.urval.andelar import Andel, andelar


@dataclass(frozen=True)
class Program:
    """What holds at the instant: the period, its loops as slides, and the shares."""

    period: Period | None
    slingor: tuple[tuple[Punkt, ...], ...]
    andelar: Sequence[Andel]

    @property
    def langder(self) -> list[int]:
        """Seconds of each loop."""
        return [sum(punkt.sekunder for punkt in slinga) for slinga in self.slingor]

    @property
    def numrerade(self) -> list[tuple[int, tuple[Punkt, ...]]]:
        """The loops with how long each is."""
        return list(zip(self.langder, self.slingor, strict=True))

    @property
    def delar(self) -> list[tuple[str, float]]:
        """Each sender, and its share in per cent."""
        return [(andel.avsandare, round(100 * andel.andel, 1)) for andel in self.andelar]

    @property
    def diagram(self) -> Diagram:
        """The shares as bars; the table beside it says the same."""
        return Diagram(
            nyckel="andelar",
            titel=_("Andel av visningstiden per avsändare"),
            beskrivning=_("Procent av tiden medan programmet gäller. Talen står i tabellen."),
            grupper=[str(nummer) for nummer in range(1, len(self.andelar) + 1)],
            serier=[Serie(_("Andel i procent"), [procent for _namn, procent in self.delar])],
        )


def program(lista: Spellista, vid: dt.datetime) -> Program:
    """What of `lista` holds at `vid`."""
    period = next((ett for ett in lista.perioder if ett.fran <= vid < ett.till), None)
    if period is None or period.slackt:
        return Program(period, (), ())
    per_version = {punkt.version: punkt for punkt in lista.punkter}
    slingor = tuple(tuple(per_version[version] for version in slinga) for slinga in period.slingor)
    langd = dt.timedelta(seconds=sum(punkt.sekunder for slinga in slingor for punkt in slinga))
    return Program(period, slingor, andelar(lista, period.fran, min(period.till, period.fran + langd)))
