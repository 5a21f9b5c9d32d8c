"""Which of our places a message is for: SCB's codes of the county and its kommuner."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from patientinfo.models import Kommun, Plats
from skarmar.overtagande.meddelande import utan_inneslutna
from skarmar.vma.cap import Info

LANET = "25"
RIKET = {"00", "SE"}  # SCB's code of the whole country, and ISO 3166's


def platser(info: Info) -> list[Plats]:
    """The places that `info` names, the outermost alone: kommuner, or the county; empty when it is for others."""
    return _av_koder(kod for namn, kod in info.geokoder if _kant(namn))


def okant_system(info: Info) -> bool:
    """True when it names our places in a scheme of codes that we have not been told of (`VMA_GEOKODER`)."""
    return bool(_av_koder(kod for namn, kod in info.geokoder if not _kant(namn)))


def _kant(namn: str) -> bool:
    return namn.casefold() in {ett.casefold() for ett in settings.VMA_GEOKODER}


def _av_koder(koder: Iterable[str]) -> list[Plats]:
    alla = set(koder)
    if alla & {LANET, *RIKET}:
        return list(Plats.objects.without_tree_fields().filter(typ=Plats.Typ.LAN))
    kommuner = Kommun.objects.filter(kod__in=alla).values("pk")
    return utan_inneslutna(Plats.objects.without_tree_fields().filter(pk__in=kommuner))
