"""Counting searches without writing in the request and without knowing who asked."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from patientinfo.models import Konto
from sok import rakning
from sok.models import Sokning
from sok.rakning import GALLRING_DAGAR, rakna, summera

pytestmark = pytest.mark.django_db
VID = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def tomt() -> None:
    caches["rakning"].clear()


def test_searches_are_summed_by_day_and_query() -> None:
    for fraga in ("Taxi", "taxi", "buss"):
        rakna(fraga, 3, VID)
    assert summera(VID) == 3
    assert summera(VID) == 0
    rakna("taxi", 0, VID)
    summera(VID)
    assert {(rad.fraga, rad.antal, rad.traffar) for rad in Sokning.objects.all()} == {("taxi", 3, 0), ("buss", 1, 3)}


def test_the_day_is_the_day_in_stockholm() -> None:
    rakna("taxi", 1, dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC))
    summera(VID)
    assert Sokning.objects.get().dag == dt.date(2026, 11, 23)


@pytest.mark.parametrize("fraga", ["811218-9876", "19811218 9876", "ring 0920-45 30 00", "070 1234567", "x" * 61, ""])
def test_what_may_tell_who_asked_is_never_noted(fraga: str) -> None:
    rakna(fraga, 0, VID)
    assert summera(VID) == 0
    assert not Sokning.objects.exists()


def test_a_flood_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rakning, "HOGST_VANTANDE", 5)
    for nummer in range(20):
        rakna(f"ord {nummer}", 0, VID)
    assert summera(VID) == 5


def test_sums_are_deleted_when_their_time_is_over() -> None:
    Sokning.objects.create(dag=dt.date(2026, 11, 22) - dt.timedelta(days=GALLRING_DAGAR + 1), fraga="gammal")
    Sokning.objects.create(dag=dt.date(2026, 11, 22) - dt.timedelta(days=GALLRING_DAGAR), fraga="kvar")
    summera(VID)
    assert [rad.fraga for rad in Sokning.objects.all()] == ["kvar"]


def test_a_public_search_writes_nothing_in_its_request(client: Client) -> None:
    with CaptureQueriesContext(connection) as fragor:
        client.get("/sok/", {"q": "taxi"})
    assert not [fraga["sql"] for fraga in fragor if not fraga["sql"].startswith(("SELECT", "(SELECT", "WITH"))]
    assert summera(timezone.now()) == 1


def test_editors_see_what_found_nothing_and_others_do_not(client: Client) -> None:
    rakna("kvarkplasma", 0, timezone.now())
    summera(timezone.now())
    client.force_login(Konto.objects.get(email="redaktor@example.se"), "django.contrib.auth.backends.ModelBackend")
    assert "kvarkplasma" in client.get("/redaktion/").content.decode()
    assert "kvarkplasma" in client.get("/redaktion/rapporter/sokningar/?utan=1").content.decode()
    assert client.get("/redaktion/rapporter/sokningar/?export=csv").status_code == 200
    client.force_login(Konto.objects.get(email="skarmansvarig@example.se"), "django.contrib.auth.backends.ModelBackend")
    assert "kvarkplasma" not in client.get("/redaktion/").content.decode()
    assert client.get("/redaktion/rapporter/sokningar/").status_code == 302
