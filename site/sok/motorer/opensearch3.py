"""Wagtail's backend for OpenSearch 3, with Swedish analysis and a reserve. Its Python package is no dependency."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from modelsearch.backends.elasticsearchbase import ElasticsearchAtomicIndexRebuilder

from sok.motorer.elastisk import Borjekompilator, Kompilator, Mappning, Motor, Resultat
from sok.motorer.elastiskt_index import Byggare, Index

try:
    from modelsearch.backends.opensearch3 import (
        OpenSearch3AutocompleteQueryCompiler,
        OpenSearch3Index,
        OpenSearch3Mapping,
        OpenSearch3SearchBackend,
        OpenSearch3SearchQueryCompiler,
        OpenSearch3SearchResults,
    )
    from opensearchpy.exceptions import OpenSearchException
except ImportError as saknas:
    raise ImproperlyConfigured(
        "SEARCH_URL begins with opensearch3, and the Python package opensearch-py is not installed:"
        " pip install 'opensearch-py>=3,<4'."
    ) from saknas


class Mapping(Mappning, OpenSearch3Mapping):
    """How a model's fields lie in the index."""


class QueryCompiler(Kompilator, OpenSearch3SearchQueryCompiler):
    """Whole words."""

    mapping_class = Mapping


class AutocompleteQueryCompiler(Borjekompilator, OpenSearch3AutocompleteQueryCompiler):
    """Beginnings of words."""

    mapping_class = Mapping


class SearchResults(Resultat, OpenSearch3SearchResults):
    """What was found."""


class SearchIndex(Index, OpenSearch3Index):
    """One root model's index."""


class Rebuilder(Byggare, ElasticsearchAtomicIndexRebuilder):
    """A rebuild."""


class SearchBackend(Motor, OpenSearch3SearchBackend):
    """`WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "sok.motorer.opensearch3", "URLS": […]}, "reserv": …}`"""

    mapping_class = Mapping
    index_class = SearchIndex
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    results_class = SearchResults
    atomic_rebuilder_class = Rebuilder
    serverfel = (OpenSearchException,)

    def msearch(self, rader: list[dict[str, Any]]) -> Any:
        """This client calls them the body."""
        return self.es.msearch(body=rader)
