"""How far it is between two places, by the editors' table; and which places a journey can begin and end at."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from patientinfo.models.avstand import Avstand
from patientinfo.models.plats import Plats
from patientinfo.models.vardenhet import Vardenhet
from patientinfo.stampel import minns
from patientinfo.visning.alfabet import svensk_ordning


@minns
def avstanden() -> tuple[Avstand, ...]:
    """Every row, with the places at both ends."""
    return tuple(Avstand.objects.select_related("fran", "till"))


@minns
def andpunkterna() -> tuple[Plats, ...]:
    """The kommuner, and the hospitals with the kommun that each lies in, A to Ö; one query for both."""
    platser = Plats.objects.filter(Q(typ=Plats.Typ.KOMMUN) | Q(vardenhet__sort=Vardenhet.Sort.SJUKHUS))
    return tuple(sorted(platser.select_related("parent"), key=lambda plats: svensk_ordning(plats.namn)))


def strackan(rader: Iterable[Avstand], fran: str, till: str) -> Avstand | None:
    """The row between the places with these slugs, in whichever direction it was written; None when there is none."""
    andar = {fran, till}
    return next((rad for rad in rader if {rad.fran.slug, rad.till.slug} == andar), None)
