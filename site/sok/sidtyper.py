"""What the page types have of their own, read with the pages: one query, however many types there are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page, get_page_models

from patientinfo.models.sidor.grund import Grundsida


@cache
def sidtyper() -> tuple[type[Page], ...]:
    """Every type of page that readers search for."""
    return tuple(typ for typ in get_page_models() if issubclass(typ, Grundsida))


def typens_eget(falt: str) -> Coalesce:
    """The field `falt` of whatever type a page is, in a query of pages."""
    return Coalesce(*_alla(falt), output_field=sidtyper()[0]._meta.get_field(falt))


def typens_text(falt: str) -> Coalesce:
    """The same of a text; empty for a page of no such type."""
    return Coalesce(*_alla(falt), Value(""), output_field=TextField())


def _alla(falt: str) -> Iterator[F]:
    return (F(f"{typ._meta.model_name}__{falt}") for typ in sidtyper())
