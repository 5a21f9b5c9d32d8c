"""Wagtail's backend for Elasticsearch 8, with Swedish analysis and a reserve."""

from __future__ import annotations

from elastic_transport import TransportError
from elasticsearch import ApiError
from elasticsearch.helpers import BulkIndexError
from modelsearch.backends.elasticsearch8 import (
    Elasticsearch8AutocompleteQueryCompiler,
    Elasticsearch8Index,
    Elasticsearch8Mapping,
    Elasticsearch8SearchBackend,
    Elasticsearch8SearchQueryCompiler,
    Elasticsearch8SearchResults,
)
from modelsearch.backends.elasticsearchbase import ElasticsearchAtomicIndexRebuilder

from sok.motorer.elastisk import Borjekompilator, Kompilator, Mappning, Motor, Resultat
from sok.motorer.elastiskt_index import Byggare, Index


class Mapping(Mappning, Elasticsearch8Mapping):
    """How a model's fields lie in the index."""


class QueryCompiler(Kompilator, Elasticsearch8SearchQueryCompiler):
    """Whole words."""

    mapping_class = Mapping


class AutocompleteQueryCompiler(Borjekompilator, Elasticsearch8AutocompleteQueryCompiler):
    """Beginnings of words."""

    mapping_class = Mapping


class SearchResults(Resultat, Elasticsearch8SearchResults):
    """What was found."""


class SearchIndex(Index, Elasticsearch8Index):
    """One root model's index."""


class Rebuilder(Byggare, ElasticsearchAtomicIndexRebuilder):
    """A rebuild."""


class SearchBackend(Motor, Elasticsearch8SearchBackend):
    """`WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "sok.motorer.elasticsearch8", "URLS": […]}, "reserv": …}`"""

    mapping_class = Mapping
    index_class = SearchIndex
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    results_class = SearchResults
    atomic_rebuilder_class = Rebuilder
    serverfel = (TransportError, ApiError, BulkIndexError)
