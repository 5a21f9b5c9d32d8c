"""What is missing among the drawn slides, drawn: one at a time, and one that fails stops no other."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable

import structlog

from patientinfo.stampel import stampla
from skarmar.bilder import lager
from skarmar.bilder.rita import rita
from skarmar.kontrakt import Punkt
from skarmar.models import Punktbild

logg = structlog.get_logger(__name__)


def saknas(punkter: Iterable[Punkt]) -> list[tuple[Punkt, str]]:
    """What has no picture yet: each point, in each format, in the order that the points come."""
    finns = lager.finns()
    par = ((punkt, sort) for punkt in punkter for sort in Punktbild.Format.values)
    en_gang = {(punkt.version, sort): (punkt, sort) for punkt, sort in par}
    return [ett for nyckel, ett in en_gang.items() if nyckel not in finns]


def rita_det_som_saknas(punkter: Iterable[Punkt], vid: dt.datetime, *, langst: float) -> int:
    """Draw until all is drawn or `langst` seconds have passed; says how many pictures. One content stamp for all."""
    slut = time.monotonic() + langst
    antal = 0
    for punkt, sort in saknas(punkter):
        if time.monotonic() >= slut:
            break
        antal += _rita(punkt, sort, vid)
    if antal:
        stampla()
    return antal


def _rita(punkt: Punkt, sort: str, vid: dt.datetime) -> bool:
    try:
        lager.spara(punkt, sort, rita(punkt, sort), vid)
    # Whatever is wrong with this one, the others are to be drawn; the clock asks for it again.
    except Exception:
        logg.exception("skarmbild_blev_inte_ritad", punkt=punkt.nyckel, format=sort)
        return False
    return True
