"""What SQLite and PostgreSQL as engines have in common: the index joined once, and several kinds in one question.

Wagtail's compilers look each object up in the index as a text: on SQLite for every hit once more, on PostgreSQL by
reading the table from end to end. Here the index leads, and what it finds is looked up by its integer key. See
docs/decisions/0005-search.md and 0048-engines-that-fail-well.md.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import FloatField, IntegerField, QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.models import IndexEntry
from wagtail.search.query import And, Or, Phrase, PlainText, SearchQuery

from sok.motorer.kandidat import Kandidat

POST = IndexEntry._meta.db_table

Sql = tuple[str, Sequence[Any]]


class EnKoppling(ABC):
    """A query compiler, mixed in before Wagtail's, in which the index leads."""

    # What the words are looked for in, and how the rows belong together.
    TABELLER: ClassVar[tuple[str, ...]] = (POST,)
    VILLKOR: ClassVar[tuple[str, ...]] = ()
    BAST_FORST = "-_score"
    # Ranking a row costs many times what finding it does. Of words that stand everywhere, so many of each kind are
    # ranked that have them in the title, and so many that have them anywhere.
    RANGORDNAS = 2_000
    I_TITELN: ClassVar[tuple[bool, ...]] = (True, False)

    @property
    def leder_index(self) -> bool:
        """Whether the query is one that the index can answer: of words, phrases and their sums."""
        return _ord_och_summor(self.query)  # type: ignore[attr-defined]

    @abstractmethod
    def traffar_sql(self, config: Any, *, i_titeln: bool = False) -> Sql:
        """The condition on a row of the index that it has the words, somewhere or `i_titeln`."""

    @abstractmethod
    def rang_sql(self, config: Any) -> Sql:
        """How well a row of the index has the words."""

    @abstractmethod
    def rader_sql(self, config: Any, valda: Sql) -> Sql:
        """What follows FROM, in a query for the ranks of the rows whose id is among `valda`.

        All rows with the words may be given when they are no more than `RANGORDNAS`.
        """

    @abstractmethod
    def nagra_sql(self, villkor: str, typer: str) -> str:
        """The ids of rows that meet `villkor` and are of the content types `typer`."""

    def valda_sql(self, config: Any, typerna: Iterable[str]) -> Sql:
        """The ids of the rows to rank, of each of those groups of content types."""
        satten = [self.traffar_sql(config, i_titeln=i_titeln) for i_titeln in self.I_TITELN]
        delar = [(self.nagra_sql(villkor, typer), varden) for typer in typerna for villkor, varden in satten]
        sql = " UNION ".join(f"SELECT id FROM ({del_} LIMIT {self.RANGORDNAS}) AS del" for del_, _varden in delar)  # noqa: S608
        return sql, [ett for _del, varden in delar for ett in varden]

    def search(
        self, config: Any, start: int | None, stop: int | None, score_field: str | None = None, **mer: Any
    ) -> Any:
        """The hits from `start` to `stop`; all but words, phrases and their sums is left to Wagtail."""
        if not self.leder_index:
            return super().search(config, start, stop, score_field, **mer)  # type: ignore[misc]
        traffar = self._traffar(config)
        falt = score_field or "_score"
        if score_field or self.order_by_relevance:  # type: ignore[attr-defined]
            traffar = traffar.annotate(**{falt: RawSQL(*self.rang_sql(config), output_field=FloatField())})  # noqa: S611
        if self.order_by_relevance:  # type: ignore[attr-defined]
            traffar = traffar.order_by(self.BAST_FORST.replace("_score", falt), "-pk")
        elif not traffar.query.order_by:
            traffar = traffar.order_by("-pk")
        return traffar[start:stop]

    def _traffar(self, config: Any) -> QuerySet:
        urval: QuerySet = self.queryset  # type: ignore[attr-defined]
        villkor, varden = self.traffar_sql(config)
        typer = _typer(urval)
        tabell, nyckel = urval.model._meta.db_table, urval.model._meta.pk.column
        return urval.extra(  # noqa: S610 (names of tables and numbers of our own; the words are parameters)
            tables=[*self.TABELLER],
            where=[
                villkor,
                *self.VILLKOR,
                f"{POST}.content_type_id IN ({typer})",
                # The text is cast, not the key: the other way round every hit would be a scan. Only ours is cast.
                f"{tabell}.{nyckel} = CASE WHEN {POST}.content_type_id IN ({typer})"
                f" THEN CAST({POST}.object_id AS INTEGER) END",
            ],
            params=varden,
        )


