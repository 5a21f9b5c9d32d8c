"""What the report of equal treatment says of hidings: how often, whose, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from patientforeningar.rapporter.avsnitt import Avsnitt
from patientforeningar.rapporter.period import Period
from patientinfo.visning.alfabet import svensk_ordning
from skarmar.models import Doljning


def avsnitt(period: Period) -> list[Avsnitt]:
    """`likabehandling_avsnitt`: the hidings of associations' items that began in `period`, and their reasons."""
    rader = Doljning.objects.filter(inslag__isnull=False, fran__gte=period.borjan, fran__lt=period.slut)
    doljningar = list(rader.select_related("inslag__forening"))
    return [
        Avsnitt(
            rubrik=_("Dolt på skärmar"),
            ingress=_(
                "Personal kan dölja ett inslag på en skärm där de arbetar. Föreningen får veta varför. "
                "Varje skärm räknas för sig."
            ),
            kolumner=(_("Förening"), _("Döljningar"), _("Skärmar"), _("Togs tillbaka")),
            rader=_per_forening(doljningar),
        ),
        Avsnitt(
            rubrik=_("Skäl till att dölja"),
            ingress=_("Skälen som personalen valde."),
            kolumner=(_("Skäl"), _("Döljningar")),
            rader=_per_skal(doljningar),
        ),
    ]


def _per_forening(doljningar: Iterable[Doljning]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    grupper: dict[str, list[Doljning]] = defaultdict(list)
    for rad in doljningar:
        grupper[str(rad.inslag.forening)].append(rad)  # type: ignore[union-attr]  # items were asked for
    return tuple(
        (namn, (len(egna), len({rad.skarm_id for rad in egna}), sum(rad.angrad is not None for rad in egna)))
        for namn, egna in sorted(grupper.items(), key=lambda par: svensk_ordning(par[0]))
    )


def _per_skal(doljningar: Iterable[Doljning]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    rakning = Counter(str(rad.get_skal_display()) for rad in doljningar)
    return tuple((namn, (antal,)) for namn, antal in sorted(rakning.items(), key=lambda par: (-par[1], par[0])))
