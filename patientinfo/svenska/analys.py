"""The one analysis of Swedish behind the search: of what is indexed, and of what is asked for.

A text is indexed under three kinds of terms: its words, the parts of its compounds, and both of them
folded. A query tries the same three, one after the other, each finding all that the one before does
and more. What it takes to tell *barnet* from *barn* lies here and not in an engine.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from patientinfo.svenska.normalisera import ord_i, ordformer, rensa_fraga
from patientinfo.svenska.sammansatt import VARDORD, Ordlista
from patientinfo.svenska.skrivsatt import exakt_term, rubrikterm, vikt_term
from patientinfo.svenska.vik import vik

Delning: TypeAlias = Callable[[str, Ordlista], tuple[str, ...]]

# Words that say nothing of what is looked for. "Inte" and "utan" do.
_STOPPORD = frozenset(
    ord_i("""
    att av bl.a. de den det dig din dina ditt du där en er ett från för får ha har hos hur i jag kan med mig min
    mina mitt m.m. ni när och om på sig sin sina sitt ska som t.ex. till upp ut vad var vem vi vid vilka vilken
    vilket är
    """)
)
_LED = re.compile(r"[^\W\d_]+|\d+")
_KORTASTE_SARSKRIVNA = 3


@dataclass(frozen=True, slots=True)
class Frageord:
    """What one word of a query may be found by."""

    skrivet: str
    exakt: str
    delar: tuple[str, ...]
    """The terms of a compound's parts, which must all be found; empty for other words."""
    vikt: str
    vikta_delar: tuple[str, ...]

    @property
    def alternativ(self) -> tuple[tuple[str, ...], ...]:
        """The ways to find the word, best first; each is the terms that must be found together."""
        return tuple(dict.fromkeys(filter(None, ((self.exakt,), self.delar, (self.vikt,), self.vikta_delar))))


@dataclass(frozen=True, slots=True)
class Fragetermer:
    """A query, word by word. It is false when there is nothing to search for."""

    ord: tuple[Frageord, ...]

    def __bool__(self) -> bool:
        return bool(self.ord)

    @property
    def forsok(self) -> tuple[str, ...]:
        """Strings of terms to search for in turn, all terms of a string demanded.

        The words as spelt; then compounds by their parts; then without dots. Each finds what the one
        before it finds and more, so a later one need be tried only when the earlier gave too little.
        """
        som_skrivet = [ordet.exakt for ordet in self.ord]
        delat = [term for ordet in self.ord for term in ordet.delar or (ordet.exakt,)]
        vikt = [term for ordet in self.ord for term in ordet.vikta_delar or (ordet.vikt,)]
        return tuple(dict.fromkeys(filter(None, map(" ".join, (som_skrivet, delat, vikt)))))


def sokform(text: str, ordlista: Ordlista = VARDORD) -> str:
    """Return the terms to index for a text, with spaces between.

    Exact terms stand in the order of the text and as often as there; every folded term stands once, at
    the end, so that it finds without weighing much. Queries must be given the same list of words.
    """
    exakta: list[str] = []
    vikta: dict[str, None] = {}
    for ordform in ordformer(text):
        ordets_exakta, ordets_vikta = _termer(ordform, ordlista)
        exakta += ordets_exakta
        vikta |= ordets_vikta
    return " ".join((*exakta, *vikta))


def rubrikform(rubrik: str, ordlista: Ordlista = VARDORD) -> str:
    """Return the terms to index beside a text's own for the title that it stands under.

    They find nothing that the text does not, but tell an engine which texts are about the word: of ten thousand
    with it the hundred that it brings must be the right ones.
    """
    return " ".join(map(rubrikterm, dict.fromkeys(sokform(rubrik, ordlista).split())))


def frageform(fraga: str, ordlista: Ordlista = VARDORD) -> Fragetermer:
    """Return the terms of a query, cleaned first. Stop words fall away unless there is nothing else.

    Two words that the list knows as one, *hjälp medel*, are taken for that one.
    """
    alla = [_frageord(led, ordlista) for led in _hopskrivna(ordformer(rensa_fraga(fraga)), ordlista)]
    return Fragetermer(tuple([ordet for ordet in alla if ordet.skrivet not in _STOPPORD] or alla))


def _hopskrivna(former: list[str], ordlista: Ordlista) -> Iterator[tuple[str, ...]]:
    while former:
        par = tuple(former[:2])
        ett_ord = min(map(len, par)) >= _KORTASTE_SARSKRIVNA and ordlista.vikt.kanner(vik("".join(par)))
        antal = 2 if ett_ord else 1
        yield par[:antal]
        former = former[antal:]


def _frageord(led: tuple[str, ...], ordlista: Ordlista) -> Frageord:
    form = "".join(led)
    hela = form.replace("-", "")
    return Frageord(
        skrivet=" ".join(led),
        exakt=exakt_term(hela),
        delar=tuple(map(exakt_term, _delar(form, ordlista))),
        vikt=vikt_term(hela),
        vikta_delar=tuple(map(vikt_term, _vikta_delar(form, ordlista))),
    )


@lru_cache(maxsize=1 << 14)
def _termer(form: str, ordlista: Ordlista) -> tuple[tuple[str, ...], dict[str, None]]:
    """Return the exact and the folded terms of a word, of its parts and of theirs."""
    hela = form.replace("-", "")
    exakta = (hela, *_alla_delar(form, ordlista, _delar))
    vikta = (hela, *_alla_delar(form, ordlista, _vikta_delar))
    # Without its dots a word may look inflected, as nivå does: then it has a second folded term.
    som_vikta = [vikt_term(skrivet) for ordet in vikta for skrivet in (ordet, vik(ordet))]
    return tuple(map(exakt_term, exakta)), dict.fromkeys(som_vikta)


def _alla_delar(form: str, ordlista: Ordlista, dela: Delning) -> Iterator[str]:
    for led in dela(form, ordlista):
        yield led
        yield from _alla_delar(led, ordlista, dela)


def _delar(form: str, ordlista: Ordlista) -> tuple[str, ...]:
    """Take a word apart at hyphens and digits (covid-19, fas3), or else as a compound."""
    led = tuple(_LED.findall(form))
    return led if len(led) > 1 else ordlista.dela(form)


def _vikta_delar(form: str, ordlista: Ordlista) -> tuple[str, ...]:
    """Take a word apart, also one that is written without dots."""
    return _delar(form, ordlista) or ordlista.vikt.dela(vik(form))
