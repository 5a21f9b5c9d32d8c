"""How long a text must stand on a screen to be read.

Grown readers take in 238 words a minute of plain prose, silently and in peace (Brysbaert 2019, a meta-analysis of
190 studies). A screen is for everybody in the room: those who read slowly, in a second language, or look up when
half the time has gone. Half that speed, so that most have time to read it twice; and a moment to find it first.
Long words count as several: six characters a word, spaces included, which is the mean of Swedish running text.
"""

from __future__ import annotations

import math

from patientforeningar.skylt.typsnitt import rena

ORD_PER_MINUT = 119
_TECKEN_PER_ORD = 6
_HITTA = 3.0  # seconds to see that something new is there
KORTAST = 10  # seconds: Concerto's default, and less makes a room restless
LANGST = 30  # seconds: longer, and the others in the round have to wait


def sekunder(*texter: str) -> int:
    """How many whole seconds the texts need, at least `KORTAST`; never less for more text."""
    rader = [rena(text) for text in texter]
    tecken = sum(len(rad) + 1 for rad in rader if rad)
    mangd = max(sum(len(rad.split()) for rad in rader), tecken / _TECKEN_PER_ORD)
    return max(KORTAST, math.ceil(_HITTA + mangd / ORD_PER_MINUT * 60))
