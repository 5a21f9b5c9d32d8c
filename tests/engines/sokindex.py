"""Whole indexes of a node, by the prefix of a `SEARCH_URL`: copied, counted, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from elasticsearch import Elasticsearch

ALLA = 10_000  # documents; the demo content has hundreds


@contextmanager
def _noden(search_url: str) -> Iterator[tuple[Elasticsearch, str]]:
    """A client of the node, and the prefix as it stands before the indexes' names."""
    delar = urlsplit(search_url)
    with Elasticsearch(f"http://{delar.netloc}", request_timeout=60) as noden:
        yield noden, f"{delar.path.strip('/')}_"


def radera(search_url: str) -> None:
    """Take away every index below the prefix."""
    with _noden(search_url) as (noden, prefix):
        if alla := list(noden.indices.get(index=f"{prefix}*", features="aliases")):
            noden.indices.delete(index=alla)


def kopiera(fran: str, till: str) -> None:
    """Make the indexes below the prefix of `till`, which has none, as those of `fran`, aliases and all."""
    with _noden(fran) as (noden, gammalt), _noden(till) as (_, nytt), ThreadPoolExecutor(8) as tradar:
        noden.indices.put_settings(index=f"{gammalt}*", settings={"index.blocks.write": True})

        def klona(index: str, allt: Any) -> None:
            alias = {namn.replace(gammalt, nytt, 1): {} for namn in allt.get("aliases", {})}
            mal = index.replace(gammalt, nytt, 1)
            noden.indices.clone(index=index, target=mal, settings={"index.blocks.write": None}, aliases=alias)

        alla = noden.indices.get(index=f"{gammalt}*", features=["aliases"])
        list(tradar.map(klona, alla.keys(), alla.values()))


def dokument(search_url: str) -> dict[str, dict[str, dict[str, Any]]]:
    """What the indexes below the prefix hold: by the index's own name after the prefix, by the document's id."""
    svar: dict[str, dict[str, dict[str, Any]]] = {}
    with _noden(search_url) as (noden, prefix):
        noden.indices.refresh(index=f"{prefix}*")
        for namn, allt in noden.indices.get(index=f"{prefix}*", features=["aliases"]).items():
            traffar = noden.search(index=namn, size=ALLA)["hits"]["hits"]
            for kallad in [namn, *allt.get("aliases", {})]:
                svar[kallad.removeprefix(prefix)] = {traff["_id"]: traff["_source"] for traff in traffar}
    return svar
