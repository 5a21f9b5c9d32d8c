"""Which screens have died: whose silence is their own, and long enough to be told of. Pure: facts in, screens out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from skarmar.flotta.hjartslag import SLAG, SPRIDNING
from skarmar.flotta.lage import MISSADE, TYST_EFTER
from skarmar.models import Skarm

# A screen that has missed a beat or more may be about to die of the same cause as one that has.
PA_VAG = TYST_EFTER - (MISSADE - 1) * SLAG
# When nobody at all is heard the fault is more likely between us and them; fewer than this may die by chance.
FLERA = 5
ALLA_TYSTA = dt.timedelta(minutes=15)


@dataclass(frozen=True)
class Tyst:
    """A screen, and how long it has been silent while it could have been heard."""

    skarm: Skarm
    lange: dt.timedelta


def doda(alla: Sequence[Tyst], agare: Callable[[Skarm], Hashable]) -> list[Skarm]:
    """Those of `alla` (screens in use that nobody has been told of yet) that it is time to tell of.

    `agare` says who is told. When a whole house falls silent its screens miss their third beat within little more than
    a minute: the first wait for the last, so that there is one letter. When all are silent, it is told later.
    """
    alla_tysta = len(alla) >= FLERA and all(ett.lange >= PA_VAG for ett in alla)
    grans = ALLA_TYSTA if alla_tysta else TYST_EFTER
    per_agare: dict[Hashable, list[Tyst]] = {}
    for ett in alla:
        if ett.lange >= grans - TYST_EFTER + PA_VAG:
            per_agare.setdefault(agare(ett.skarm), []).append(ett)
    return [skarm for grupp in per_agare.values() for skarm in _i_ett_brev(grupp, grans)]


def _i_ett_brev(grupp: Sequence[Tyst], grans: dt.timedelta) -> list[Skarm]:
    """Those of one owner's that are dead. None yet while others are on their way, for as long as it takes all of one
    house to miss the same beat.
    """
    langst = max(ett.lange for ett in grupp)
    if any(ett.lange < grans for ett in grupp) and langst < grans + SLAG + SPRIDNING:
        return []
    return [ett.skarm for ett in grupp if ett.lange >= grans]
