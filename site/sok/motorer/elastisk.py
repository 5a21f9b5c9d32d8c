"""What Wagtail's backends for Elasticsearch and OpenSearch lack, as mixins: one module an engine puts them together.

Swedish analysis and our own terms (`svensk_analys`), several kinds in one question, and a database that answers
when the server does not, for visitors and in the admin alike. See docs/decisions/0048-engines-that-fail-well.md.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

from django.db.models import Model, QuerySet
from modelsearch.backends.elasticsearchbase import ElasticsearchAutocompleteQueryCompilerImpl, Field
from modelsearch.index import SearchField
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MatchAll, PlainText, SearchQuery

from sok.efterslap import notera
from sok.fragan import motorfraga, tolka
from sok.motorer.elastiskt_index import SPARTID, OlasligtSvarError
from sok.motorer.kandidat import Kandidat
from sok.motorer.rena import Renar
from sok.motorer.svensk_analys import BORJAN, BORJAN_SOKT, HELA_ORD, TERMER, UTAN_PRICKAR, VIKT
from sok.reserv import SAKRING

R = TypeVar("R")

_KLIENTER: dict[tuple[int, type, str], Any] = {}

# A server reads no further into a result, takes no more ids in one filter, and needs no more values of a field.
LANGST_IN, FLEST_ID, FLEST_VARDEN = 10_000, 65_536, 1_000
# What is found only without its dots weighs so little beside what is found as written.
VIKTEN_UTAN_PRICKAR = 0.3
# What is met by our analysis in a list comes after what begins as was typed.
VIKTEN_HELA_ORD = 0.1


class Mappning:
    """How a model's fields lie in the index."""

    edgengram_analyzer_config: ClassVar[dict[str, str]] = {"analyzer": BORJAN, "search_analyzer": BORJAN_SOKT}

    def get_field_column_name(self, field: Any) -> str:
        """As Wagtail's, which knows no field that comes from a mixin: such a one is the same in every model."""
        if issubclass(field.get_definition_model(self.model), Model):  # type: ignore[attr-defined]
            return super().get_field_column_name(field)  # type: ignore[misc]
        return field.field_name

    def get_field_mapping(self, field: Any) -> tuple[str, dict[str, Any]]:
        """As Wagtail's; the analyser's terms are looked for in a field of their own, never among plain words."""
        namn, mappning = super().get_field_mapping(field)  # type: ignore[misc]
        if isinstance(field, SearchField) and field.field_name == "sokform":
            return namn, {"type": "text", "index": False, "copy_to": TERMER}
        return namn, mappning

    def get_mapping(self) -> dict[str, Any]:
        """As Wagtail's, with our fields; what stands in the text for all words stands without dots as well."""
        mappning: dict[str, Any] = super().get_mapping()  # type: ignore[misc]
        falt = mappning["properties"]
        for ett in falt.values():
            if "_all_text" in (kopior := ett.get("copy_to", ())):
                ett["copy_to"] = [*([kopior] if isinstance(kopior, str) else kopior), UTAN_PRICKAR]
        falt[TERMER] = {"type": "text", "analyzer": HELA_ORD}
        falt[UTAN_PRICKAR] = {"type": "text", "analyzer": VIKT, "search_analyzer": "default_search"}
        return mappning


class Kompilator:
    """A query as the server reads it."""

    # As with the database's engines: every word.
    DEFAULT_OPERATOR = "and"

    def _remap_fields(self, fields: Any) -> list[Field]:
        falt = super()._remap_fields(fields)  # type: ignore[misc]
        return falt if fields else [*falt, Field(TERMER), Field(UTAN_PRICKAR, VIKTEN_UTAN_PRICKAR)]

    def _process_lookup(self, field_path: Any, lookup: str, value: Any, *args: Any, **kwargs: Any) -> Any:
        """As Wagtail's; of a long list of ids the server takes so many at a time."""
        fraga = super()._process_lookup(field_path, lookup, value, *args, **kwargs)  # type: ignore[misc]
        for kolumn, varden in (fraga or {}).get("terms", {}).items():
            if len(varden) > FLEST_ID:
                delar = (varden[i : i + FLEST_ID] for i in range(0, len(varden), FLEST_ID))
                return {"bool": {"should": [{"terms": {kolumn: en_del}} for en_del in delar]}}
        return fraga

    def termfraga(self, text: str) -> dict[str, Any]:
        """The query, of the analyser's terms, to the field that has them; `text` as written moves what it meets up."""
        som_skrivet = {"multi_match": {"query": text, "fields": ["_all_text", f"{UTAN_PRICKAR}^{VIKTEN_UTAN_PRICKAR}"]}}
        return {
            "bool": {
                "must": self._compile_query(self.query, Field(TERMER)),  # type: ignore[attr-defined]
                "should": [som_skrivet] if text else [],
                "filter": self.get_filters(),  # type: ignore[attr-defined]
            }
        }


