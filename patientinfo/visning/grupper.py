"""Lists in groups with a heading each: by first letter, or by theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from patientinfo.visning.alfabet import svensk_ordning

T = TypeVar("T")

SIFFROR = "0–9"


@dataclass(frozen=True)
class Grupp(Generic[T]):
    """Entries under one heading; no heading when they are all there is."""

    delar: tuple[T, ...]
    rubrik: str = ""
    ankare: str = ""


def efter_bokstav(delar: Iterable[T], namn: Callable[[T], str]) -> list[Grupp[T]]:
    """`delar` by the first letter of their `namn`, A to Ö; digits together, first."""
    ordnade = sorted(delar, key=lambda del_: svensk_ordning(namn(del_)))
    return [
        Grupp(tuple(samma), bokstav, f"bokstav-{bokstav.lower()}")
        for bokstav, samma in groupby(ordnade, key=lambda del_: _bokstav(namn(del_)))
    ]


def _bokstav(namn: str) -> str:
    return namn[:1].upper() if namn[:1].isalpha() else SIFFROR


def utan_rubriker(grupper: Iterable[Grupp[T]]) -> list[Grupp[T]]:
    """All the entries in the same order, as one group without a heading; nothing when there are none."""
    delar = tuple(del_ for grupp in grupper for del_ in grupp.delar)
    return [Grupp(delar)] if delar else []
