"""What has been shown on a screen the last thirty days, as it reported itself."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from patientforeningar.models import Inslag
from patientforeningar.rapporter.diagram import Diagram, Serie
from patientinfo.tid import dag
from skarmar.kontrakt import Slag
from skarmar.models import Skarm, Skarmbild, Spelning

DAGAR = 30
MODELLER: dict[str, type[models.Model]] = {Slag.INSLAG: Inslag, Slag.SKARMBILD: Skarmbild}


@dataclass(frozen=True)
class Spelat:
    """Sums of the days, and of each slide by its heading."""

    per_dag: list[tuple[dt.date, int]]
    per_punkt: list[tuple[str, int]]

    @property
    def totalt(self) -> int:
        """How many shows in all."""
        return sum(antal for _dag, antal in self.per_dag)

    @property
    def diagram(self) -> Diagram:
        """Days as bars; the table beside it says the same."""
        return Diagram(
            nyckel="spelningar",
            titel=_("Visningar per dag"),
            beskrivning=_("%(antal)s visningar på %(dagar)s dagar. Talen står i tabellen.")
            % {"antal": self.totalt, "dagar": DAGAR},
            grupper=[date_format(dagen, "j/n") for dagen, _antal in self.per_dag],
            serier=[Serie(_("Visningar"), [antal for _dag, antal in self.per_dag])],
        )


def spelat(skarm: Skarm, vid: dt.datetime) -> Spelat:
    """The thirty days that end with that of `vid`, days without a show included."""
    idag = dag(vid)
    dagar = [idag - dt.timedelta(days=antal) for antal in reversed(range(DAGAR))]
    per_dag: Counter[dt.date] = Counter()
    per_punkt: Counter[str] = Counter()
    for punkt, dagen, antal in Spelning.objects.filter(skarm=skarm, dag__range=(dagar[0], idag)).values_list(
        "punkt", "dag", "antal"
    ):
        per_dag[dagen] += antal
        per_punkt[punkt] += antal
    namn = rubriker(per_punkt)
    return Spelat(
        [(dagen, per_dag[dagen]) for dagen in dagar],
        [(namn.get(punkt, _("borttagen")), antal) for punkt, antal in per_punkt.most_common()],
    )


def rubriker(nycklar: Counter[str]) -> dict[str, str]:
    """The heading of each key; a key whose matter is gone has none."""
    svar: dict[str, str] = {}
    for slag, modell in MODELLER.items():
        pk = [int(nyckel.partition("-")[2]) for nyckel in nycklar if nyckel.startswith(f"{slag}-")]
        rader = modell._default_manager.filter(pk__in=pk).values_list("pk", "rubrik")
        svar |= {f"{slag}-{nummer}": rubrik for nummer, rubrik in rader}
    return svar
