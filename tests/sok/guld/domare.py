"""The judge: how well lists of addresses answer graded queries, by nDCG@10 and MRR."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FRAGOR = Path(__file__).with_name("fragor.toml")
NONSENS = "nonsens"
DJUP = 10

Betyg = Mapping[str, int]


@dataclass(frozen=True)
class Fraga:
    """One query, its kind, and the grade (1 to 3) of each address that answers it."""

    text: str
    slag: str
    betyg: Betyg


@dataclass(frozen=True)
class Dom:
    """What one query got, and how good it was: from 0 to 1."""

    fraga: Fraga
    fick: tuple[str, ...]
    ndcg: float
    rr: float

    def __str__(self) -> str:
        fick = [f"{adress} ({self.fraga.betyg.get(adress, 0)})" for adress in self.fick[:DJUP]]
        ville = [f"{adress} ({betyg})" for adress, betyg in sorted(self.fraga.betyg.items(), key=lambda par: -par[1])]
        return f"{self.fraga.slag}: {self.fraga.text!r} nDCG {self.ndcg:.2f}\n  fick  {fick}\n  ville {ville}"


def las(fil: Path = FRAGOR) -> list[Fraga]:
    """The graded queries of a file; raises ValueError for a grade that is none."""
    return [
        Fraga(text, slag, _betyg(svar))
        for slag, fragor in tomllib.loads(fil.read_text(encoding="utf-8")).items()
        for text, svar in fragor.items()
    ]


def _betyg(svar: str) -> dict[str, int]:
    betyg = {adress: int(varde) for adress, varde in (ett.split() for ett in svar.split(",") if ett.strip())}
    if not set(betyg.values()) <= {1, 2, 3}:
        raise ValueError(f"Betyg är 1, 2 eller 3: {svar}")
    return betyg


def ndcg(fick: Sequence[str], betyg: Betyg) -> float:
    """The discounted gain of the first ten over that of the best ten: 1 for the best order, 0 when none is right."""
    basta = _vinst(sorted(betyg.values(), reverse=True))
    return _vinst([betyg.get(adress, 0) for adress in fick]) / basta if basta else 0.0


def _vinst(graderna: Sequence[int]) -> float:
    return sum((2**grad - 1) / math.log2(plats + 2) for plats, grad in enumerate(graderna[:DJUP]))


def rr(fick: Sequence[str], betyg: Betyg) -> float:
    """One over the place of the first good answer (grade 2 or 3) among the first ten; 0 when there is none."""
    return next((1 / plats for plats, adress in enumerate(fick[:DJUP], 1) if betyg.get(adress, 0) > 1), 0.0)


def dom(fragor: Sequence[Fraga], sok: Callable[[str], Sequence[str]]) -> list[Dom]:
    """Judge what `sok` gives for each query: addresses, best first."""
    svar = ((fraga, tuple(sok(fraga.text))) for fraga in fragor)
    return [Dom(fraga, fick, ndcg(fick, fraga.betyg), rr(fick, fraga.betyg)) for fraga, fick in svar]


def matt(domar: Sequence[Dom]) -> dict[str, float]:
    """The means over the queries that have answers, the share of them that got nothing, and the nonsense that did."""
    med = [ett for ett in domar if ett.fraga.slag != NONSENS]
    utan = [ett for ett in domar if ett.fraga.slag == NONSENS]
    return {
        "ndcg": sum(ett.ndcg for ett in med) / len(med),
        "mrr": sum(ett.rr for ett in med) / len(med),
        "noll": sum(not ett.fick for ett in med) / len(med),
        "nonsens_tomma": sum(not ett.fick for ett in utan) / len(utan),
    }
