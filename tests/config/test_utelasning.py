"""Too many wrong passwords: the account is locked for that network, and for no other."""

from __future__ import annotations

import pytest
from django.conf import LazySettings, settings
from django.http import HttpResponse
from django.test import Client

pytestmark = pytest.mark.django_db

ADRESS = "/redaktion/login/"
REDAKTOR = {"username": "redaktor@example.se", "password": "demo"}


def forsok(losenord: str, fran: str) -> HttpResponse:
    rubriker = {"X-Forwarded-For": f"203.0.113.9, {fran}"}
    return Client().post(ADRESS, {**REDAKTOR, "password": losenord}, headers=rubriker)


@pytest.fixture
def bakom_en_proxy(settings: LazySettings) -> None:
    settings.BETRODDA_PROXYER = 1


@pytest.mark.usefixtures("bakom_en_proxy")
def test_efter_fem_fel_hjalper_inte_ens_ratt_losenord_fran_samma_nat() -> None:
    for _gang in range(settings.AXES_FAILURE_LIMIT):
        forsok("fel", "198.51.100.7")
    svar = forsok("demo", "198.51.100.7")
    assert svar.status_code == 429
    assert "Location" not in svar
    assert forsok("demo", "198.51.100.8").status_code == 302  # the person's own network is another one


@pytest.mark.parametrize(
    ("fran", "samma_nat", "annat_nat"),
    [("2001:db8:1:2::7", "2001:db8:1:2::8", "2001:db8:1:3::7"), ("inte en adress", "", "198.51.100.7")],
)
@pytest.mark.usefixtures("bakom_en_proxy")
def test_ett_nat_med_ipv6_och_en_okand_avsandare_raknas_ocksa(fran: str, samma_nat: str, annat_nat: str) -> None:
    for _gang in range(settings.AXES_FAILURE_LIMIT):
        assert forsok("fel", fran).status_code in {200, 429}
    assert forsok("demo", samma_nat).status_code == 429
    assert forsok("demo", annat_nat).status_code == 302


@pytest.mark.usefixtures("bakom_en_proxy")
def test_fyra_fel_laser_ingen_ute() -> None:
    for _gang in range(settings.AXES_FAILURE_LIMIT - 1):
        forsok("fel", "198.51.100.7")
    assert forsok("demo", "198.51.100.7").status_code == 302
