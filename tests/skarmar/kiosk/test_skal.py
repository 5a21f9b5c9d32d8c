"""The kiosk's shell and worker as answers: open to all, without a cookie, with a frame of our own and no other."""

from __future__ import annotations

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from skarmfabriker import SkarmFactory

from patientforeningar.skylt.qr import qr
from skarmar.kiosk import filer
from skarmar.models import Skarm

pytestmark = pytest.mark.django_db


@pytest.fixture
def kiosk() -> Skarm:
    ny: Skarm = SkarmFactory(adress="prov-kiosk", sort=Skarm.Sort.KIOSK)
    return ny


def test_the_address_of_a_kiosk_is_its_shell(kiosk: Skarm, client: Client) -> None:
    assert kiosk.get_absolute_url() == "/skarm/prov-kiosk/kiosk"
    svar = client.get("/skarm/prov-kiosk/kiosk")
    assert svar.status_code == 200
    assert "Sunderby sjukhus" in svar.content.decode()


def test_a_screen_of_the_other_sort_has_a_kiosk_too(client: Client) -> None:
    SkarmFactory(adress="prov-skarm")
    assert client.get("/skarm/prov-skarm/kiosk").status_code == 200


@pytest.mark.parametrize("vag", ["kiosk", "kiosk/arbetare.js", "kiosk/qr?adress=/"])
def test_an_unknown_screen_has_none(client: Client, vag: str) -> None:
    assert client.get(f"/skarm/okand/{vag}").status_code == 404


@pytest.mark.parametrize("vag", ["kiosk", "kiosk/arbetare.js"])
def test_nobody_gets_a_cookie_and_head_is_answered(kiosk: Skarm, client: Client, vag: str) -> None:
    svar = client.get(f"/skarm/prov-kiosk/{vag}")
    assert not svar.cookies
    assert "cookie" not in svar.get("Vary", "").lower()
    assert client.head(f"/skarm/prov-kiosk/{vag}").status_code == 200
    assert client.post(f"/skarm/prov-kiosk/{vag}").status_code == 405


def test_the_shell_frames_our_own_pages_and_runs_our_own_files_alone(kiosk: Skarm, client: Client) -> None:
    svar = client.get("/skarm/prov-kiosk/kiosk")
    policy = svar["Content-Security-Policy"]
    assert "frame-src 'self'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    html = svar.content.decode()
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", html)


def test_other_pages_still_frame_nothing(client: Client) -> None:
    assert "frame-src" not in client.get("/")["Content-Security-Policy"]


def test_what_is_built_in_needs_no_network(kiosk: Skarm, client: Client, settings: object) -> None:
    settings.BASE_URL = "https://rehab.example.se"  # type: ignore[attr-defined]
    html = client.get("/skarm/prov-kiosk/kiosk").content.decode()
    assert "Sidan går inte att visa just nu" in html
    assert qr("https://rehab.example.se/").bana in html


def test_the_alphabet_is_swedish(kiosk: Skarm, client: Client) -> None:
    html = client.get("/skarm/prov-kiosk/kiosk").content.decode()
    assert re.findall(r'data-tecken="([a-zåäö])"', html) == list("abcdefghijklmnopqrstuvwxyzåäö")


def test_the_worker_may_speak_for_the_whole_site(kiosk: Skarm, client: Client) -> None:
    svar = client.get("/skarm/prov-kiosk/kiosk/arbetare.js")
    assert svar["Service-Worker-Allowed"] == "/"
    assert svar["Content-Type"].startswith("text/javascript")
    text = svar.content.decode()
    assert '"skal": "/skarm/prov-kiosk/kiosk"' in text
    assert '"/sjukresor/"' in text  # of the main menu


def test_the_worker_changes_with_the_shell(kiosk: Skarm, client: Client) -> None:
    fore = client.get("/skarm/prov-kiosk/kiosk/arbetare.js").content
    assert client.get("/skarm/prov-kiosk/kiosk/arbetare.js").content == fore
    kiosk.plats.namn = "Sunderby nya sjukhus"
    kiosk.plats.save()
    assert client.get("/skarm/prov-kiosk/kiosk/arbetare.js").content != fore


def test_every_file_that_is_kept_exists() -> None:
    for fil in (*filer.STILAR, *filer.RAMENS_STILAR, *filer.SKRIPT, *filer.SIDANS, filer.ARBETARE):
        assert finders.find(fil), fil
