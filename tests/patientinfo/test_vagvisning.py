"""From an address to its page: few queries, and the same answer as Wagtail's own walk down the tree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.models import Page, PageViewRestriction, Site

from patientinfo.grind import visningsbara
from patientinfo.models import HomePage, InformationPage, SectionPage
from patientinfo.visning.vagvisning import startsidans_vag, visa_vagen

pytestmark = pytest.mark.django_db

NU = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def sida() -> InformationPage:
    return InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")


def funnen(adress: str) -> Page | None:
    fraga = RequestFactory().get(adress)
    visa_vagen(fraga, adress)
    traff = Page.route_for_request(fraga, adress)
    return traff.page if traff else None


def test_varje_sida_hittas_pa_sin_adress() -> None:
    for sida in Page.objects.live().filter(depth__gt=1).select_related("locale"):
        with translation.override(sida.locale.language_code):
            adress = sida.url.removeprefix("/en") if sida.locale.language_code == "en" else sida.url
            traff = funnen(adress)
        assert traff is not None
        assert (traff.pk, type(traff)) == (sida.pk, sida.specific_class)


def test_sidan_kommer_med_sin_omgivning(django_assert_num_queries: Any) -> None:
    sida = funnen("/rehabilitering/yrken/")
    with django_assert_num_queries(0):
        assert [en.slug for en in sida.omgivning.over] == ["hem", "rehabilitering"]
        assert [en.locale.language_code for en in funnen_versioner(sida)] == ["sv"]
    with translation.override("en"):
        assert {en.locale.language_code for en in funnen("/sip/").omgivning.versioner} == {"sv", "en"}


def funnen_versioner(sida: Any) -> tuple[Page, ...]:
    return tuple(sida.omgivning.versioner)


@pytest.mark.parametrize("adress", ["/finns-inte/", "/sip/finns-inte/", "/rehabilitering/rehabilitering/"])
def test_det_som_inte_finns_finns_inte(adress: str) -> None:
    assert funnen(adress) is None


def test_ett_utkast_finns_inte(sida: InformationPage) -> None:
    sida.unpublish()
    assert funnen("/barn-och-unga/") is None


def test_en_sida_som_inte_borjat_ar_404_och_en_som_slutat_ar_410(client: Client, sida: InformationPage) -> None:
    andra = InformationPage.objects.filter(pk=sida.pk).update
    andra(go_live_at=dt.datetime(2100, 1, 1, tzinfo=dt.UTC))
    assert client.get(sida.url).status_code == 404
    andra(go_live_at=None, expire_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    assert client.get(sida.url).status_code == 410
    andra(live=False, expired=True)  # what the clock does to it
    assert client.get(sida.url).status_code == 410


@pytest.fixture
def _glom_rotter() -> Iterator[None]:
    """Wagtail keeps the roots of the sites in the cache, where no rollback reaches."""
    yield
    Site.clear_site_root_paths_cache()


@pytest.mark.usefixtures("_glom_rotter")
def test_flera_webbplatser_har_var_sitt_trad() -> None:
    andra_hem = Page.objects.get(depth=1).add_child(
        instance=HomePage(title="Annan", slug="annan", ingress="x", sidansvarig="x")
    )
    Site.objects.create(hostname="annan.example", root_page=andra_hem)
    andra_hem.add_child(instance=InformationPage(title="Egen", slug="egen", ingress="x", sidansvarig="x"))
    fraga = RequestFactory().get("/", headers={"host": "annan.example"})
    assert startsidans_vag(fraga) == "/annan/"
    visa_vagen(fraga, "/egen/")
    assert Page.route_for_request(fraga, "/egen/").page.slug == "egen"
    assert funnen("/egen/") is None


# --- Restricted parts -----------------------------------------------------------------------------------


@pytest.fixture
def skyddad() -> SectionPage:
    avdelning = SectionPage.objects.get(slug="rehabilitering", locale__language_code="sv")
    PageViewRestriction.objects.create(page=avdelning, restriction_type=PageViewRestriction.LOGIN)
    return avdelning


def test_det_som_ar_skyddat_slipper_ingen_in_till(client: Client, skyddad: SectionPage) -> None:
    for adress in ("/rehabilitering/", "/rehabilitering/yrken/"):
        assert client.get(adress)["Location"].startswith("/_util/login/")
    assert client.get("/sip/").status_code == 200


def test_grinden_raknar_med_skydd_som_wagtails_egen_fraga(skyddad: SectionPage) -> None:
    vara = set(visningsbara(NU).values_list("pk", flat=True))
    assert vara == set(Page.objects.live().public().values_list("pk", flat=True))
    assert skyddad.pk not in vara


def test_en_spegling_av_en_skyddad_sida_ar_ocksa_skyddad(skyddad: SectionPage) -> None:
    hem = HomePage.objects.get(locale__language_code="sv")
    spegel = skyddad.create_alias(parent=hem, update_slug="spegel")
    assert not visningsbara(NU).filter(pk=spegel.pk).exists()


def test_ett_skydd_som_laggs_till_och_tas_bort_galler_genast(
    client: Client, sida: InformationPage, minne: None, django_capture_on_commit_callbacks: Any
) -> None:
    assert client.get(sida.url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        skydd = PageViewRestriction.objects.create(page=sida, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(sida.url).status_code == 302
    with django_capture_on_commit_callbacks(execute=True):
        skydd.delete()
    assert client.get(sida.url).status_code == 200
