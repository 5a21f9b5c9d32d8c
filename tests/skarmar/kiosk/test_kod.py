"""The code of a link that leaves the kiosk: drawn for our own pages, of addresses that a page may link to."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from skarmfabriker import SkarmFactory

from patientforeningar.skylt.qr import qr
from skarmar.kiosk import kod
from skarmar.kiosk.kod import LANGST, utat


def test_an_address_of_ours_gets_our_public_host(settings: object) -> None:
    settings.BASE_URL = "https://rehab.example.se"  # type: ignore[attr-defined]
    assert utat("/sip/?kommun=kalix#plan") == "https://rehab.example.se/sip/?kommun=kalix#plan"


@pytest.mark.parametrize(
    "adress",
    ["https://www.1177.se/Norrbotten/", "http://example.se", "tel:1177", "tel:+46920000000", "mailto:a@example.se"],
)
def test_what_a_page_may_link_to_is_drawn_as_it_is(adress: str) -> None:
    assert utat(adress) == adress


@pytest.mark.parametrize(
    "adress",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.se/",
        "/\\example.se/",
        "https://",
        "https://[",
        "http://a b.se",
        "tel:abc",
        "mailto:",
        "WIFI:S:nat;;",
        "bara text",
        "https://example.se/\n",
        "https://example.se/" + "a" * LANGST,
    ],
)
def test_anything_else_is_not(adress: str) -> None:
    assert utat(adress) is None


def test_the_longest_address_becomes_a_code() -> None:
    assert qr("https://example.se/" + "å" * ((LANGST - 19) // 1)).sida > 0


def _fraga(client: Client, adress: str, **rubriker: str) -> HttpResponse:
    return client.get("/skarm/prov-kiosk/kiosk/qr", {"adress": adress}, headers=rubriker)  # type: ignore[return-value]


@pytest.mark.django_db
class TestSvaret:
    @pytest.fixture(autouse=True)
    def kiosk(self) -> None:
        SkarmFactory(adress="prov-kiosk")

    def test_it_is_the_code_that_a_phone_reads(self, client: Client) -> None:
        svar = _fraga(client, "https://www.1177.se/", **{"Sec-Fetch-Site": "same-origin"})
        ritad = qr("https://www.1177.se/")
        assert svar.json() == {"adress": "https://www.1177.se/", "sida": ritad.sida, "bana": ritad.bana}
        assert not svar.cookies
        assert "no-store" in svar["Cache-Control"]

    @pytest.mark.parametrize("rubriker", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Referer": "https://example.org/"}])
    def test_another_sites_page_gets_none(self, client: Client, rubriker: dict[str, str]) -> None:
        assert _fraga(client, "https://www.1177.se/", **rubriker).status_code == 403

    def test_an_address_that_is_not_drawn_is_a_bad_question(self, client: Client) -> None:
        assert _fraga(client, "javascript:alert(1)", **{"Sec-Fetch-Site": "same-origin"}).status_code == 400

    def test_a_flood_is_stopped(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(kod, "ANTAL", 2)
        svaren = [_fraga(client, "/", **{"Sec-Fetch-Site": "same-origin"}).status_code for _gang in range(3)]
        assert svaren == [200, 200, 429]