class Borjekompilator(Kompilator):
    """A query of beginnings of words, as the admin's lists ask; what is written out is met in any form as well."""

    def borjor(self) -> dict[str, Any]:
        """The beginnings alone, as suggestions want them; what stands in quotes is meant as it is written."""
        if isinstance(self.query, PlainText | MatchAll):  # type: ignore[attr-defined]
            return super().get_inner_query()  # type: ignore[misc]
        falt = [Field(namn) for namn in self.fields or ["_all_text"]]  # type: ignore[attr-defined]
        return self._join_and_compile_queries(self.query, falt)  # type: ignore[attr-defined]

    def get_inner_query(self) -> dict[str, Any]:
        """The beginnings or, with less weight, the words by our own analysis."""
        leden = tolka(self.query.query_string) if isinstance(self.query, PlainText) and not self.fields else ()  # type: ignore[attr-defined]
        if not leden:
            return self.borjor()
        hela = self._compile_query(motorfraga(leden, alla=True), Field(TERMER))  # type: ignore[attr-defined]
        return {"bool": {"should": [self.borjor(), {"constant_score": {"filter": hela, "boost": VIKTEN_HELA_ORD}}]}}

    def termfraga(self, text: str) -> dict[str, Any]:
        """The beginnings alone; the text has nothing to add."""
        del text
        return {"bool": {"must": self.borjor(), "filter": self.get_filters()}}  # type: ignore[attr-defined]


class Resultat:
    """What was found; when the server fails while it is read, what the database finds."""

    def _do_search(self) -> list[Any]:
        return self._fraga(self._ur_motorn, lambda reserv: list(reserv[self.start : self.stop]))  # type: ignore[attr-defined]

    def _do_count(self) -> int:
        return self._fraga(self._antal, lambda reserv: reserv[self.start : self.stop].count())  # type: ignore[attr-defined]

    def facet(self, field_name: str) -> Any:
        """How many of what was found have each value of the field."""
        return self._fraga(lambda: super(Resultat, self).facet(field_name), lambda reserv: reserv.facet(field_name))  # type: ignore[misc]

    def _fraga(self, servern: Callable[[], R], databasen: Callable[[Any], R]) -> R:
        return self.backend.med_reserv(servern, lambda: databasen(self._reserven()))  # type: ignore[attr-defined]

    def _reserven(self) -> Any:
        return self.backend.reservens_resultat(self.query_compiler, self._score_field)  # type: ignore[attr-defined]

    def _ur_motorn(self) -> list[Any]:
        start, stop = self.start, self.stop or LANGST_IN  # type: ignore[attr-defined]
        svar = self._backend_do_search(
            self._get_es_body(), index=self._index, from_=start, size=max(stop - start, 0), _source=False,
            stored_fields="pk",
        )  # fmt: skip
        return list(self._get_results_from_hits(svar["hits"]["hits"]))  # type: ignore[attr-defined]

    def _antal(self) -> int:
        svar = self._backend_do_search(self._get_es_body(for_count=True), index=self._index, size=0)
        antal = svar["hits"]["total"]["value"] - self.start  # type: ignore[attr-defined]
        return max(antal if self.stop is None else min(antal, self.stop - self.start), 0)  # type: ignore[attr-defined]

    @property
    def _index(self) -> str:
        return self.backend.get_index_for_model(self.query_compiler.queryset.model).name  # type: ignore[attr-defined]

    def _get_es_body(self, for_count: bool = False) -> dict[str, Any]:
        return super()._get_es_body(for_count=for_count)  # type: ignore[misc]

    def _backend_do_search(self, body: dict[str, Any], **val: Any) -> Any:
        """Every question goes this way: a part of the index that does not answer makes the whole answer a fault."""
        for samling in body.get("aggregations", {}).values():
            samling["terms"]["size"] = FLEST_VARDEN
        fraga = {"track_total_hits": True, **body}
        svar = super()._backend_do_search(fraga, allow_partial_search_results=False, **val)  # type: ignore[misc]
        return lasligt(svar)


