"""The order of hits: where the words stand counts for more than how often.

The engines' own scores differ, and count a word in the title hardly more than one far down. Readers look
for the page that is *about* their words.
"""

from __future__ import annotations

from collections.abc import Iterable

from patientinfo.svenska import Frageord, Fragetermer, sokform
from sok.kallor import Traff

# What a word is worth in the best place where it is found; the engine has seen to it that it is in the text.
I_TITELN, I_SOKORD, I_INGRESSEN, I_TEXTEN = 12.0, 6.0, 3.0, 1.0
# A title that says little else than what was asked for is the page meant.
HELA_TITELN = 10.0
# As spelt, by a compound's parts, without dots, by the parts without dots.
EXAKT, DELAR, VIKT, VIKTA_DELAR = 1.0, 0.8, 0.7, 0.5


def rangordna(traffar: Iterable[Traff], termer: Fragetermer) -> list[Traff]:
    """The hits, best first; equal ones keep the engine's order."""
    return sorted(traffar, key=lambda traff: -poang(traff, termer))


def poang(traff: Traff, termer: Fragetermer) -> float:
    """How well one hit answers: the sum over the words, and more for a title that is nothing but them."""
    titel = sokform(traff.titel).split()
    falt = (
        (frozenset(titel), I_TITELN),
        (frozenset(sokform(traff.sokord).split()), I_SOKORD),
        (frozenset(sokform(traff.text).split()), I_INGRESSEN),
    )
    summa = sum(max([I_TEXTEN, *(vikt * likhet(ett_ord, mangd) for mangd, vikt in falt)]) for ett_ord in termer.ord)
    traffade = sum(likhet(ett_ord, falt[0][0]) for ett_ord in termer.ord)
    return summa + HELA_TITELN * traffade / max(len(traff.titel.split()), 1)


def likhet(ett_ord: Frageord, mangd: frozenset[str]) -> float:
    """How nearly a text with the terms `mangd` has the word: 1 as spelt, 0 not at all."""
    satt = (
        ((ett_ord.exakt,), EXAKT),
        (ett_ord.delar, DELAR),
        ((ett_ord.vikt,), VIKT),
        (ett_ord.vikta_delar, VIKTA_DELAR),
    )
    return next((vikt for terms, vikt in satt if terms and mangd.issuperset(terms)), 0.0)
