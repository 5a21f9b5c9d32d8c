"""Compressed twins of a body, and which of them a browser takes.

Only answers that are the same for everybody are compressed here: one that carries a secret beside a visitor's
own words would give the secret away by its length (BREACH).
"""

from __future__ import annotations

import gzip
from functools import lru_cache

import brotli

# Below this a compressed body is no smaller on the wire.
MINST = 200  # bytes
SORTER = (
    "text/",
    "application/json",
    "application/feed+json",
    "application/atom+xml",
    "application/xml",
    "application/rss+xml",
    "image/svg+xml",
    "application/manifest",
)

Kroppar = dict[str, bytes]


def kodade(kropp: bytes, sort: str) -> Kroppar:
    """`kropp` under "" and, where its media type `sort` gains by it, under "br" and "gzip"."""
    if len(kropp) < MINST or not sort.startswith(SORTER):
        return {"": kropp}
    # mtime=0: equal bodies give equal bytes, so that an ETag holds in every process.
    return {"br": brotli.compress(kropp, quality=5), "gzip": gzip.compress(kropp, 6, mtime=0), "": kropp}


def valj(kroppar: Kroppar, accept_encoding: str) -> str:
    """The coding to answer with: the smallest that the browser takes."""
    tas = _tas(accept_encoding)
    return next((kodning for kodning in kroppar if kodning in tas), "")


@lru_cache(maxsize=256)  # browsers write a handful
def _tas(accept_encoding: str) -> frozenset[str]:
    return frozenset(
        namn.strip().lower()
        for namn, _, vikt in (del_.partition(";") for del_ in accept_encoding.split(","))
        if vikt.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    )
