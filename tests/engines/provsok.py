"""The site's Elasticsearch backend as the tests need it: what is written is found at once, and can be taken back.

A test's database transaction is rolled back; the index knows nothing of that. So what a test writes there is
noted, and put back as it was in the demo content (`aterstall`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk
from motormall import mall_url
from sokindex import dokument, kopiera, radera

from sok.motorer import elasticsearch8

FRAGOR = ("_search", "_msearch", "_count")

_skrivna: set[tuple[str, str]] = set()  # index and document
_andrade_index: set[str] = set()  # made or deleted whole
_osedda: set[str] = set()  # what has been written since the last question


class Klient(Elasticsearch):
    """Makes the node show what has been written before it is asked anything."""

    def perform_request(self, method: str, path: str, **val: Any) -> Any:
        """As Elasticsearch's, with a refresh between a writing and the next question."""
        if path.endswith(FRAGOR) and _osedda:
            _osedda.clear()
            super().perform_request("POST", f"/{_prefix()}*/_refresh", headers={"accept": "application/json"})
        elif method not in {"GET", "HEAD"} and not path.endswith((*FRAGOR, "_refresh")):
            _osedda.add(path)
        return super().perform_request(method, path, **val)


class Index(elasticsearch8.SearchBackend.index_class):  # type: ignore[misc]
    """Notes what is written."""

    def add_item(self, item: Any) -> None:
        """As the site's, noted."""
        _skrivna.add((self.name, str(item.pk)))
        super().add_item(item)

    def add_items(self, model: Any, items: Iterable[Any]) -> None:
        """As the site's, noted."""
        alla = list(items)
        _skrivna.update((self.name, str(item.pk)) for item in alla)
        super().add_items(model, alla)

    def delete_item(self, item: Any) -> None:
        """As the site's, noted."""
        _skrivna.add((self.name, str(item.pk)))
        super().delete_item(item)

    def put(self) -> None:
        """As the site's, noted."""
        _andrade_index.add(self.name)
        super().put()

    def delete(self) -> None:
        """As the site's, noted."""
        _andrade_index.add(self.name)
        super().delete()


class SearchBackend(elasticsearch8.SearchBackend):
    """Where an error in writing the index is an error."""

    index_class = Index
    client_class = Klient
    catch_indexing_errors = False


def aterstall() -> None:
    """Put back what has been written since the last time, as it is in the demo content."""
    if _andrade_index:
        radera(settings.SEARCH_URL)
        kopiera(mall_url()["SEARCH_URL"], settings.SEARCH_URL)
    elif _skrivna:
        with Elasticsearch(f"http://{urlsplit(settings.SEARCH_URL).netloc}") as noden:
            bulk(noden, map(_atgard, *zip(*_skrivna, strict=True)), raise_on_error=False)
        _osedda.add("aterstall")
    _andrade_index.clear()
    _skrivna.clear()


def _atgard(index: str, nyckel: str) -> Mapping[str, Any]:
    som_det_var = _demot().get(index.removeprefix(_prefix()), {}).get(nyckel)
    if som_det_var is None:
        return {"_op_type": "delete", "_index": index, "_id": nyckel}
    return {"_op_type": "index", "_index": index, "_id": nyckel, "_source": som_det_var}


@cache
def _demot() -> dict[str, dict[str, dict[str, Any]]]:
    return dokument(mall_url()["SEARCH_URL"])


def _prefix() -> str:
    return f"{urlsplit(settings.SEARCH_URL).path.strip('/')}_"
