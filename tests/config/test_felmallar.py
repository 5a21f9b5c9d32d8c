"""Pages for what goes wrong help the visitor on, also when hardly anything works."""

from __future__ import annotations

import datetime as dt

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from patientinfo.models import InformationPage


@pytest.mark.django_db
def test_404_hjalper_vidare(client: Client) -> None:
    svar = client.get("/finns-inte/")
    html = svar.content.decode()
    assert svar.status_code == 404
    assert 'action="/sok/"' in html
    assert 'href="/sjukresor/"' in html
    assert 'href="tel:1177"' in html
    assert "noindex" in html
    assert not svar.cookies


@pytest.mark.django_db
def test_410_nar_sidans_tid_har_gatt_ut(client: Client) -> None:
    sida = InformationPage.objects.live().first()
    InformationPage.objects.filter(pk=sida.pk).update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    svar = client.get(sida.url)
    assert svar.status_code == 410
    assert "gäller inte längre" in svar.content.decode()


def test_500_behover_varken_databas_eller_sammanhang() -> None:
    """No `django_db` mark: a query would fail the test."""
    html = render_to_string("500.html")
    assert "Felet är vårt" in html
    for nummer in ("tel:112", "tel:1177"):
        assert nummer in html


@pytest.mark.django_db
def test_den_som_last_sig_ute_far_veta_vad_som_galler(client: Client) -> None:
    for _gang in range(6):
        svar = client.post(reverse("wagtailadmin_login"), {"username": "redaktor@example.se", "password": "fel"})
    assert svar.status_code == 429
    assert "För många försök att logga in" in svar.content.decode()
