"""From an address to the step it stands for: the answers given so far, and what comes next. Plain Python.

Editors change the tree, and links live longer. A part that leads nowhere any more ends the walk at the last step
that is known, and the reader goes on from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from patientinfo.lots.trad import FLEST_STEG, Fraga, Nod, Resultat, Svar, Trad


@dataclass(frozen=True)
class Valt:
    """An answer that has been given; `fore` is the way to its question."""

    fraga: Fraga
    svar: Svar
    fore: tuple[str, ...]


@dataclass(frozen=True)
class Vandring:
    """Where a reader is: what has been answered, the question or result that it led to, and the way here.

    `hel` is False when the address went on with something that is not in the tree.
    """

    trad: Trad
    valda: tuple[Valt, ...]
    nu: Nod | None
    hel: bool

    @property
    def vag(self) -> tuple[str, ...]:
        """The answers given, as parts of an address."""
        return tuple(valt.svar.adress for valt in self.valda)

    @property
    def nummer(self) -> int:
        """The number of the question, the first being 1."""
        return len(self.valda) + 1

    @property
    def hogst(self) -> int:
        """How many questions there are at the most, those answered included."""
        return len(self.valda) + (self.trad.kvar(self.nu) if self.nu else 0)

    @property
    def framme(self) -> bool:
        """True at a result."""
        return isinstance(self.nu, Resultat)


def ga(trad: Trad, delar: Sequence[str]) -> Vandring:
    """Walk the way `delar`, the parts of an address below the guide's, as far as it goes."""
    nu: Nod | None = trad.start
    valda: tuple[Valt, ...] = ()
    # A tree that has been checked is no deeper; one that has not may go in a ring.
    for del_ in delar[:FLEST_STEG]:
        svaren = trad.vidare(nu) if isinstance(nu, Fraga) else ()
        traff = next(((svar, mal) for _nummer, svar, mal in svaren if svar.adress == del_), None)
        if traff is None or not isinstance(nu, Fraga):
            break
        valda = (*valda, Valt(nu, traff[0], tuple(valt.svar.adress for valt in valda)))
        nu = traff[1]
    return Vandring(trad, valda, nu, hel=len(valda) == len(delar))
