"""A real Elasticsearch as the site's engine: Swedish is read, and every word with dots is met."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from elasticsearch import Elasticsearch
from konton import inloggad
from modelsearch.index import get_indexed_models
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.backends.base import FilterFieldError
from wagtail.search.query import MATCH_ALL, And, PlainText

from patientforeningar.models import Inslag
from patientinfo.models import Kommun, SjukresorPage, Vardenhet
from sok.fragan import motorfraga, tolka
from sok.motor import sok
from sok.motorer import elastisk
from sok.reserv import SAKRING

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nod")]


@pytest.fixture
def motor() -> Any:
    return get_search_backend()


@pytest.fixture(autouse=True)
def servern_svarade(nod: str) -> Any:
    """What is tested here is what the server answers, not what the database does in its stead."""
    yield
    assert SAKRING.hel


@pytest.fixture
def namngiven(motor: Any) -> Any:
    """Call it with a title to have a page of that name in the index; and with none again afterwards."""
    sida = SjukresorPage.objects.get()

    def namnge(titel: str) -> int:
        sida.title = titel
        motor.get_index_for_model(SjukresorPage).lagg_in(sida)
        SjukresorPage.objects.filter(pk=sida.pk).update(title=titel)
        motor.get_index_for_model(SjukresorPage).refresh()
        return sida.pk

    yield namnge
    namnge("Sjukresor")


def ord_i(motor: Any, analys: str, text: str) -> set[str]:
    index = motor.get_index_for_model(Page).name
    svar = motor.es.indices.analyze(index=index, body={"analyzer": analys, "text": text})
    return {ett["token"] for ett in svar["tokens"]}


def test_the_node_is_a_real_one(motor: Any) -> None:
    assert isinstance(motor.es, Elasticsearch)
    assert motor.es.info()["version"]["number"].startswith("8.")
    assert not motor.saknar_index()


def test_plain_text_is_read_as_swedish(motor: Any) -> None:
    assert ord_i(motor, "default_search", "hjälpmedlets") <= ord_i(motor, "default", "Hjälpmedlen")
    assert "stol" in ord_i(motor, "default", "rullstolar")
    assert "stol" not in ord_i(motor, "default_search", "rullstolar")
    assert ord_i(motor, "default", "Det är inte för oss") == ord_i(motor, "default", "inte oss") != set()


def test_a_and_a_ring_stay_apart_and_a_word_without_its_ring_meets_both(motor: Any) -> None:
    assert ord_i(motor, "default", "får") == ord_i(motor, "default_search", "FÅR") == {"får"}
    assert ord_i(motor, "default", "far") == {"far"}
    assert ord_i(motor, "utan_prickar", "får") == ord_i(motor, "default_search", "far") == {"far"}


def test_our_own_terms_are_left_alone(motor: Any) -> None:
    falt = motor.es.indices.get_mapping(index=motor.get_index_for_model(Page).name)
    alla = next(iter(falt.values()))["mappings"]["properties"]
    assert alla["_sokform"]["analyzer"] == "whitespace"
    assert alla["sokform"]["copy_to"] == ["_sokform"]
    assert not alla["sokform"]["index"]
    assert [namn for namn, ett in alla.items() if "_all_text" in ett.get("copy_to", [])]
    assert all("_utan_prickar" in ett["copy_to"] for ett in alla.values() if "_all_text" in ett.get("copy_to", []))


@pytest.mark.parametrize("ordet", ["hjälpmedel", "hjalpmedel", "hjälpmedlen", "Hjälpmedlets"])
def test_inflected_words_and_words_without_dots_are_found_in_the_admin(ordet: str) -> None:
    svar = inloggad("administrator").get(reverse("wagtailadmin_pages:search"), {"q": ordet})
    assert "Hjälpmedel" in svar.content.decode()
    assert "Hjälpmedel" in [sida.title for sida in Page.objects.live().search(ordet)]


@pytest.mark.parametrize("borjan", ["åm", "åmsel", "am", "ÅMSELE", "åmselebygdenshembygdsmuseum"])
def test_beginnings_with_dots_and_without_are_completed(namngiven: Any, borjan: str) -> None:
    sida = namngiven("Åmselebygdenshembygdsmuseum")
    assert sida in [traff.pk for traff in Page.objects.autocomplete(borjan)]


def test_a_beginning_with_dots_is_not_met_by_one_without(namngiven: Any) -> None:
    sida = namngiven("Amsele")
    assert sida not in [traff.pk for traff in Page.objects.autocomplete("åmse")]


@pytest.mark.parametrize(
    "udda", ['"', "'", "\0", "*", ":", "(", "NOT", "a/b", "covid-19", "\\", "{", "[1 TO", "😀", "a" * 5000]
)
def test_nothing_that_is_typed_is_an_error(client: Client, udda: str) -> None:
    for mangd in (Page.objects.live(), Kommun):
        assert get_search_backend().search(udda, mangd).count() >= 0
        assert get_search_backend().autocomplete(udda, mangd).count() >= 0
    assert client.get("/sok/", {"q": udda}).status_code == 200


def test_the_public_search_asks_the_server_once(motor: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    vagar: list[str] = []
    riktig = Elasticsearch.perform_request

    def raknad(self: Any, method: str, path: str, **val: Any) -> Any:
        vagar.append(path)
        return riktig(self, method, path, **val)

    monkeypatch.setattr(Elasticsearch, "perform_request", raknad)
    svar = sok("sjukresor", timezone.now())
    assert svar.traffar[0].url == "/sjukresor/"
    assert vagar == ["/_msearch"]


def test_several_kinds_are_found_in_one_question(motor: Any) -> None:
    mangder = [Page.objects.filter(live=True), Vardenhet.objects.all(), Kommun.objects.all()]
    funna = motor.hitta_bland(motorfraga(tolka("Kiruna sjukresor"), alla=False), mangder, 3, text="Kiruna sjukresor")
    assert {kandidat.typ for kandidat in funna} == {Page, Vardenhet, Kommun}
    for typ in (Page, Vardenhet, Kommun):
        poang = [kandidat.poang for kandidat in funna if kandidat.typ is typ]
        assert len(poang) <= 3
        assert poang == sorted(poang, reverse=True)
    assert Kommun.objects.get(namn="Kiruna").pk in [k.pk for k in funna if k.typ is Kommun]


def test_what_the_text_alone_would_find_is_no_candidate(motor: Any) -> None:
    assert motor.hitta_bland(And([PlainText("finnsinte")]), [Page.objects.all()], 9, text="Sjukresor") == []


def test_a_set_brings_only_its_own(motor: Any) -> None:
    funna = motor.hitta_bland(PlainText("kiruna"), [Inslag.objects.filter(live=True), Page.objects.none()], 100)
    assert all(kandidat.typ is Inslag for kandidat in funna)
    assert motor.hitta_bland(PlainText("kiruna"), [], 100) == []
    with pytest.raises(FilterFieldError):
        motor.hitta_bland(PlainText("kiruna"), [Page.objects.filter(search_description="")], 1)


def test_facets_count_all_that_is_found() -> None:
    resultat = Page.objects.live().search("vård")
    assert sum(resultat.facet("content_type_id").values()) == resultat.count() > 10


def test_more_values_than_ten_are_counted() -> None:
    assert len(get_search_backend().search(MATCH_ALL, Page.objects.filter(depth__gt=1)).facet("path")) > 10


def test_a_long_list_of_ids_is_asked_for_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elastisk, "FLEST_ID", 3)
    alla = list(Page.objects.filter(depth=3).values_list("pk", flat=True))
    assert len(alla) > 6
    sida = SjukresorPage.objects.get()
    fraga = get_search_backend().search("sjukresor", Page.objects.filter(pk__in=[*alla, sida.pk]))
    assert sida.pk in [traff.pk for traff in fraga]
    assert "bool" in repr(fraga.query_compiler)


def test_pages_of_a_result_follow_each_other() -> None:
    resultat = Page.objects.live().search("vård")
    alla = [sida.pk for sida in resultat]
    assert resultat.count() == len(alla) > 10
    assert [sida.pk for sida in resultat[4:9]] == alla[4:9]
    assert resultat[2:5].count() == 3


def test_every_model_has_a_mapping(motor: Any) -> None:
    for modell in get_indexed_models():
        assert motor.mapping_class(modell).get_mapping()["properties"]["_sokform"]


@pytest.mark.parametrize("modul", ["sok.motorer.elasticsearch9", "sok.motorer.opensearch3"])
def test_an_engine_whose_package_is_missing_says_what_to_install(modul: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="pip install"):
        get_search_backend(modul)
