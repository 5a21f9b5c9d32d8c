"""While an editor writes, Wagtail's checker sees the page; nobody else ever meets it."""

from __future__ import annotations

import json
import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from konton import formular, inloggad

from patientinfo.models import InformationPage

pytestmark = pytest.mark.django_db


def test_the_preview_beside_the_editor_is_checked() -> None:
    sida, klient = InformationPage.objects.live().first(), inloggad("redaktor")
    forhandsvisning = reverse("wagtailadmin_pages:preview_on_edit", args=[sida.pk])
    falt = formular(klient, reverse("wagtailadmin_pages:edit", args=[sida.pk]))
    assert klient.post(forhandsvisning, falt).json()["is_valid"]
    html = klient.get(forhandsvisning, {"in_preview_panel": "true"}).content.decode()
    regler = json.loads(BeautifulSoup(html, "html.parser").find(id=re.compile("axe-configuration")).string)
    assert regler["context"]["include"] == ["main"]
    assert "image-redundant-alt" in regler["options"]["runOnly"]
    assert "Bildens beskrivning upprepar" in regler["messages"]["image-redundant-alt"]["error_name"]


@pytest.mark.parametrize("vem", [None, "redaktor"])
def test_no_reader_meets_it_signed_in_or_not(vem: str | None) -> None:
    klient = inloggad(vem) if vem else Client()
    svar = klient.get(InformationPage.objects.live().first().url)
    assert "wagtail-userbar" not in svar.content.decode()
    assert "Cookie" not in svar.get("Vary", "")
