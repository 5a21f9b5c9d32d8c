"""Wagtail's SQLite search with the full-text table joined once.

The stock compiler ranks by a subquery that reads the full-text table again for every hit, so a common
word costs the square of its hits. Here the full-text index leads; the title weighs more than the body.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from modelsearch.backends.database.sqlite.query import MatchExpression
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from wagtail.search.models import SQLiteFTSIndexEntry

from sok.motorer.databas import POST, EnKoppling, FragarAlla, Sql
from sok.motorer.rena import Renar

FTS = SQLiteFTSIndexEntry._meta.db_table


class _Fulltext(EnKoppling):
    TABELLER = (FTS, POST)
    VILLKOR = (f"{POST}.id = {FTS}.rowid",)
    BAST_FORST = "_score"  # a smaller bm25 is a better hit
    # bm25's weights for the columns autocomplete, body and title.
    VIKTER: tuple[int, int, int] = (0, 1, 8)

    def traffar_sql(self, config: Any, *, i_titeln: bool = False) -> Sql:
        """The row has the words, in the columns that are asked for or in them all."""
        kolumner = ["title"] if i_titeln else self.FTS_TABLE_FIELDS  # type: ignore[attr-defined]
        valda = [kolumn for kolumn in self.fields or () if kolumn in kolumner] or kolumner  # type: ignore[attr-defined]
        match = MatchExpression(valda, self.build_search_query(self.query, config=config))  # type: ignore[attr-defined]
        return match.as_sql(self.queryset.query.get_compiler(connection=connection), connection)  # type: ignore[attr-defined]

    def nagra_sql(self, villkor: str, typer: str) -> str:
        """The words lead: to go through those that have them costs less than to ask each what it is."""
        ratt_typ = f"+{FTS}.rowid IN (SELECT id FROM {POST} WHERE content_type_id IN ({typer}))"  # noqa: S608
        return f"SELECT rowid AS id FROM {FTS} WHERE {villkor} AND {ratt_typ}"  # noqa: S608

    def rader_sql(self, config: Any, valda: Sql) -> Sql:
        """All with the words when they are few: only of many are some chosen.

        The words are met once more for that, since FTS5 ranks only what it has found.
        """
        villkor, varden = self.traffar_sql(config)
        sql, valdas_varden = valda
        antal = f"SELECT count(*) FROM (SELECT 1 FROM {FTS} WHERE {villkor} LIMIT {self.RANGORDNAS + 1})"  # noqa: S608
        har = " AND ".join([villkor, *self.VILLKOR, f"(({antal}) <= {self.RANGORDNAS} OR +{FTS}.rowid IN ({sql}))"])
        return f"{', '.join(self.TABELLER)} WHERE {har}", [*varden, *varden, *valdas_varden]

    def rang_sql(self, config: Any) -> Sql:
        """FTS5's own bm25 with our weights."""
        return f"bm25({FTS}, {', '.join(map(str, self.VIKTER))})", ()


class QueryCompiler(_Fulltext, SQLiteSearchQueryCompiler):
    """Whole words."""


class AutocompleteQueryCompiler(_Fulltext, SQLiteAutocompleteQueryCompiler):
    """Beginnings of words."""

    VIKTER = (1, 0, 0)
    I_TITELN = (False,)  # they lie in one text alone


class SearchBackend(Renar, FragarAlla, SQLiteSearchBackend):
    """`WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "sok.motorer.sqlite"}}`"""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
