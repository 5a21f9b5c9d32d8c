"""Times of events under their days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from patientforeningar.visning.urval import Post
from patientinfo.tid import dag

# So many times on one page; who wants more chooses a kommun or a shorter stretch.
HOGST = 200


@dataclass(frozen=True)
class Dag:
    """A day and what takes place on it, in order."""

    datum: dt.date
    poster: tuple[Post, ...]


def per_dag(poster: Iterable[Post], fran: dt.datetime) -> list[Dag]:
    """`poster`, in order of time, under their days; what began before `fran` and still goes on stands first."""
    return [
        Dag(datum, tuple(samma))
        for datum, samma in groupby(poster, key=lambda post: max(dag(post.tid.borjar), dag(fran)))
    ]
