"""The log tells what happened, never who asked."""

from __future__ import annotations

import json
import logging.config
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from mall import ROOT, mall
from statiskt import statiskt

from config.loggvag import SPRAK, UTAN_SVANS, utan_svans
from config.middleware import Loggrad
from config.settings.loggning import loggning
from patientinfo.models import LotsPage

pytestmark = pytest.mark.django_db


NGINX = ROOT / "deploy" / "nginx" / "konf" / "logg.conf"


def i_produktion(var: Path, *adresser: str) -> str:
    """What the site writes in its log, run in `var` as in production, while somebody asks for these addresses."""
    program = (
        "import django; django.setup()\n"
        "from django.test import Client\n"
        "klient = Client(REMOTE_ADDR='192.0.2.77', HTTP_USER_AGENT='Netscape', raise_request_exception=False)\n"
        f"for adress in {adresser!r}: klient.get(adress, secure=True)\n"
    )
    shutil.copytree(mall(), var)  # of its own: the test's transaction holds the other
    (var / "static").symlink_to(statiskt(), target_is_directory=True)
    svar = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "VAR_DIR": str(var),
            "SECRET_KEY": "endast-for-provet-" + "x1Y!" * 12,
            "ALLOWED_HOSTS": "testserver",
            "BASE_URL": "https://testserver",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return svar.stderr


def fragorna(logg: str) -> list[dict[str, Any]]:
    """The lines of the log that tell of a request."""
    rader = [json.loads(rad) for rad in logg.splitlines() if rad.startswith("{")]
    return [rad for rad in rader if rad["event"] == "request_finished"]


def test_en_fraga_ar_en_rad_json_utan_fraga_adress_eller_webblasare(tmp_path: Path) -> None:
    logg = i_produktion(tmp_path / "var", "/-/live?q=hemlig+sjukdom")
    (fraga,) = fragorna(logg)
    assert fraga["request"] == "GET /-/live"
    assert fraga["request_id"]
    for hemligt in ("hemlig", "192.0.2.77", "Netscape"):
        assert hemligt not in logg


def test_efter_en_vandring_genom_guiden_star_varken_vag_fraga_eller_besokare_i_loggen(tmp_path: Path) -> None:
    vandring = (
        "/hitta-ratt/",
        "/hitta-ratt/vuxen/",
        "/hitta-ratt/vuxen/komma-i-gang/nej-bor-hemma/?kommun=pajala",
        "/hitta-ratt/vuxen/hemligt-svar/",
        "/en/hitta-ratt/hemligt-svar/",
        "/sok/?q=hemlig+sjukdom",
        "/sok/forslag?q=hemlig",
        "/mina-kontakter/hemligt",
        "/sjukresor/rakna/?km=51",
        "/vem-ansvarar/hemligt/",
        "/hjalpmedel/hemligt/?kommun=pajala",
        "/sjukresor/",
    )
    logg = i_produktion(tmp_path / "var", *vandring)
    for hemligt in ("hemlig", "nej-bor-hemma", "vuxen", "pajala", "km=", "192.0.2.77", "Netscape"):
        assert hemligt not in logg
    sagt = [rad["request"].removeprefix("GET ") for rad in fragorna(logg)]
    assert len(sagt) == len(vandring)
    assert not [rad for rad in fragorna(logg) if rad["code"] >= 500]  # the pages were shown, and not the fault
    assert {"/hitta-ratt/", "/hitta-ratt/…", "/en/hitta-ratt/…", "/sok/", "/sjukresor/", "/sjukresor/…"} <= set(sagt)


def test_en_guide_med_en_annan_adress_skrivs_inte_heller_ut(client: Client) -> None:
    guide = LotsPage.objects.get(slug="hitta-ratt")
    guide.slug = "vagvisaren"
    guide.save()
    for svans in ("vuxen/", "hemligt-svar/"):
        fraga = client.get(f"/vagvisaren/{svans}").wsgi_request
        assert Loggrad.format_request(fraga) == "GET /vagvisaren/…"
    assert Loggrad.format_request(client.get("/vagvisaren/").wsgi_request) == "GET /vagvisaren/"


@pytest.mark.parametrize(
    ("skrivet", "blir"),
    [
        ("/hitta-ratt/vuxen/resa/", "/hitta-ratt/…"),
        ("/hitta-ratt/", "/hitta-ratt/"),
        ("/fi/hitta-ratt/x/", "/fi/hitta-ratt/…"),
        ('"GET /sok/?q=ont+i+ryggen HTTP/1.1" 200', '"GET /sok/… HTTP/1.1" 200'),
        ("https://exempel.se/mina-kontakter/x", "https://exempel.se/mina-kontakter/…"),
        ("{'path': 'mina-kontakter/hemligt'}", "{'path': 'mina-kontakter/…'}"),
        ("/redaktion/snippets/sok/ordgrupp/", "/redaktion/snippets/sok/ordgrupp/"),
        ("/hitta-ratten/x/", "/hitta-ratten/x/"),
        ("/rehabilitering/sjukresor/x/", "/rehabilitering/sjukresor/x/"),
    ],
)
def test_bara_svansen_pa_det_som_svarar_pa_fragor_utelamnas(skrivet: str, blir: str) -> None:
    assert utan_svans(skrivet) == blir


def test_ocksa_det_som_andra_skriver_i_loggen_gas_igenom() -> None:
    formatter = logging.config.DictConfigurator(loggning(som_json=True)).configure_formatter(
        loggning(som_json=True)["formatters"]["rad"]
    )
    rad = logging.LogRecord("django.request", logging.ERROR, "", 1, "%s: %s", ("Fel", "/hitta-ratt/hemligt/"), None)
    skrivet = json.loads(formatter.format(rad))
    assert skrivet["event"] == "Fel: /hitta-ratt/…"


def test_nginx_utelamnar_samma_svansar() -> None:
    monster = [
        re.compile(rad.replace("?<forsta>", "?P<forsta>")) for rad in re.findall(r'"~(\^[^"]+)"', NGINX.read_text())
    ]
    for namn in UTAN_SVANS:
        for sprak in ("", *(f"/{kod}" for kod in SPRAK)):
            adress = f"{sprak}/{namn}/hemligt/"
            traffar = [traff["forsta"] for ett in monster if (traff := ett.match(adress))]
            assert [f"{forsta}…" for forsta in traffar] == [utan_svans(adress)]


@pytest.mark.parametrize("namn", ["nyckel", "svar"])
def test_en_adress_som_ar_en_hemlighet_skrivs_inte_i_loggen(client: Client, namn: str) -> None:
    fraga = client.get("/").wsgi_request
    fraga.path = "/nagot/abc123/"
    fraga.resolver_match.kwargs = {namn: "abc123"}
    assert Loggrad.format_request(fraga) == "GET /nagot/…/"
