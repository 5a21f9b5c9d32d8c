"""The rules of the page types: what may lie where, and that each can be read, previewed and edited."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from fabriker import SIDTYPER, InformationPageFactory
from wagtail.test.utils import WagtailPageTestCase

from patientinfo import models
from patientinfo.models import HomePage, InformationPage, SectionPage

pytestmark = pytest.mark.django_db


class TestPlacering(WagtailPageTestCase):
    """What may lie where."""

    def test_a_text_page_has_nothing_below_it(self) -> None:
        self.assertAllowedSubpageTypes(InformationPage, set())

    def test_a_hub_may_lie_in_a_hub_and_below_the_start_page(self) -> None:
        self.assertAllowedParentPageTypes(SectionPage, {HomePage, SectionPage})

    def test_no_start_page_lies_below_another_page_of_ours(self) -> None:
        self.assertCanNotCreateAt(SectionPage, HomePage)


@pytest.mark.parametrize("fabrik", SIDTYPER, ids=lambda fabrik: fabrik._meta.model.__name__)
def test_each_page_type_with_the_least_it_needs_is_read_previewed_and_edited(client: Client, fabrik: Any) -> None:
    sida = fabrik()
    svar = client.get(sida.url)
    assert svar.status_code == 200
    assert sida.title in svar.content.decode()
    assert sida.make_preview_request().status_code == 200
    client.force_login(
        models.Konto.objects.get(email="redaktor@example.se"), "django.contrib.auth.backends.ModelBackend"
    )
    assert client.get(f"/redaktion/pages/{sida.pk}/edit/").status_code == 200


def test_a_page_whose_time_has_passed_answers_410_though_the_clock_has_not_run(client: Client) -> None:
    svar = client.get(InformationPageFactory(utgangen=True).url)
    assert svar.status_code == 410


def test_a_long_page_has_a_list_of_its_contents_and_a_short_one_has_none(client: Client) -> None:
    assert "På den här sidan" in client.get(InformationPageFactory(lang=True).url).content.decode()
    assert "På den här sidan" not in client.get(InformationPageFactory().url).content.decode()
