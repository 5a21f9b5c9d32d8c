"""The database as an engine: what its plan looks like, and that nothing an editor types is an error."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings as installningar
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.backends.base import FilterFieldError
from wagtail.search.query import MATCH_ALL, And, Not, Or, Phrase, PlainText

from patientforeningar.models import Forening
from patientinfo.models import InformationPage, Kommun, SjukresorPage, Vardenhet
from sok.motorer.databas import EnKoppling
from sok.motorer.rena import rena, tolkad

pytestmark = pytest.mark.django_db

MANGDER = [Page.objects.filter(live=True), Vardenhet.objects.all(), Kommun.objects.all(), Forening.objects.all()]
UDDA = [
    '"',
    "'",
    "''",
    "\0",
    "\0hej",
    'a "b',
    "*",
    "%",
    "%s",
    ":*",
    "!",
    "&",
    "|",
    "\\",
    "(",
    "NOT",
    "AND OR",
    "^",
    "😀",
    "-19",
]


def plan(sql: str, varden: tuple[object, ...]) -> str:
    ordet = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
    with connection.cursor() as fraga:
        fraga.execute(f"{ordet} {sql}", varden)
        return "\n".join(str(rad) for rad in fraga.fetchall())


def sokplan(fraga: str, modell: type[Page]) -> str:
    resultat = databasens_motor().search(fraga, modell.objects.filter(live=True))
    return plan(*resultat.get_queryset()[:10].query.sql_with_params())


def databasens_motor() -> Any:
    return get_search_backend("reserv" if "reserv" in installningar.WAGTAILSEARCH_BACKENDS else "default")


@pytest.fixture
def databasen() -> Any:
    return databasens_motor()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite:s plan")
@pytest.mark.parametrize("modell", [Page, InformationPage])
def test_on_sqlite_the_full_text_index_leads_and_is_read_once(modell: type[Page]) -> None:
    svar = sokplan("sjukresor", modell)
    assert "VIRTUAL TABLE INDEX" in svar
    assert "CORRELATED" not in svar
    assert svar.count("wagtailsearch_indexentry_fts") == 1
    assert "SCAN wagtailcore_page" not in svar


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="PostgreSQL:s plan")
@pytest.mark.parametrize("modell", [Page, InformationPage])
def test_on_postgresql_the_words_are_met_in_an_index(modell: type[Page]) -> None:
    typ = ContentType.objects.get_for_model(modell).pk
    with connection.cursor() as fraga:
        # So little content as the demo's is read from end to end by any planner.
        fraga.execute(
            "INSERT INTO wagtailsearch_indexentry (content_type_id, object_id, title, autocomplete, body, title_norm,"
            " title_text, body_text) SELECT %s, 1000000 + i, '', '', to_tsvector('simple', 'fyllnad' || i), 1, '', ''"
            " FROM generate_series(1, 20000) AS i",
            [typ],
        )
        fraga.execute("SELECT gin_clean_pending_list('sok_titel_och_text')")  # what autovacuum does by and by
        fraga.execute("ANALYZE wagtailsearch_indexentry")
    assert "Bitmap Index Scan on sok_titel_och_text" in sokplan("sjukresor", modell)


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="PostgreSQL:s index")
def test_the_migration_has_made_the_index() -> None:
    with connection.cursor() as fraga:
        fraga.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'sok_titel_och_text'")
        assert "(title || body)" in fraga.fetchone()[0]


@pytest.mark.parametrize("udda", UDDA)
def test_nothing_that_is_typed_is_an_error(udda: str, databasen: Any) -> None:
    for mangd in (Page.objects.all(), Page.objects.live(), Kommun):
        for soker in (databasen.search, databasen.autocomplete):
            resultat = soker(udda, mangd)
            assert resultat.count() == len(list(resultat[:1000]))
    for fraga in (Phrase(udda), And([PlainText(udda), PlainText("vård")]), Not(PlainText(udda))):
        databasen.search(fraga, Page).count()


def test_a_cleaned_query_keeps_its_form() -> None:
    assert repr(rena(And([PlainText('a"b', operator="or"), Phrase("\0")]))) == repr(
        And([PlainText("a b", operator="or")])
    )
    assert rena(Or([PlainText('"'), Not(Phrase("'"))])) is None
    assert rena(MATCH_ALL) is MATCH_ALL
    assert rena("covid-19") == "covid-19"


def test_words_are_looked_for_as_written_and_as_we_analyse_them() -> None:
    assert isinstance(tolkad("hjälpmedlen"), Or)
    assert repr(tolkad(Phrase("två ord"))) == repr(Phrase("två ord"))
    assert repr(tolkad(Not(PlainText("ord")))) == repr(Not(PlainText("ord")))


@pytest.mark.parametrize("skrivet", ["covid-19", "covid 19", "Covid-19"])
def test_a_word_with_a_number_after_its_hyphen_is_found(skrivet: str, databasen: Any) -> None:
    sida = SjukresorPage.objects.get()
    sida.title = "Efter covid-19"
    sida.save()
    assert sida.pk in [traff.pk for traff in databasen.search(skrivet, Page)]
    assert sida.pk in [traff.pk for traff in databasen.search(skrivet, Page, operator="and")]
    assert sida.pk in [traff.pk for traff in databasen.autocomplete(skrivet, Page)]


def test_inflected_words_are_found_in_the_admin_as_well(databasen: Any) -> None:
    for ordet in ("hjälpmedlen", "hjälpmedlets", "hjalpmedel"):
        assert "Hjälpmedel" in [sida.title for sida in databasen.search(ordet, Page)]


def test_counts_facets_order_and_scores(databasen: Any) -> None:
    resultat = databasen.search("vård", Page.objects.live())
    assert resultat.count() == len(list(resultat)) > 10
    assert sum(resultat.facet("content_type_id").values()) == resultat.count()
    poang = [sida.poang for sida in resultat.annotate_score("poang")]
    assert poang in (sorted(poang), sorted(poang, reverse=True))
    assert len(set(poang)) > 1
    i_ordning = databasen.search("vård", Page.objects.order_by("title"), order_by_relevance=False)
    titlar = [sida.title for sida in i_ordning]
    assert titlar == list(
        Page.objects.filter(pk__in=[s.pk for s in i_ordning]).order_by("title").values_list("title", flat=True)
    )
    assert [s.pk for s in resultat[3:6]] == [s.pk for s in list(resultat)[3:6]]


def test_several_kinds_are_found_in_one_question(databasen: Any, django_assert_num_queries: Any) -> None:
    fraga = Or([PlainText("kiruna"), PlainText("sjukresor")])
    databasen.hitta_bland(fraga, MANGDER, 3)  # content types are looked up once
    with django_assert_num_queries(1):
        funna = databasen.hitta_bland(fraga, MANGDER, 3)
    typer = [kandidat.typ for kandidat in funna]
    assert {Page, Vardenhet, Kommun} <= set(typer)
    assert typer == sorted(typer, key=[mangd.model for mangd in MANGDER].index)
    for typ in set(typer):
        poang = [kandidat.poang for kandidat in funna if kandidat.typ is typ]
        assert len(poang) <= 3
        assert poang == sorted(poang, reverse=True)


def test_a_set_brings_only_its_own(databasen: Any) -> None:
    sida = SjukresorPage.objects.get()
    fraga = PlainText("sjukresor")
    assert sida.pk in [k.pk for k in databasen.hitta_bland(fraga, [Page.objects.filter(live=True)], 100)]
    Page.objects.filter(pk=sida.pk).update(live=False)
    assert sida.pk not in [k.pk for k in databasen.hitta_bland(fraga, [Page.objects.filter(live=True)], 100)]
    assert databasen.hitta_bland(fraga, [Page.objects.none()], 100) == []
    assert databasen.hitta_bland(PlainText("kiruna"), [], 100) == []
    with pytest.raises(FilterFieldError):
        databasen.hitta_bland(fraga, [Page.objects.filter(search_description="")], 100)


def test_beginnings_are_found_among_several_kinds(databasen: Any) -> None:
    funna = databasen.hitta_bland(PlainText("kir"), MANGDER, 5, borjan=True)
    assert Kommun.objects.get(namn="Kiruna").pk in [k.pk for k in funna if k.typ is Kommun]


@pytest.fixture
def fa_rangordnas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EnKoppling, "RANGORDNAS", 2)


@pytest.mark.usefixtures("fa_rangordnas")
def test_a_word_that_stands_everywhere_is_found_first_where_it_is_in_the_title(databasen: Any) -> None:
    alla = databasen.hitta_bland(PlainText("sjukresor"), [Page.objects.filter(live=True)], 100)
    assert 0 < len(alla) <= 4
    assert "sjukresor" in Page.objects.get(pk=alla[0].pk).title.lower()


def test_no_kind_is_crowded_out_by_another_that_has_the_word_everywhere(
    databasen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    fraga = Or([PlainText("sjukhus"), PlainText("kiruna"), PlainText("forening")])
    alla = {kandidat.typ for kandidat in databasen.hitta_bland(fraga, MANGDER, 100)}
    assert len(alla) > 2
    monkeypatch.setattr(EnKoppling, "RANGORDNAS", 1)
    assert {kandidat.typ for kandidat in databasen.hitta_bland(fraga, MANGDER, 100)} == alla


def test_few_hits_are_all_ranked(databasen: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    mangder = [Page.objects.filter(live=True)]
    alla = databasen.hitta_bland(PlainText("sjukresor"), mangder, 100)
    monkeypatch.setattr(EnKoppling, "RANGORDNAS", len(alla))
    assert databasen.hitta_bland(PlainText("sjukresor"), mangder, 100) == alla


@pytest.mark.usefixtures("fa_rangordnas")
def test_beginnings_that_stand_everywhere_are_found(databasen: Any) -> None:
    funna = databasen.hitta_bland(PlainText("ki"), MANGDER, 5, borjan=True)
    assert Kommun.objects.get(namn="Kiruna").pk in [kandidat.pk for kandidat in funna if kandidat.typ is Kommun]
