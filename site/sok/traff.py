"""What a search found: hits as a list shows them, read only when they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload


class Lattrad(NamedTuple):
    """The little that ranking needs of a hit, and a list of its address; columns of one query for all kinds."""

    sort: int
    pk: int
    titel: str
    text: str
    sokord: str
    adress: str


@dataclass(frozen=True)
class Traff:
    """One hit: what the list shows (`titel`, `url`, `text`, `sort`) and what else it may be found by (`sokord`).

    `slag` is a key of `sok.urval.SLAG`, `nyckel` the record's key among its kind. `brodtext()` is the whole
    text below the introduction; asking for it may cost a query, the first time for all hits shown together.
    """

    titel: str
    url: str
    text: str
    sort: str
    sokord: str = ""
    slag: str = ""
    nyckel: int = 0
    brodtext: Callable[[], str] = str


class Traffar(Sequence[Traff]):
    """Hits in their order; a slice reads those in it, and only those."""

    def __init__(self, rader: Sequence[Lattrad], las: Callable[[Sequence[Lattrad]], list[Traff]]) -> None:
        """`las` reads the hits of some rows, in their order; what is gone meanwhile it leaves out."""
        self._rader = rader
        self._las = las

    @property
    def rader(self) -> Sequence[Lattrad]:
        """What is known of every hit before it is read."""
        return self._rader

    def bland(self, behall: Callable[[Lattrad], bool]) -> Traffar:
        """Those whose row `behall` says yes to."""
        return Traffar([rad for rad in self._rader if behall(rad)], self._las)

    def __len__(self) -> int:
        return len(self._rader)

    @overload
    def __getitem__(self, plats: int) -> Traff: ...
    @overload
    def __getitem__(self, plats: slice) -> list[Traff]: ...
    def __getitem__(self, plats: int | slice) -> Traff | list[Traff]:
        if isinstance(plats, slice):
            return self._las(self._rader[plats])
        return self._las([self._rader[plats]])[0]

    def __iter__(self) -> Iterator[Traff]:
        return iter(self[:])  # all read at once, not one by one
