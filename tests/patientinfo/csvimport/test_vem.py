"""Who may read in a register: those who may both add to it and change it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from konton import inloggad

from patientinfo.models import Avgift, Vardenhet

pytestmark = [pytest.mark.django_db, pytest.mark.en_motor("every address for every role")]

VYER = ["fil", "bekrafta", "mall", "export"]


@pytest.mark.parametrize("vy", VYER)
@pytest.mark.parametrize("register", ["vardenheter", "avgifter"])
class TestVem:
    @pytest.mark.parametrize("roll", ["redaktor", "administrator"])
    def test_those_who_change_the_register_may(self, roll: str, register: str, vy: str) -> None:
        assert inloggad(roll).get(reverse(f"csvimport:{vy}", args=[register]), follow=True).status_code == 200

    @pytest.mark.parametrize("roll", ["granskare", "skarmansvarig", "foreningsgranskare"])
    def test_others_may_not(self, roll: str, register: str, vy: str) -> None:
        klient = inloggad(roll)
        adress = reverse(f"csvimport:{vy}", args=[register])
        for svar in (klient.get(adress), klient.post(adress)):
            assert svar.status_code in {302, 403, 405}
            assert svar.get("Location", reverse("wagtailadmin_home")) == reverse("wagtailadmin_home")

    def test_nobody_may_without_signing_in(self, client: Client, register: str, vy: str) -> None:
        assert "/login/" in client.get(reverse(f"csvimport:{vy}", args=[register]))["Location"]


def test_a_register_without_sheets_has_no_such_page() -> None:
    assert inloggad("redaktor").get("/redaktion/csv/teman/").status_code == 404


@pytest.mark.parametrize(("register", "modell"), [("vardenheter", Vardenhet), ("avgifter", Avgift)])
def test_the_list_leads_to_the_import_for_those_who_may(register: str, modell: Any) -> None:
    adress = reverse("csvimport:fil", args=[register])
    lista = reverse(modell.snippet_viewset.get_url_name("list"))
    assert adress in inloggad("redaktor").get(lista).content.decode()
    assert adress not in inloggad("granskare").get(lista).content.decode()
