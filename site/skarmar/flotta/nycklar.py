"""Which keys of the contract stand for something that exists or has existed; the rest are counted nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model

from patientforeningar.models import Inslag
from skarmar.kontrakt import Slag
from skarmar.models import Skarmbild

_MODELLER: dict[str, type[Model]] = {Slag.INSLAG: Inslag, Slag.SKARMBILD: Skarmbild}
_HOGST = 50_000  # keys in memory

# What existed once is not asked for again: its plays stay true when it is gone.
_sedda: set[str] = set()


def kanda(nycklar: Iterable[str]) -> set[str]:
    """Those of the keys that are ours. One question for each kind that holds a key not seen before."""
    sokta = set(nycklar)
    vara = sokta & _sedda
    for slag, modell in _MODELLER.items():
        nummer = {int(nyckel.rpartition("-")[2]) for nyckel in sokta - vara if nyckel.startswith(f"{slag}-")}
        if nummer:
            finns = modell._default_manager.filter(pk__in=nummer).values_list("pk", flat=True)
            vara |= {f"{slag}-{pk}" for pk in finns} & sokta
    if len(_sedda) > _HOGST:
        _sedda.clear()
    _sedda.update(vara)
    return vara
