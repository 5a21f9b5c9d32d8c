"""Searching the demo content as its readers would."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import settings as husets
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Collection, CollectionViewRestriction, Page
from wagtail.search.backends import get_search_backend

from patientinfo.models import Dokument, HjalpmedelPage, InformationPage, Tema
from sok.motor import sok
from sok.urval import Urval

pytestmark = pytest.mark.django_db


def forsta(fraga: str) -> str:
    traffar = sok(fraga, timezone.now()).traffar
    return traffar[0].url if traffar else ""


@pytest.mark.parametrize(
    ("fraga", "adress"),
    [
        ("sjukresa", "/sjukresor/"),
        ("sjukresor", "/sjukresor/"),
        ("resa till sjukhuset", "/sjukresor/"),
        ("Vad kostar resan?", "/sjukresor/"),
        ("hjalpmedel", "/hjalpmedel/"),
        ("hjälp medel", "/hjalpmedel/"),
        ("rullstolar", "/hjalpmedel/"),
        ("samordnad plan", "/sip/"),
        ("SIP", "/sip/"),
        ("vem ansvarar", "/vem-ansvarar/"),
        ("barnhabilitering", "/barn-och-unga/"),
        ("haparanda halsocentral", "/enheter/haparanda-halsocentral/"),
        ("Överkalix", "/kommuner/overkalix/"),
        ("overkalix", "/kommuner/overkalix/"),
    ],
)
def test_the_page_meant_comes_first(fraga: str, adress: str) -> None:
    assert forsta(fraga) == adress


@pytest.mark.parametrize(
    "fraga", ['"', "'", "\0", "😀", "a" * 10_000, "NOT", "sjukresa AND", "(", "*", "%", "\ud800", "  "]
)
def test_no_text_is_an_error(client: Client, fraga: str) -> None:
    for adress in ("/sok/", "/sok/forslag"):
        assert client.get(adress, {"q": fraga.encode("utf-8", "surrogatepass")}).status_code == 200


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fraga=st.text())
def test_the_engine_survives_whatever_is_written(fraga: str) -> None:
    sok(fraga, timezone.now())


def test_a_search_that_finds_nothing_says_what_to_do_next(client: Client) -> None:
    svar = client.get("/sok/", {"q": "kvarkplasma"}).content.decode()
    assert "Vi hittade inget" in svar
    assert 'href="tel:1177"' in svar


def test_when_no_page_has_every_word_those_with_some_are_shown_and_it_is_said(client: Client) -> None:
    svar = client.get("/sok/", {"q": "sjukresor kvarkplasma"}).content.decode()
    assert "/sjukresor/" in svar
    assert "Ingen sida har alla orden" in svar


def test_what_is_written_is_shown_as_text_and_never_as_markup(client: Client) -> None:
    svar = client.get("/sok/", {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in svar


def ny_sida(**falt: object) -> InformationPage:
    foralder = Page.objects.get(depth=2, locale__language_code="sv")
    sida = InformationPage(title="Zebraridning", ingress="Om zebror.", sidansvarig="Redaktionen", **falt)
    return foralder.add_child(instance=sida)


def test_a_page_outside_its_time_is_not_found_though_it_is_live() -> None:
    nu = timezone.now()
    ny_sida(expire_at=nu + dt.timedelta(minutes=1))
    assert [traff.titel for traff in sok("zebraridning", nu).traffar] == ["Zebraridning"]
    assert sok("zebraridning", nu + dt.timedelta(minutes=1)).traffar == ()


def test_a_draft_is_not_found() -> None:
    ny_sida(live=False)
    assert sok("zebraridning", timezone.now()).traffar == ()


def test_a_document_in_a_restricted_collection_or_below_it_is_not_found() -> None:
    stangd = Collection.get_first_root_node().add_child(name="Stängd")
    inre = stangd.add_child(name="Inre")
    CollectionViewRestriction.objects.create(collection=stangd, restriction_type="login")
    Dokument.objects.create(title="Zebrablankett", file="documents/zebra.pdf", collection=inre)
    assert sok("zebrablankett", timezone.now()).traffar == ()
    Dokument.objects.create(title="Öppen zebrablankett", file="documents/zebra2.pdf")
    assert [traff.titel for traff in sok("zebrablankett", timezone.now()).traffar] == ["Öppen zebrablankett"]


def test_a_failing_engine_gives_an_answer_and_a_line_in_the_log(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def trasig(*args: object, **kwargs: object) -> None:
        raise DatabaseError("fts")

    for namn in {"default", "reserv"}.intersection(husets.WAGTAILSEARCH_BACKENDS):
        monkeypatch.setattr(type(get_search_backend(namn)), "hitta_bland", trasig)
    assert client.get("/sok/", {"q": "sjukresa"}).status_code == 200
    assert "sokning_misslyckades" in caplog.text


def test_suggestions_are_titles_and_addresses_of_what_begins_alike(client: Client) -> None:
    assert {"title": "Hjälpmedel", "url": "/hjalpmedel/"} in client.get("/sok/forslag", {"q": "hjal"}).json()
    assert client.get("/sok/forslag", {"q": "h"}).json() == []
    assert len(client.get("/sok/forslag", {"q": "sju"}).json()) <= 8


def antal_fragor(fraga: str) -> tuple[int, int]:
    """How many hits there are, and how many questions the database gets before ten of them can be shown."""
    with CaptureQueriesContext(connection) as fragor:
        svar = sok(fraga, timezone.now())
        for traff in svar.traffar[:10]:
            traff.brodtext()
    return len(svar.traffar), len(fragor)


def test_a_search_costs_few_queries_however_much_it_finds(minne: None) -> None:
    for fraga in ("sjukresa", "haparanda", "och vård", "slaganfall", "rulstol", "kvarkplasma sjukresa", "kvarkplasma"):
        antal_fragor(fraga)  # what is kept by stamp is read once
        assert antal_fragor(fraga)[1] <= 8, fraga


def test_fifty_hits_cost_no_more_queries_than_one(minne: None) -> None:
    for nummer in range(50):
        ny_sida(slug=f"zebra-{nummer}", sokord="enstaka" if nummer == 0 else "")
    antal_fragor("zebraridning enstaka")
    en, fragor_en = antal_fragor("zebraridning enstaka")
    manga, fragor_manga = antal_fragor("zebraridning")
    assert (en, manga) == (1, 50)
    assert fragor_manga == fragor_en


def test_a_misspelt_word_finds_what_was_meant_and_the_answer_says_so() -> None:
    svar = sok("rulstol", timezone.now())
    assert svar.traffar[0].url == "/hjalpmedel/"
    assert svar.rattad
    assert svar.alla_ord


def test_a_word_that_is_found_as_written_is_taken_at_its_word() -> None:
    ny_sida(sokord="rulstol")
    svar = sok("rulstol", timezone.now())
    assert [traff.titel for traff in svar.traffar] == ["Zebraridning"]
    assert not svar.rattad


def test_the_hits_of_a_kind_a_kommun_and_a_theme() -> None:
    nu = timezone.now()
    assert {traff.slag for traff in sok("haparanda", nu, urval=Urval(slag="enhet")).traffar} == {"enhet"}
    i_kommunen = sok("hälsocentral", nu, urval=Urval(kommun="haparanda")).traffar
    assert [traff.url for traff in i_kommunen] == ["/enheter/haparanda-halsocentral/"]
    sida = ny_sida()
    tema = Tema.objects.first()
    assert tema is not None
    assert sok("zebraridning", nu, urval=Urval(tema=tema.slug)).traffar == ()
    sida.teman.add(tema)
    sida.save()
    assert [traff.titel for traff in sok("zebraridning", nu, urval=Urval(tema=tema.slug)).traffar] == ["Zebraridning"]


def test_the_body_of_a_page_can_be_read_without_what_is_chosen_in_it(minne: None) -> None:
    traff = sok("hjälpmedel", timezone.now()).traffar[0]
    sida = HjalpmedelPage.objects.get(locale__language_code="sv")
    falt = sida._meta.get_field("kropp")
    ord_for_ord = " ".join(falt.get_searchable_content(sida.kropp)).split()
    assert traff.brodtext().split() == ord_for_ord
