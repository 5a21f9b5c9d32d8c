"""The short address of an item: its number, and nothing that has not been public."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from fabriker import startsida
from foreningsfabriker import InslagFactory, publicerat

from patientforeningar.visning.kortkod import inslagets_adress, kortadress
from patientinfo.models import Kortadress

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kod", ["f26-417", "F26-417", "f26-417/"])
def test_the_code_leads_to_the_item_however_it_is_typed(client: Client, kod: str) -> None:
    inslag = publicerat(nummer="F-2026-00417")
    assert kortadress(inslag).endswith("/k/f26-417")
    svar = client.get(f"/k/{kod}")
    assert (svar.status_code, svar["Location"]) == (302, inslag.get_absolute_url())


def test_a_code_of_what_has_never_been_public_tells_nothing(client: Client) -> None:
    InslagFactory(nummer="F-2026-00418", slug="hemlig-rubrik")
    assert client.get("/k/f26-418").status_code == 404


def test_a_recalled_item_says_so_behind_its_code(client: Client) -> None:
    inslag = publicerat(nummer="F-2026-00419")
    inslag.unpublish()
    assert client.get("/k/f26-419", follow=True).status_code == 410


@pytest.mark.parametrize("kod", ["f26-", "f26-0", "f6-1", "f26-٣", "sip", "f26-1234567", "xf26-1"])
def test_what_is_no_code_of_an_item_is_nobodys_business(kod: str) -> None:
    assert inslagets_adress(kod) is None


def test_an_editor_cannot_take_an_items_code() -> None:
    with pytest.raises(ValidationError) as brott:
        Kortadress(kod="f26-7", sida=startsida()).full_clean()
    assert "kod" in brott.value.message_dict


def test_an_item_without_a_number_is_found_with_its_association() -> None:
    inslag = InslagFactory()
    assert kortadress(inslag).endswith(inslag.forening.get_absolute_url())