class Motor(Renar):
    """The backend: asks the server as long as it answers, and the database otherwise."""

    # What the client raises when the server fails.
    serverfel: ClassVar[tuple[type[Exception], ...]] = ()

    def __init__(self, params: dict[str, Any]) -> None:
        self._klientklass = self.client_class  # type: ignore[has-type]
        self.client_class = self._gemensam
        super().__init__(params)  # type: ignore[call-arg]

    def _gemensam(self, **val: Any) -> Any:
        self._val = val
        return self.klient(self.timeout)  # type: ignore[attr-defined]

    def klient(self, tid: float) -> Any:
        """A client that waits `tid` seconds; shared, since Wagtail makes a backend for every search.

        One that is made anew has no open connections, and none that another process has opened may be used.
        """
        val = {**self._val, self.timeout_kwarg_name: max(tid, self.timeout)}  # type: ignore[attr-defined]
        nyckel = (os.getpid(), self._klientklass, repr(val))
        if nyckel not in _KLIENTER:
            _KLIENTER[nyckel] = self._klientklass(**val)
        return _KLIENTER[nyckel]

    def spara(self, sak: Model, kor: Callable[[], None]) -> None:
        """Let the server index `sak` as `kor` does; when it does not answer, it is noted for later."""
        self.med_reserv(kor, lambda: notera(sak))

    def med_reserv(self, servern: Callable[[], R], databasen: Callable[[], R]) -> R:
        """What the server answers; what the database does when that fails, or has failed a moment ago."""
        return SAKRING.fraga(servern, databasen, (*self.serverfel, OlasligtSvarError))

    def reservens_resultat(self, kompilator: Any, score_field: str | None = None) -> Any:
        """The same search in the database, read from its beginning."""
        reserv = get_search_backend("reserv")
        borjan = isinstance(kompilator, ElasticsearchAutocompleteQueryCompilerImpl)
        resultat = (reserv.autocomplete if borjan else reserv.search)(
            kompilator.query, kompilator.queryset, fields=kompilator.fields,
            order_by_relevance=kompilator.order_by_relevance,
        )  # fmt: skip
        return resultat.annotate_score(score_field) if score_field else resultat

    def saknar_index(self) -> bool:
        """Whether the server lacks an index that was built whole; raises what the client raises."""
        alias = self.klient(SPARTID).indices.exists_alias
        return not all(alias(name=index.name) for index in self.all_indexes())  # type: ignore[attr-defined]

    def hitta_bland(
        self, fraga: SearchQuery, mangder: Sequence[QuerySet], hogst: int, *, borjan: bool = False, text: str = ""
    ) -> list[Kandidat]:
        """See `Kandidatmotor`: one request of several searches."""
        if not mangder:
            return []
        return self.med_reserv(
            lambda: self._hitta_bland(fraga, mangder, hogst, borjan, text),
            lambda: get_search_backend("reserv").hitta_bland(fraga, mangder, hogst, borjan=borjan),
        )

    def _hitta_bland(
        self, fraga: SearchQuery, mangder: Sequence[QuerySet], hogst: int, borjan: bool, text: str
    ) -> list[Kandidat]:
        klass = self.autocomplete_query_compiler_class if borjan else self.query_compiler_class  # type: ignore[attr-defined]
        rader: list[dict[str, Any]] = []
        for mangd in mangder:
            kompilator = klass(mangd, fraga)
            rader += (
                {"index": self.get_index_for_model(mangd.model).name, "allow_partial_search_results": False},  # type: ignore[attr-defined]
                {
                    "query": kompilator.termfraga(text),
                    "size": hogst,
                    "_source": False,
                    "stored_fields": "pk",
                    "sort": [{"_score": "desc"}, {"pk": "desc"}],
                    "track_total_hits": False,
                },
            )
        svaren = svarslista(self.msearch(rader), len(mangder))
        return [
            Kandidat(mangd.model, int(traff["fields"]["pk"][0]), traff["_score"])
            for mangd, svar in zip(mangder, map(lasligt, svaren), strict=True)
            for traff in svar["hits"]["hits"]
        ]

    def msearch(self, rader: list[dict[str, Any]]) -> Any:
        """The client's own request of several searches."""
        return self.es.msearch(searches=rader)  # type: ignore[attr-defined]


def svarslista(svar: Any, antal: int) -> list[Any]:
    """The answers to so many searches; raises OlasligtSvarError when they are not that."""
    try:
        svaren = list(svar["responses"])
    except (KeyError, TypeError) as fel:
        raise OlasligtSvarError(str(svar)[:200]) from fel
    if len(svaren) != antal:
        raise OlasligtSvarError(str(svar)[:200])
    return svaren


def lasligt(svar: Any) -> Any:
    """The answer to one search; raises OlasligtSvarError when it is none."""
    try:
        list(svar["hits"]["hits"])
    except (KeyError, TypeError) as fel:
        raise OlasligtSvarError(str(svar)[:200]) from fel
    return svar
