"""The tree of a guide as plain Python: what leads where, and what is wrong with it.

It is a graph rather than a tree: two answers may lead to the same question. Knows nothing of Django or Wagtail.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

# A reader reaches every result within so many answers (issue: "within 6 steps").
FLEST_STEG = 6
# Fewer answers than this is no question.
MINST_SVAR = 2


@dataclass(frozen=True)
class Svar:
    """An answer: its words, its part of the address, and the key of what it leads to."""

    text: str
    adress: str
    till: str


@dataclass(frozen=True)
class Fraga:
    """A question; `plats` is its place in the editor's list."""

    nyckel: str
    text: str
    svar: tuple[Svar, ...]
    plats: int
    hjalp: str = ""


@dataclass(frozen=True)
class Resultat:
    """Where the guide ends; `plats` is its place in the editor's list."""

    nyckel: str
    rubrik: str
    plats: int


Nod = Fraga | Resultat


class Felslag(Enum):
    """What can be wrong with a tree."""

    INGEN_FRAGA = auto()  # nothing to begin with
    UTAN_NYCKEL = auto()  # a draft: nothing can lead here
    DUBBEL_NYCKEL = auto()  # the key is another's, further up in the list
    FOR_FA_SVAR = auto()  # a dead end, or a question with nothing to choose
    DUBBELT_SVAR = auto()  # two answers of a question would share an address
    LEDER_INGENSTANS = auto()  # no question and no result has that key
    RUNT = auto()  # the answer leads back to a question that has been asked on the way
    NAS_INTE = auto()  # no answer leads here from the first question
    FOR_LANGT = auto()  # more than FLEST_STEG answers away


@dataclass(frozen=True)
class Fel:
    """One fault: at the place `plats` in the list (None: of the whole tree), at its answer number `svar` if at one."""

    slag: Felslag
    plats: int | None = None
    svar: int | None = None


