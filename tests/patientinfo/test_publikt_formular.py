"""The guards of public forms: same origin, no flood, POST only, no cookie."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from patientinfo.formular import flodskydd
from patientinfo.formular.klient import klientadress
from patientinfo.formular.publikt_formular import publikt_formular

pytestmark = pytest.mark.django_db
VAR = {"HTTP_ORIGIN": "http://testserver"}


@pytest.fixture(autouse=True)
def _tom_cache() -> None:
    cache.clear()


@publikt_formular("prov", antal=3, per=60)
def vy(request: HttpRequest) -> HttpResponse:
    return HttpResponse("in")


def skicka(rf: RequestFactory, **huvuden: str) -> HttpResponse:
    return vy(rf.post("/prov/", **huvuden))


@pytest.mark.parametrize(
    ("huvuden", "status"),
    [
        ({"HTTP_ORIGIN": "http://testserver"}, 200),
        ({"HTTP_ORIGIN": "https://testserver"}, 403),
        ({"HTTP_ORIGIN": "http://testserver.example.com"}, 403),
        ({"HTTP_ORIGIN": "http://example.com", "HTTP_REFERER": "http://testserver/"}, 403),
        ({"HTTP_ORIGIN": "null", "HTTP_SEC_FETCH_SITE": "same-origin"}, 403),
        ({"HTTP_ORIGIN": "http://[oj"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "same-origin"}, 200),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_REFERER": "http://testserver/"}, 403),
        ({"HTTP_REFERER": "http://testserver/sip/"}, 200),
        ({"HTTP_REFERER": "http://example.com/?http://testserver/"}, 403),
        ({"HTTP_REFERER": "http://testserver@example.com/"}, 403),
        ({}, 403),
    ],
)
def test_only_a_form_on_our_own_page_is_let_in(rf: RequestFactory, huvuden: dict[str, str], status: int) -> None:
    assert skicka(rf, **huvuden).status_code == status


@pytest.mark.parametrize("metod", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_other_methods_are_told_so(rf: RequestFactory, metod: str) -> None:
    svar = vy(rf.generic(metod, "/prov/", **VAR))
    assert svar.status_code == 405
    assert svar["Allow"] == "POST"
    assert "Gå tillbaka till sidan som du kom från." in svar.content.decode()


def test_csrf_is_not_asked_for() -> None:
    assert vy.csrf_exempt is True  # type: ignore[attr-defined]


def test_a_flood_is_stopped_and_told_when_to_come_back(rf: RequestFactory) -> None:
    assert [skicka(rf, **VAR).status_code for _ in range(4)] == [200, 200, 200, 429]
    svar = skicka(rf, **VAR)
    assert svar["Retry-After"] == "60"
    assert "Försök igen om en stund." in svar.content.decode()


def test_others_are_let_in_meanwhile(rf: RequestFactory) -> None:
    for _ in range(4):
        skicka(rf, **VAR)
    assert skicka(rf, **VAR, REMOTE_ADDR="192.0.2.7").status_code == 200


def test_attempts_from_other_sites_do_not_use_up_a_visitors_share(rf: RequestFactory) -> None:
    for _ in range(10):
        skicka(rf, HTTP_ORIGIN="http://example.com")
    assert skicka(rf, **VAR).status_code == 200


def test_no_address_is_kept(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    nycklar: list[str] = []
    monkeypatch.setattr(flodskydd.cache, "incr", lambda nyckel: nycklar.append(nyckel) or 1)
    skicka(rf, **VAR, REMOTE_ADDR="192.0.2.7")
    assert len(nycklar) == 1
    assert "192.0.2" not in nycklar[0]


def test_without_a_cache_nobody_is_let_in_and_nothing_breaks(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def borta(*args: Any, **kwargs: Any) -> None:
        raise ConnectionError("cachen är borta")

    monkeypatch.setattr(flodskydd.cache, "add", borta)
    assert skicka(rf, **VAR).status_code == 429


@pytest.mark.parametrize(
    ("proxyer", "huvuden", "adress"),
    [
        (0, {"REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": "203.0.113.9"}, "192.0.2.1"),
        (1, {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "198.51.100.1, 203.0.113.9"}, "203.0.113.9"),
        (2, {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "påhittad, 203.0.113.9, 10.0.0.2"}, "203.0.113.9"),
        (2, {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.9"}, "10.0.0.1"),
        (1, {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "oj<script>"}, "okänd"),
        (0, {"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}, "2001:db8:1:2::/64"),
        (0, {"REMOTE_ADDR": ""}, "okänd"),
    ],
)
def test_only_what_our_own_proxies_say_is_believed(
    rf: RequestFactory, settings: Settings, proxyer: int, huvuden: dict[str, str], adress: str
) -> None:
    settings.BETRODDA_PROXYER = proxyer
    assert klientadress(rf.post("/", **huvuden)) == adress
