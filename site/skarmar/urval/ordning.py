"""The order within loops: nobody twice in a row, when that can be avoided."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class HarAvsandare(Protocol):
    """What is put in order: something that somebody sends."""

    @property
    def avsandare(self) -> str:
        """Whose it is."""
        ...


T = TypeVar("T", bound=HarAvsandare)


def blanda(delar: Iterable[T], fore: str = "") -> list[T]:
    """`delar` with the senders spread; each sender's own in the order given. `fore` is whose came last before them.

    Always the sender with the most left, of those who did not come last: nothing else leaves fewer neighbours alike.
    """
    koer: dict[str, deque[T]] = {}
    for del_ in delar:
        koer.setdefault(del_.avsandare, deque()).append(del_)
    ut: list[T] = []
    while koer:
        valbara = [namn for namn in koer if namn != fore] or list(koer)
        fore = max(valbara, key=lambda namn: len(koer[namn]))
        ut.append(koer[fore].popleft())
        if not koer[fore]:
            del koer[fore]
    return ut


def mjuka_skarven(delar: Sequence[T], efter: str) -> list[T]:
    """`delar` with the last one moved in among the others, if it has the sender who comes `efter` and there is room."""
    *inne, sist = delar
    if sist.avsandare != efter:
        return list(delar)
    for plats in range(len(inne) - 1, 0, -1):
        if sist.avsandare not in (inne[plats - 1].avsandare, inne[plats].avsandare):
            return [*inne[:plats], sist, *inne[plats:]]
    return list(delar)
