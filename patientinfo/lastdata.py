"""What a room makes in great number for benchmarks, marked so that exactly that is taken away (hook `lastdata`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Beratta = Callable[[str], None]


@dataclass(frozen=True)
class Lastdel:
    """One option of `manage.py lastdata`: `--<namn> N` calls `skapa(N, beratta)`, `--ta-bort` calls `ta_bort`."""

    namn: str
    hjalp: str
    skapa: Callable[[int, Beratta], None]
    ta_bort: Callable[[Beratta], None]
