"""Takes made-up pages away, many at a time: one by one, with all that Wagtail asks of each, takes hours."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection
from django.db.models import ManyToOneRel
from modelsearch.backends import get_search_backends
from wagtail.models import Page

from patientinfo.models import InformationPage

I_TAGET = 500


def stryk_under(gren: Page) -> None:
    """Take away the pages below `gren` that nothing refers to, out of the search index too; the others are left."""
    sidor = InformationPage.objects.descendant_of(gren).order_by("pk")
    efter = 0
    while i_taget := list(sidor.filter(pk__gt=efter)[:I_TAGET]):
        efter = i_taget[-1].pk
        rorda = _rorda([sida.pk for sida in i_taget])
        _stryk([sida for sida in i_taget if sida.pk not in rorda])


def _stryk(sidor: list[InformationPage]) -> None:
    nycklar = [sida.pk for sida in sidor]
    for sokmotor in get_search_backends(with_auto_update=True):
        for sida in sidor:
            sokmotor.delete(sida)
    InformationPage.teman.through.objects.filter(informationpage__in=nycklar).delete()
    for modell in (InformationPage, Page):
        _stryk_rader(modell, nycklar)


def _stryk_rader(modell: type[Page], nycklar: list[int]) -> None:
    """The rows of one table: the query set's own `delete` would ask each page, and the table below it."""
    nyckel = "id" if modell is Page else "page_ptr_id"
    platser = ", ".join(["%s"] * len(nycklar))
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {modell._meta.db_table} WHERE {nyckel} IN ({platser or 'NULL'})",  # noqa: S608 (our tables)
            nycklar,
        )


def _rorda(nycklar: list[int]) -> set[int]:
    """Those of the pages that a row of any other table refers to: feedback, a version, a link."""
    return {
        pk
        for relation in _hanvisningar()
        for pk in relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": nycklar}).values_list(
            relation.field.attname, flat=True
        )
    }


def _hanvisningar() -> Iterator[ManyToOneRel]:
    for relation in InformationPage._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel) and relation.related_model is not InformationPage.teman.through:
            yield relation
