"""Wagtail's PostgreSQL search over the analyser's own terms, with the index joined once.

The words are met in `title || body`, for which a migration of `sok` makes an index; Wagtail's own tables have none.
The configuration is `simple`: the terms are stems already (docs/decisions/0006-terms-in-plain-letters.md).
"""

from __future__ import annotations

from functools import reduce
from typing import Any

from django.contrib.postgres.search import SearchQuery as TsQuery
from django.db import connection
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.backends.database.postgres.query import Lexeme
from wagtail.search.query import PlainText

from sok.motorer.databas import POST, EnKoppling, FragarAlla, Sql
from sok.motorer.rena import Renar


class _Fulltext(EnKoppling):
    # The text that the words are met in, as the index has it, and its parts with what each weighs.
    TEXT = f"({POST}.title || {POST}.body)"
    DELAR: tuple[tuple[str, str], ...] = ((f"{POST}.title", f"{POST}.title_norm"), (f"{POST}.body", "1"))

    @property
    def leder_index(self) -> bool:
        """Fields asked for one by one are not in the index, which has one text for them all."""
        return not self.fields and super().leder_index  # type: ignore[attr-defined]

    def traffar_sql(self, config: Any, *, i_titeln: bool = False) -> Sql:
        """The row's text has the words; each text has an index of its own."""
        fraga, varden = self._tsquery(config)
        return f"{self.DELAR[0][0] if i_titeln else self.TEXT} @@ {fraga}", varden

    def nagra_sql(self, villkor: str, typer: str) -> str:
        """As many rows are read as are wanted."""
        return f"SELECT id FROM {POST} WHERE {villkor} AND content_type_id IN ({typer})"  # noqa: S608

    def rader_sql(self, config: Any, valda: Sql) -> Sql:
        """The rows with those ids."""
        del config  # any row can be ranked
        sql, varden = valda
        return f"({sql}) AS valda JOIN {POST} USING (id)", varden

    def rang_sql(self, config: Any) -> Sql:
        """PostgreSQL's own rank of each part."""
        fraga, varden = self._tsquery(config)
        delar = [f"ts_rank(%s::float4[], {vektor}, {fraga}) * {vikt}" for vektor, vikt in self.DELAR]
        return " + ".join(delar), [ett for _del in delar for ett in (self.sql_weights, *varden)]  # type: ignore[attr-defined]

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        """As Wagtail's, but *covid-19* is asked for as PostgreSQL indexes it: *covid* and *-19*."""
        led = query.query_string.replace("-", " ").split() if isinstance(query, PlainText) else []
        if not any(map(str.isdigit, led)):
            return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]
        *forst, sist = led
        prefix = self.LAST_TERM_IS_PREFIX  # type: ignore[attr-defined]
        lexem = [*(_lexem(ett, invert) for ett in forst), _lexem(sist, invert, prefix=prefix)]
        alla = reduce((lambda a, b: a & b) if query.operator == "and" else (lambda a, b: a | b), lexem)
        return TsQuery(alla, search_type="raw", config=config)

    def _tsquery(self, config: Any) -> Sql:
        kompilator = self.queryset.query.get_compiler(connection=connection)  # type: ignore[attr-defined]
        return kompilator.compile(self.build_tsquery(self.query, config=config))  # type: ignore[attr-defined]


def _lexem(ett: str, invert: bool, *, prefix: bool = False) -> Any:
    som_skrivet = Lexeme(ett, invert=invert, prefix=prefix)
    if not ett.isdigit():
        return som_skrivet
    efter_bindestreck = Lexeme(f"-{ett}", invert=invert, prefix=prefix)
    return som_skrivet & efter_bindestreck if invert else som_skrivet | efter_bindestreck


class QueryCompiler(_Fulltext, PostgresSearchQueryCompiler):
    """Whole words."""


class AutocompleteQueryCompiler(_Fulltext, PostgresAutocompleteQueryCompiler):
    """Beginnings of words."""

    TEXT = f"{POST}.autocomplete"
    DELAR = ((f"{POST}.autocomplete", "1"),)
    I_TITELN = (False,)  # they lie in one text alone


class SearchBackend(Renar, FragarAlla, PostgresSearchBackend):
    """`WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "sok.motorer.postgres"}}`"""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"SEARCH_CONFIG": "simple", **params})
