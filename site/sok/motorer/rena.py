"""Queries that every engine can read, whatever an editor or a visitor has typed."""

from __future__ import annotations

from copy import copy
from typing import Any, TypeAlias

from django.db.models import QuerySet
from wagtail.search.query import And, Boost, Fuzzy, Not, Or, Phrase, PlainText, SearchQuery

from patientinfo.svenska import rensa_fraga
from sok.fragan import motorfraga, tolka

Soker: TypeAlias = str | SearchQuery | None


def rena(fraga: Soker) -> Soker:
    """The query without NUL, quotes and other signs that SQLite or PostgreSQL stumble over; None: no word is left."""
    if isinstance(fraga, str):
        return rensa_fraga(fraga) or None
    ren: Any = copy(fraga)
    kvar: Any
    match ren:
        case PlainText() | Phrase() | Fuzzy():
            kvar = ren.query_string = rensa_fraga(ren.query_string)
        case And() | Or():
            kvar = ren.subqueries = [del_ for del_ in map(rena, ren.subqueries) if del_]
        case Not() | Boost():
            kvar = ren.subquery = rena(ren.subquery)
        case _:
            return fraga
    return ren if kvar else None


def tolkad(fraga: Soker) -> Soker:
    """The words as written, or as our own analysis reads them: inflected, in compounds, by editors' synonyms."""
    match fraga:
        case str():
            return tolkad(PlainText(fraga))
        case PlainText(operator="and") if leden := tolka(fraga.query_string):
            return Or([fraga, motorfraga(leden, alla=True)])
        case And() | Or():
            return type(fraga)([tolkad(del_) for del_ in fraga.subqueries])
    return fraga


class Renar:
    """A search backend that cleans what it is asked: the admin hands on whatever an editor has typed.

    What is asked for in whole words is looked for among the analyser's terms as well, so that editors find what
    readers find.
    """

    def _search(self, kompilatorklass: type, fraga: Any, mangd: Any, **val: Any) -> Any:
        """As Wagtail's; a query without a word is asked of nothing: Wagtail's lists stumble over an empty answer."""
        if fraga in ("", None):
            return super()._search(kompilatorklass, fraga, mangd, **val)  # type: ignore[misc]
        ren = rena(fraga)
        if ren is None:
            ren, mangd = "inget", (mangd if isinstance(mangd, QuerySet) else mangd.objects.all()).none()
        elif kompilatorklass is self.query_compiler_class and not (val.get("fields") or val.get("operator")):  # type: ignore[attr-defined]
            ren = tolkad(ren)
        return super()._search(kompilatorklass, ren, mangd, **val)  # type: ignore[misc]
