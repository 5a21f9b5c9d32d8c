"""The kommuner and the care units as pages show them: all kept at hand, picked out by kommun and kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from patientinfo.models.kommun import Kommun
from patientinfo.models.plats import Plats
from patientinfo.models.vardenhet import Vardenhet
from patientinfo.stampel import minns
from patientinfo.visning.alfabet import svensk_ordning


@dataclass(frozen=True)
class Kommungrupp:
    """A kommun and the units that lie in it."""

    kommun: Plats
    enheter: tuple[Vardenhet, ...]


@minns
def kommunerna() -> tuple[Kommun, ...]:
    """Every kommun, A to Ö."""
    return tuple(sorted(Kommun.objects.all(), key=lambda kommun: svensk_ordning(kommun.namn)))


def kommunen(slug: str) -> Kommun | None:
    """The kommun with that slug; None when there is none."""
    return next((kommun for kommun in kommunerna() if kommun.slug == slug), None)


@minns
def enheterna() -> tuple[Vardenhet, ...]:
    """Every care unit with its hours and its kommun, A to Ö; some hundreds at the most."""
    enheter = Vardenhet.objects.select_related("parent").prefetch_related("oppettider", "avvikelser")
    return tuple(sorted(enheter, key=lambda en: svensk_ordning(en.namn)))


def kand(enhet: Vardenhet | None) -> Vardenhet | None:
    """The same unit as it is kept at hand, with its hours; the unit itself when it is not there yet."""
    if enhet is None:
        return None
    return next((en for en in enheterna() if en.pk == enhet.pk), enhet)


def urval(kommun: str = "", sort: str = "") -> list[Vardenhet]:
    """The units in the kommun with the slug `kommun` that are of the kind `sort`; an empty one asks for all."""
    return [en for en in enheterna() if kommun in ("", en.kommun and en.kommun.slug) and sort in ("", en.sort)]


def att_vanda_sig_till(kommun: str, sort: str) -> tuple[list[Vardenhet], bool]:
    """The units of the kind `sort` for who lives in the kommun with the slug `kommun`.

    Also whether they are the whole county's for want of one there: only hospitals, since everybody belongs to one.
    """
    i_kommunen = urval(kommun, sort)
    if i_kommunen or sort != Vardenhet.Sort.SJUKHUS:
        return i_kommunen, False
    return urval("", sort), True


def per_kommun(enheter: Iterable[Vardenhet]) -> list[Kommungrupp]:
    """The units under their kommuner, kommuner A to Ö; a kommun without units is left out."""
    grupper: dict[int, list[Vardenhet]] = {}
    for en in enheter:
        grupper.setdefault(en.parent_id, []).append(en)
    ordnade = sorted(grupper.values(), key=lambda grupp: svensk_ordning(str(grupp[0].parent)))
    return [Kommungrupp(grupp[0].parent, tuple(grupp)) for grupp in ordnade]
