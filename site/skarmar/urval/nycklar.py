"""The names of what is shown: `inslag-12`, `skarmbild-3`. A name is never given to anything else."""

from __future__ import annotations

import re

from django.db import models

from patientforeningar.models import Inslag
from skarmar.kontrakt import Slag
from skarmar.models import Skarmbild

_MODELLER: dict[str, type[models.Model]] = {Slag.INSLAG: Inslag, Slag.SKARMBILD: Skarmbild}
_NYCKEL = re.compile(r"(inslag|skarmbild)-([1-9][0-9]{0,17})", re.ASCII)


def nyckel(objekt: Inslag | Skarmbild) -> str:
    """The name of `objekt`, by what it is and its number; 0 for one that has not been stored."""
    slag = Slag.INSLAG if isinstance(objekt, Inslag) else Slag.SKARMBILD
    return f"{slag}-{objekt.pk or 0}"


def slapp_upp(nyckel: str) -> Inslag | Skarmbild | None:
    """What `nyckel` names, shown or not; None for a name of nothing, whatever was typed."""
    delar = _NYCKEL.fullmatch(nyckel)
    if delar is None:
        return None
    return _MODELLER[delar[1]]._default_manager.filter(pk=int(delar[2])).first()  # type: ignore[return-value]