@dataclass(frozen=True)
class Trad:
    """Questions and results in the editor's order; the first question is where the guide begins."""

    fragor: tuple[Fraga, ...] = ()
    resultat: tuple[Resultat, ...] = ()

    @property
    def start(self) -> Fraga | None:
        """The first question."""
        return self.fragor[0] if self.fragor else None

    @cached_property
    def noder(self) -> tuple[Nod, ...]:
        """Questions and results as they stand in the list."""
        return tuple(sorted((*self.fragor, *self.resultat), key=lambda nod: nod.plats))

    @cached_property
    def _efter_nyckel(self) -> dict[str, Nod]:
        return {nod.nyckel: nod for nod in reversed(self.noder) if nod.nyckel}

    def nod(self, nyckel: str) -> Nod | None:
        """The question or result with the key `nyckel`; the first one, should there be two."""
        return self._efter_nyckel.get(nyckel)

    def vidare(self, nod: Nod) -> Iterator[tuple[int, Svar, Nod]]:
        """The answers of `nod` that lead somewhere: their number, themselves, and what they lead to."""
        if isinstance(nod, Fraga):
            for nummer, svar in enumerate(nod.svar):
                if (mal := self.nod(svar.till)) is not None:
                    yield nummer, svar, mal

    @cached_property
    def nadda(self) -> dict[int, tuple[str, ...]]:
        """Every node that the start leads to, by its place: the shortest way there, as parts of an address."""
        if self.start is None:
            return {}
        vagar: dict[int, tuple[str, ...]] = {self.start.plats: ()}
        ko: list[Nod] = [self.start]
        for nod in ko:
            for _nummer, svar, mal in self.vidare(nod):
                if mal.plats not in vagar:
                    vagar[mal.plats] = (*vagar[nod.plats], svar.adress)
                    ko.append(mal)
        return vagar

    @cached_property
    def runt(self) -> frozenset[tuple[int, int]]:
        """The answers that close a ring, as (place of the question, number of the answer).

        Those that lead back to a question still open in a walk that goes deep first; without them there is no ring.
        """
        bakat: set[tuple[int, int]] = set()
        oppna: set[int] = set()
        klara: set[int] = set()
        # By hand, not by recursion: an editor's list may be longer than Python's stack is deep.
        for forsta in self.fragor:
            stack = [(forsta, self.vidare(forsta))] if forsta.plats not in klara else []
            oppna.update(nod.plats for nod, _resten in stack)
            while stack:
                nod, resten = stack[-1]
                steg = next(resten, None)
                if steg is None:
                    stack.pop()
                    oppna.discard(nod.plats)
                    klara.add(nod.plats)
                    continue
                nummer, _svar, mal = steg
                if mal.plats in oppna:
                    bakat.add((nod.plats, nummer))
                elif mal.plats not in klara and isinstance(mal, Fraga):
                    oppna.add(mal.plats)
                    stack.append((mal, self.vidare(mal)))
        return frozenset(bakat)

    def framat(self, nod: Nod) -> Iterator[Nod]:
        """What the answers of `nod` lead to, those that close a ring left out."""
        return (mal for nummer, _svar, mal in self.vidare(nod) if (nod.plats, nummer) not in self.runt)

    @cached_property
    def ordnade(self) -> tuple[Nod, ...]:
        """The nodes that are reached, each after everything that leads to it."""
        kvar = Counter(mal.plats for nod in self._nadda_noder for mal in self.framat(nod))
        lediga: list[Nod] = [self.start] if self.start else []
        ordning: list[Nod] = []
        for nod in lediga:
            ordning.append(nod)
            for mal in self.framat(nod):
                kvar[mal.plats] -= 1
                if not kvar[mal.plats]:
                    lediga.append(mal)
        return tuple(ordning)

    @property
    def _nadda_noder(self) -> list[Nod]:
        return [nod for nod in self.noder if nod.plats in self.nadda]

    @cached_property
    def avstand(self) -> dict[int, int]:
        """The most answers that lie between the start and each node that is reached, by its place."""
        langst: dict[int, int] = dict.fromkeys(self.nadda, 0)
        for nod in self.ordnade:
            for mal in self.framat(nod):
                langst[mal.plats] = max(langst[mal.plats], langst[nod.plats] + 1)
        return langst

    @cached_property
    def _kvar(self) -> dict[int, int]:
        langst: dict[int, int] = {}
        for nod in reversed(self.ordnade):
            langst[nod.plats] = max((langst[mal.plats] + 1 for mal in self.framat(nod)), default=0)
        return langst

    def kvar(self, nod: Nod) -> int:
        """The most answers that lie between `nod` and a result."""
        return self._kvar.get(nod.plats, 0)

    @cached_property
    def fel(self) -> tuple[Fel, ...]:
        """Every fault, in the order of the list; empty for a tree that readers can be led through."""
        if self.start is None:
            return (Fel(Felslag.INGEN_FRAGA),)
        return tuple(fel for nod in self.noder for fel in self._fel_hos(nod))

    def _fel_hos(self, nod: Nod) -> Iterator[Fel]:
        if not nod.nyckel:
            yield Fel(Felslag.UTAN_NYCKEL, nod.plats)
        elif self.nod(nod.nyckel) is not nod:
            yield Fel(Felslag.DUBBEL_NYCKEL, nod.plats)
        elif nod.plats not in self.nadda:
            yield Fel(Felslag.NAS_INTE, nod.plats)
        elif isinstance(nod, Resultat) and self.avstand[nod.plats] > FLEST_STEG:
            yield Fel(Felslag.FOR_LANGT, nod.plats)
        if isinstance(nod, Fraga):
            if len(nod.svar) < MINST_SVAR:
                yield Fel(Felslag.FOR_FA_SVAR, nod.plats)
            yield from self._fel_hos_svaren(nod)

    def _fel_hos_svaren(self, fraga: Fraga) -> Iterator[Fel]:
        sedda: set[str] = set()
        for nummer, svar in enumerate(fraga.svar):
            if self.nod(svar.till) is None:
                yield Fel(Felslag.LEDER_INGENSTANS, fraga.plats, nummer)
            elif (fraga.plats, nummer) in self.runt:
                yield Fel(Felslag.RUNT, fraga.plats, nummer)
            if svar.adress in sedda:
                yield Fel(Felslag.DUBBELT_SVAR, fraga.plats, nummer)
            sedda.add(svar.adress)
