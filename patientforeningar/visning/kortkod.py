"""The short address of an item: `/k/f26-2` for F-2026-00002, short enough to be typed from a wall."""

from __future__ import annotations

import re

from patientforeningar.models import Inslag
from patientinfo.visning.adress import absolut

_NUMMER = re.compile(r"F-20(\d\d)-0*(\d+)")
_KOD = re.compile(r"f(\d\d)-([1-9]\d{0,5})", re.ASCII)


def kortadress(inslag: Inslag) -> str:
    """The short address with its host; of an item without a number, which has none, its association's page."""
    traff = _NUMMER.fullmatch(inslag.nummer or "")
    return absolut(f"/k/f{traff[1]}-{traff[2]}" if traff else inslag.forening.get_absolute_url())


def inslagets_adress(kod: str) -> str | None:
    """`kortadress` (docs/decisions/0044): where the code of an item leads; empty for one that has never been public,
    whose words are nobody's yet, and None for what is no such code.
    """
    traff = _KOD.fullmatch(kod)
    if traff is None:
        return None
    nummer = f"F-20{traff[1]}-{int(traff[2]):05d}"
    inslag = Inslag.objects.filter(nummer=nummer, first_published_at__isnull=False).first()
    return inslag.get_absolute_url() if inslag else ""
