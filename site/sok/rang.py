"""The order of hits: where the words stand counts for more than how often.

The engines' own scores differ, and count a word in the title hardly more than one far down. Readers look
for the page that is *about* their words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from patientinfo.egna_ord import ordlistan
from patientinfo.svenska import Ordlista, sokform
from sok.fragan import Led

# What a word is worth in the best place where it is found; the engine has seen to it that it is in the text.
I_TITELN, I_SOKORD, I_INGRESSEN, I_TEXTEN = 12.0, 8.0, 3.0, 1.0
# A title that says little else than what was asked for is the page meant.
HELA_TITELN = 10.0


def poang(titel: str, sokord: str, ingress: str, leden: Sequence[Led]) -> float:
    """How well a text answers: the sum over the words, and more for a title that is nothing but them."""
    ordlista = ordlistan()
    falt = (
        (termer(titel, ordlista), I_TITELN),
        (termer(sokord, ordlista), I_SOKORD),
        (termer(ingress, ordlista), I_INGRESSEN),
    )
    summa = sum(max([I_TEXTEN, *(varde * led.likhet(mangd) for mangd, varde in falt)]) for led in leden)
    traffade = sum(led.likhet(falt[0][0]) for led in leden)
    return summa + HELA_TITELN * traffade / max(len(titel.split()), 1)


@lru_cache(maxsize=1 << 12)
def termer(text: str, ordlista: Ordlista) -> frozenset[str]:
    """The terms of a short text; the same titles are ranked again and again."""
    return frozenset(sokform(text, ordlista).split())
