"""A message as it will stand on the wall, and whether it can be read from there."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from patientforeningar.lasbarhet import Bedomning, Innehall, bedom
from patientinfo.models import Plats
from skarmar.models import Overtagande, Skarm


def bedomning(rubrik: str, text: str, avsandare: str, adress: str = "") -> Bedomning:
    """The fit check of a message, lying and standing, by the rule that slides follow: readable from 5 m."""
    utan_schema = adress.partition("://")[2] or adress
    return bedom(Innehall(rubrik=rubrik, kort=text, avsandare=avsandare, adress=utan_schema.rstrip("/")))


def hogst(falt: str) -> int:
    """How many characters the message's field of that name holds."""
    langd: int | None = Overtagande._meta.get_field(falt).max_length  # type: ignore[union-attr]  # no relation
    return langd or 0


def utan_inneslutna(platser: Iterable[Plats]) -> list[Plats]:
    """The places that lie in no other of them, by name: a message for the county needs no kommun."""
    valda = {plats.pk: plats for plats in platser}
    if not valda:
        return []
    ytterst = [
        plats for plats in valda.values() if not any(over.pk in valda for over in Plats.objects.ancestors(plats))
    ]
    return sorted(ytterst, key=lambda plats: plats.namn)


def skarmar_i(platser: Iterable[Plats]) -> QuerySet[Skarm]:
    """The screens in use that a message for `platser` fills."""
    alla = {pk for plats in platser for pk in Plats.objects.inom(plats).values_list("pk", flat=True)}
    return Skarm.objects.filter(plats__in=alla, i_bruk=True)
