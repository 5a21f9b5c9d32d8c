"""What a query asks for: each word with every way in which a text may have it, and what each way is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wagtail.search.query import And, Or, PlainText, SearchQuery

from patientinfo.egna_ord import ordlistan
from patientinfo.stampel import minns
from patientinfo.svenska import Frageord, frageform, rubrikterm
from sok.synonymer import synonymer

# As spelt, by a compound's parts, without dots, by the parts without dots; by what means the same; by what was meant.
EXAKT, DELAR, VIKT, VIKTA_DELAR, SYNONYM, RATTAT = 1.0, 0.8, 0.7, 0.5, 0.4, 0.6
# Phrases that mean something of their own have at most so many words that say anything.
LANGSTA_FRAS = 4

Termer = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Satt:
    """Terms that must be found together, and what a text that has them is worth: from 0 to 1."""

    termer: Termer
    vikt: float


@dataclass(frozen=True, slots=True)
class Led:
    """One word of a query, or several that mean something together, with the ways to meet it, best first."""

    ord: tuple[str, ...]
    satt: tuple[Satt, ...]

    def likhet(self, mangd: frozenset[str]) -> float:
        """How nearly a text with the terms `mangd` has it: 1 as spelt, 0 not at all."""
        return next((ett.vikt for ett in self.satt if mangd.issuperset(ett.termer)), 0.0)

    def med(self, andra: Iterable[str], vikt: float) -> Led:
        """The same, met also by each word or phrase of `andra`, which is worth `vikt`, and less by its parts."""
        fler = (ett for text in andra for ett in _helheter(text, vikt))
        basta: dict[Termer, Satt] = {}
        for ett in sorted((*self.satt, *fler), key=lambda ett: -ett.vikt):
            basta.setdefault(ett.termer, ett)
        return replace(self, satt=tuple(basta.values()))


def tolka(fraga: str) -> tuple[Led, ...]:
    """The words of a query (cleaned), with what editors have said means the same; nothing for a query of no words."""
    return tuple(_leden(frageform(fraga, ordlistan()).ord))


def ratta(leden: Sequence[Led], narmaste: Callable[[str], tuple[str, ...]]) -> tuple[Led, ...]:
    """The query with each word met also by those that it may be a misspelling of."""
    return tuple(led.med(narmaste(led.ord[0]), RATTAT) if len(led.ord) == 1 else led for led in leden)


def motorfraga(leden: Sequence[Led], *, alla: bool) -> SearchQuery:
    """The question to an engine: texts with every word, or with any term at all.

    A term is also asked for as a title's: it finds no more, but the engine counts it.
    """
    if not alla:
        return Or([_text((term,)) for led in leden for satt in led.satt for term in satt.termer])
    return And([Or([_text(satt.termer) for satt in led.satt]) for led in leden])


def _text(termer: Termer) -> SearchQuery:
    return Or([PlainText(" ".join(termer)), PlainText(" ".join(map(rubrikterm, termer)))])


def _leden(orden: Sequence[Frageord]) -> Iterator[Led]:
    while orden:
        antal, andra = _synonymer(orden)
        led = _ett_led(orden[0]) if antal == 1 else _en_fras(orden[:antal])
        yield led.med(andra, SYNONYM)
        orden = orden[antal:]


def _synonymer(orden: Sequence[Frageord]) -> tuple[int, tuple[str, ...]]:
    """How many of the first words mean something together, and what means the same."""
    tabell = _synonymtabell()
    for antal in range(min(len(orden), LANGSTA_FRAS), 0, -1):
        fraser = (tuple(ett.exakt for ett in orden[:antal]), tuple(ett.vikt for ett in orden[:antal]))
        andra = tuple(annat for fras in fraser for annat in tabell.get(fras, ()))
        if andra:
            return antal, andra
    return 1, ()


def _ett_led(ordet: Frageord) -> Led:
    satt = (
        Satt((ordet.exakt,), EXAKT),
        Satt(ordet.delar, DELAR),
        Satt((ordet.vikt,), VIKT),
        Satt(ordet.vikta_delar, VIKTA_DELAR),
    )
    return Led((ordet.skrivet,), tuple(ett for ett in satt if ett.termer))


def _en_fras(orden: Sequence[Frageord]) -> Led:
    exakt = Satt(tuple(ett.exakt for ett in orden), EXAKT)
    return Led(tuple(ett.skrivet for ett in orden), (exakt, Satt(tuple(ett.vikt for ett in orden), VIKT)))


@minns
def _synonymtabell() -> dict[Termer, tuple[str, ...]]:
    """What means the same as a phrase, by its terms: of the words as spelt, and without dots."""
    tabell: dict[Termer, dict[str, None]] = {}
    for fras, andra in synonymer().items():
        orden = frageform(fras, ordlistan()).ord
        for nyckel in {tuple(ett.exakt for ett in orden), tuple(ett.vikt for ett in orden)}:
            tabell.setdefault(nyckel, {}).update(dict.fromkeys(andra))
    return {nyckel: tuple(andra) for nyckel, andra in tabell.items() if nyckel}


def _helheter(text: str, vikt: float) -> Iterator[Satt]:
    """All words of a phrase as spelt, and all of them with compounds by their parts."""
    orden = frageform(text, ordlistan()).ord
    if orden:
        yield Satt(tuple(ett.exakt for ett in orden), vikt)
        yield Satt(tuple(term for ett in orden for term in ett.delar or (ett.exakt,)), vikt * DELAR)
