"""What the report of equal treatment says of plays: how much of the screens each association has had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from django.utils.translation import gettext as _

from patientforeningar.models import Inslag
from patientforeningar.rapporter.avsnitt import Avsnitt
from patientforeningar.rapporter.period import Period
from patientinfo.visning.alfabet import svensk_ordning
from skarmar.flotta.spelningar import per_punkt
from skarmar.kontrakt import Slag

_FORE = f"{Slag.INSLAG}-"


def avsnitt(period: Period) -> list[Avsnitt]:
    """`likabehandling_avsnitt`: how many times each association's items were shown on the days of `period`."""
    antal = per_punkt(period.fran, period.till)
    visade = {int(nyckel.removeprefix(_FORE)): tal for nyckel, tal in antal.items() if nyckel.startswith(_FORE)}
    return [
        Avsnitt(
            rubrik=_("Visningar på skärm"),
            ingress=_(
                "Så många gånger har föreningarnas inslag visats, som skärmarna själva har berättat. "
                "Vi räknar visningar och aldrig människor."
            ),
            kolumner=(_("Förening"), _("Visningar"), _("Inslag")),
            rader=_per_forening(visade),
        )
    ]


def _per_forening(visade: Mapping[int, int]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    namn = dict(Inslag.objects.filter(pk__in=visade).values_list("pk", "forening__namn"))
    visningar, inslag = Counter[str](), Counter[str]()
    for pk, antal in visade.items():
        vems = namn.get(pk, _("borttagna inslag"))
        visningar[vems] += antal
        inslag[vems] += 1
    return tuple((vems, (visningar[vems], inslag[vems])) for vems in sorted(visningar, key=svensk_ordning))
