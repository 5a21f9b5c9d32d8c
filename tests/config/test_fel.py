"""A page that helps, whatever is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import DatabaseError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.template import TemplateDoesNotExist
from django.test import Client
from django.urls import path

from config import fel
from config.databasavbrott import BRYTARE
from config.urls import handler400, handler403, handler404, handler500, urlpatterns

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]

# How a file that is locked says it. A PostgreSQL that is away for real: tests/config/avbrott.
PA_SQLITE = pytest.mark.en_motor("SQLite's own words")

BROTT = {
    "trasig": (RuntimeError("hemligt"), 500),
    "databas": (DatabaseError("hemligt"), 500),
    "last": (OperationalError("database is locked hemligt"), 503),
    "fraga": (OperationalError("hemligt"), 500),
    "nekad": (PermissionDenied("hemligt"), 403),
    "dalig": (SuspiciousOperation("hemligt"), 400),
    "saknas": (Http404("hemligt"), 404),
}


def braka(_request: HttpRequest, hur: str) -> HttpResponse:
    raise BROTT[hur][0]


urlpatterns = [path("braka/<str:hur>/", braka), *urlpatterns]
__all__ = ["handler400", "handler403", "handler404", "handler500"]


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("hur", "status"),
    [pytest.param(hur, status, marks=PA_SQLITE if hur == "last" else ()) for hur, (_brott, status) in BROTT.items()],
)
def test_varje_fel_har_en_sida_pa_svenska_som_inte_rojer_nagot(client: Client, hur: str, status: int) -> None:
    svar = client.get(f"/braka/{hur}/")
    text = svar.content.decode()
    assert svar.status_code == status
    assert '<html lang="sv"' in text
    assert "1177" in text
    assert "hemligt" not in text
    assert "Traceback" not in text


@PA_SQLITE
def test_ett_avbrott_i_databasen_ar_en_rad_i_loggen(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    BRYTARE.svarade()
    caplog.clear()
    for _gang in range(5):
        assert client.get("/braka/last/")["Retry-After"]
    assert len([rad for rad in caplog.messages if "motor_borta" in rad]) == 1
    assert "Traceback" not in caplog.text
    BRYTARE.svarade()


def test_vara_egna_fel_halls_av_ingen(client: Client) -> None:
    assert "no-store" in client.get("/braka/trasig/")["Cache-Control"]


def test_nar_mallarna_ar_trasiga_kommer_den_fardiga_filen(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def ingen_mall(*_args: object) -> str:
        raise TemplateDoesNotExist("500.html")

    monkeypatch.setattr(fel, "render_to_string", ingen_mall)
    svar = client.get("/braka/trasig/")
    assert svar.status_code == 500
    assert svar.content.decode() == fel.STATISK.read_text()
    assert "tel:112" in fel.STATISK.read_text()


def test_nar_filen_ocksa_saknas_kommer_en_konstant(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def ingen_mall(*_args: object) -> str:
        raise DatabaseError("ingen där")

    monkeypatch.setattr(fel, "render_to_string", ingen_mall)
    monkeypatch.setattr(fel, "STATISK", Path("/finns/inte"))
    svar = client.get("/braka/trasig/")
    assert (svar.status_code, svar.content.decode()) == (500, fel.SISTA_UTVAGEN)


def test_ett_formular_utan_bevis_far_ett_besked_pa_svenska() -> None:
    client = Client(enforce_csrf_checks=True)
    svar = client.post("/redaktion/login/", {"username": "x", "password": "y"})
    assert svar.status_code == 403
    assert '<html lang="sv"' in svar.content.decode()
    assert "CSRF" not in svar.content.decode()
