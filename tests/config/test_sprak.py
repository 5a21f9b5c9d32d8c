"""The address alone decides the language."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.models import Locale

from patientinfo.models import HomePage, InformationPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("adress", "sprak"), [("/", "sv"), ("/sip/", "sv"), ("/en/", "en"), ("/en/sip/", "en")])
def test_sprakrubriken_sager_sidans_sprak_vad_webblasaren_an_vill(client: Client, adress: str, sprak: str) -> None:
    svar = client.get(adress, headers={"accept-language": "fi,en;q=0.5"})
    assert svar.status_code == 200
    assert svar["Content-Language"] == sprak
    assert f'<html lang="{sprak}"' in svar.content.decode()
    assert "language" not in svar.get("Vary", "").lower()


def test_en_svensk_sida_vars_adress_borjar_som_ett_sprak_ar_svensk(client: Client) -> None:
    hem = HomePage.objects.get(locale__language_code="sv")
    for slug in ("en-dag-pa-rehab", "se-filmen", "fi-latin"):
        hem.add_child(instance=InformationPage(title=slug, slug=slug, ingress="En dag.", sidansvarig="redaktionen"))
        svar = client.get(f"/{slug}/")
        assert (svar.status_code, svar["Content-Language"]) == (200, "sv")


@pytest.mark.parametrize("sprak", ["fi", "se", "smj", "fit"])
def test_ett_sprak_utan_startsida_ar_ingen_sida_pa_svenska(client: Client, sprak: str) -> None:
    assert client.get(f"/{sprak}/").status_code == 404
    assert client.get(f"/{sprak}/sip/").status_code == 404


@pytest.mark.parametrize("sprak", ["fi", "se", "smj", "fit"])
def test_ett_sprak_med_startsida_har_sin_adress(client: Client, sprak: str) -> None:
    locale, _ny = Locale.objects.get_or_create(language_code=sprak)
    hem = HomePage.objects.get(locale__language_code="sv").copy_for_translation(locale)
    hem.title = "Etusivu"
    hem.save_revision().publish()
    svar = client.get(f"/{sprak}/")
    assert (svar.status_code, svar["Content-Language"]) == (200, sprak)
