"""Wagtail's SQLite search with the full-text table joined once.

The stock compiler ranks by a subquery that reads the full-text table again for every hit, so a common
word costs the square of its hits. Here the full-text index leads and the hits are looked up by key; the
title weighs more than the body. See docs/decisions/0005-search.md.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.sqlite.query import MatchExpression
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.models import IndexEntry, SQLiteFTSIndexEntry

from patientinfo.svenska import rensa_fraga

FTS = SQLiteFTSIndexEntry._meta.db_table
POST = IndexEntry._meta.db_table


class JoinOnceMixin:
    """Replaces the one method by which we differ from Wagtail."""

    # bm25's weights for the columns autocomplete, body and title; a smaller score is a better hit.
    VIKTER = (0, 1, 8)

    def search(self, config: Any, start: int | None, stop: int | None, score_field: str | None = None) -> QuerySet:
        """The hits from `start` to `stop`, best first; "everything" and "not" are left to Wagtail."""
        if isinstance(self.query, MatchAll | Not):  # type: ignore[attr-defined]
            return super().search(config, start, stop, score_field)  # type: ignore[misc]
        traffar = self._traffar(config)
        if score_field or self.order_by_relevance:  # type: ignore[attr-defined]
            rang = RawSQL(f"bm25({FTS}, {', '.join(map(str, self.VIKTER))})", ())  # noqa: S611 (our own numbers)
            rang.output_field = FloatField()
            traffar = traffar.annotate(**{score_field or "_score": rang})
        if self.order_by_relevance:  # type: ignore[attr-defined]
            traffar = traffar.order_by(score_field or "_score", "-pk")
        elif not traffar.query.order_by:
            traffar = traffar.order_by("-pk")
        return traffar[start:stop]

    def _traffar(self, config: Any) -> QuerySet:
        sokning = self.build_search_query(self.query, config=config)  # type: ignore[attr-defined]
        match = MatchExpression(self.fields or self.FTS_TABLE_FIELDS, sokning)  # type: ignore[attr-defined]
        urval = self.queryset  # type: ignore[attr-defined]
        match_sql, match_varden = match.as_sql(urval.query.get_compiler(connection=connection), connection)
        tabell, nyckel = urval.model._meta.db_table, urval.model._meta.pk.column
        typer = ", ".join(str(pk) for pk in get_descendants_content_types_pks(urval.model))
        return urval.extra(  # noqa: S610 (names of tables and numbers of our own; the words are parameters)
            tables=[FTS, POST],
            where=[
                match_sql,
                f"{POST}.id = {FTS}.rowid",
                # The text is cast, not the key: the other way round every hit would be a scan.
                f"{tabell}.{nyckel} = CAST({POST}.object_id AS INTEGER)",
                f"{POST}.content_type_id IN ({typer})",
            ],
            params=match_varden,
        )


class JoinOnceQueryCompiler(JoinOnceMixin, SQLiteSearchQueryCompiler):
    """Whole words."""


class JoinOnceAutocompleteQueryCompiler(JoinOnceMixin, SQLiteAutocompleteQueryCompiler):
    """Beginnings of words."""

    VIKTER = (1, 0, 0)


class SearchBackend(SQLiteSearchBackend):
    """`WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "sok.sqlite"}}`"""

    query_compiler_class = JoinOnceQueryCompiler
    autocomplete_query_compiler_class = JoinOnceAutocompleteQueryCompiler

    def search(self, query: Any, model_or_queryset: Any, **kwargs: Any) -> Any:
        """As Wagtail's, for words that SQLite can read; the admin hands on whatever an editor has typed."""
        return super().search(*_ren(query, model_or_queryset), **kwargs)

    def autocomplete(self, query: Any, model_or_queryset: Any, **kwargs: Any) -> Any:
        """As Wagtail's, for words that SQLite can read."""
        return super().autocomplete(*_ren(query, model_or_queryset), **kwargs)


def _ren(fraga: Any, mangd: Any) -> tuple[Any, Any]:
    """The query as words; when it has none, one that is asked of nothing: Wagtail's lists stumble over an empty one."""
    if not isinstance(fraga, str) or not fraga:
        return fraga, mangd
    ren = rensa_fraga(fraga)
    mangden = mangd if isinstance(mangd, QuerySet) else mangd.objects.all()
    return (ren, mangd) if ren else ("inget", mangden.none())