def _ord_och_summor(fraga: SearchQuery) -> bool:
    if isinstance(fraga, And | Or):
        return all(map(_ord_och_summor, fraga.subqueries))
    return isinstance(fraga, PlainText | Phrase)


class FragarAlla:
    """A search backend that is asked for several kinds at once (`sok.motorer.kandidat.Kandidatmotor`)."""

    def hitta_bland(
        self, fraga: SearchQuery, mangder: Sequence[QuerySet], hogst: int, *, borjan: bool = False, text: str = ""
    ) -> list[Kandidat]:
        """See `Kandidatmotor`: the index is read once, and each set takes its best of what was found there."""
        del text  # a database has no analysis besides ours
        if not mangder:
            return []
        klass = self.autocomplete_query_compiler_class if borjan else self.query_compiler_class  # type: ignore[attr-defined]
        for mangd in mangder:
            klass(mangd, fraga).check()  # what a server could not be asked, no engine is
        kompilator = klass(mangder[0], fraga)
        funna, varden = _funna(kompilator, kompilator.get_config(self), mangder)
        valda = [sql for nummer, mangd in enumerate(mangder) if (sql := _de_basta(nummer, mangd, hogst))]
        if not valda:
            return []
        alla = " UNION ALL ".join(sql for sql, _varden in valda)
        with connection.cursor() as las:
            las.execute(
                f"WITH funna AS MATERIALIZED ({funna}) SELECT * FROM ({alla}) AS alla ORDER BY 1, 3 DESC, 2 DESC",  # noqa: S608
                [*varden, *(ett for _sql, flera in valda for ett in flera)],
            )
            return [Kandidat(mangder[nummer].model, nyckel, poang) for nummer, nyckel, poang in las.fetchall()]


def _funna(kompilator: Any, config: Any, mangder: Sequence[QuerySet]) -> Sql:
    """What in the index has the words: type, key, score; whether it may be seen is not asked yet."""
    rang, rangvarden = kompilator.rang_sql(config)
    rader, varden = kompilator.rader_sql(config, kompilator.valda_sql(config, map(_typer, mangder)))
    tecken = "" if kompilator.BAST_FORST.startswith("-") else "-"
    return (
        f"SELECT {POST}.content_type_id AS typ, CAST({POST}.object_id AS INTEGER) AS nyckel, {tecken}({rang}) AS poang"  # noqa: S608
        f" FROM {rader}",
        [*rangvarden, *varden],
    )


def _de_basta(nummer: int, mangd: QuerySet, hogst: int) -> Sql | None:
    """The best of `funna` that belong to the set; None for a set that Django knows to be empty."""
    nyckel = RawSQL("funna.nyckel", (), output_field=IntegerField())
    try:
        finns, varden = mangd.order_by().filter(pk=nyckel).values("pk").query.sql_with_params()
    except EmptyResultSet:
        return None
    sql = (
        f"SELECT {int(nummer)} AS mangd, nyckel, poang FROM (SELECT nyckel, poang FROM funna"  # noqa: S608
        f" WHERE typ IN ({_typer(mangd)}) AND EXISTS ({finns})"
        f" ORDER BY poang DESC, nyckel DESC LIMIT {int(hogst)}) AS mangd_{int(nummer)}"
    )
    return sql, varden


def _typer(mangd: QuerySet) -> str:
    return ", ".join(str(pk) for pk in get_descendants_content_types_pks(mangd.model))
