"""Links in running text: right, and together."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation
from wagtail.documents import get_document_model
from wagtail.models import Locale, Page
from wagtail.rich_text import expand_db_html

from patientinfo.models import InformationPage
from patientinfo.visning.lankar import DOKUMENT, SIDOR, forbered

pytestmark = pytest.mark.django_db


@pytest.fixture
def sida() -> InformationPage:
    return InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")


def lank(pk: object, sort: str = "page") -> str:
    return f'<p><a linktype="{sort}" id="{pk}">Läs mer</a></p>'


def test_en_lank_till_en_sida_far_sidans_adress(sida: InformationPage) -> None:
    assert expand_db_html(lank(sida.pk)) == '<p><a href="/barn-och-unga/">Läs mer</a></p>'


def test_en_lank_till_ett_dokument_far_dokumentets_adress() -> None:
    dokument = get_document_model().objects.create(title="Å", file="documents/a.pdf")
    assert expand_db_html(lank(dokument.pk, "document")) == f'<p><a href="{dokument.url}">Läs mer</a></p>'


@pytest.mark.parametrize("pk", ["999999", "", "ett", "-1"])
def test_en_lank_till_det_som_inte_finns_leder_ingenstans(pk: str) -> None:
    assert expand_db_html(lank(pk)) == "<p><a>Läs mer</a></p>"


def test_en_lank_till_en_sida_som_inte_ar_publicerad_leder_ingenstans(sida: InformationPage) -> None:
    sida.unpublish()
    assert expand_db_html(lank(sida.pk)) == "<p><a>Läs mer</a></p>"


def test_en_lank_pa_en_engelsk_sida_leder_till_den_engelska_versionen() -> None:
    svensk = Page.objects.get(url_path="/hem/sip/")
    with translation.override("en"):
        assert 'href="/en/sip/"' in expand_db_html(lank(svensk.pk))


def test_en_spegling_ar_ingen_oversattning(sida: InformationPage) -> None:
    engelsk = Page.objects.get(locale=Locale.objects.get(language_code="en"), depth=2)
    sida.copy_for_translation(engelsk.locale, alias=True)
    with translation.override("en"):
        assert 'href="/barn-och-unga/"' in expand_db_html(lank(sida.pk))


def test_forbered_hittar_lankarna_i_varje_falt(
    sida: InformationPage, minne: None, django_assert_num_queries: Any
) -> None:
    dokument = get_document_model().objects.create(title="Å", file="documents/a.pdf")
    andra = Page.objects.get(url_path="/hem/sip/")
    sida.kropp = [("text", lank(andra.pk)), ("fakta", {"rubrik": "Se", "text": lank(dokument.pk, "document")})]
    sida.save()
    forbered(InformationPage.objects.get(pk=sida.pk))
    with django_assert_num_queries(0):
        assert SIDOR.adresser([andra.pk]) == {andra.pk: "/sip/"}
        assert DOKUMENT.adresser([dokument.pk]) == {dokument.pk: dokument.url}


def test_en_sida_som_flyttas_far_ratt_adress_i_andras_texter(
    sida: InformationPage, minne: None, django_capture_on_commit_callbacks: Any
) -> None:
    assert "/barn-och-unga/" in expand_db_html(lank(sida.pk))
    with django_capture_on_commit_callbacks(execute=True):
        sida.move(Page.objects.get(url_path="/hem/egenvard/"), "last-child")
    assert "/egenvard/barn-och-unga/" in expand_db_html(lank(sida.pk))
