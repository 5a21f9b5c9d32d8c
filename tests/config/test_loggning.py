"""The log tells what happened, never who asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from mall import ROOT

from config.middleware import Loggrad

pytestmark = pytest.mark.django_db


def test_en_fraga_ar_en_rad_json_utan_fraga_adress_eller_webblasare(tmp_path: Path) -> None:
    program = (
        "import django; django.setup()\n"
        "from django.test import Client\n"
        "Client(REMOTE_ADDR='192.0.2.77', HTTP_USER_AGENT='Netscape').get('/-/live?q=hemlig+sjukdom', secure=True)\n"
    )
    svar = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "VAR_DIR": str(settings.VAR),
            "SECRET_KEY": "endast-for-provet-" + "x1Y!" * 12,
            "ALLOWED_HOSTS": "testserver",
            "BASE_URL": "https://testserver",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    rader = [json.loads(rad) for rad in svar.stderr.splitlines() if rad.startswith("{")]
    (fraga,) = [rad for rad in rader if rad["event"] == "request_finished"]
    assert fraga["request"] == "GET /-/live"
    assert fraga["request_id"]
    for hemligt in ("hemlig", "192.0.2.77", "Netscape"):
        assert hemligt not in svar.stderr


@pytest.mark.parametrize("namn", ["nyckel", "svar"])
def test_en_adress_som_ar_en_hemlighet_skrivs_inte_i_loggen(client: Client, namn: str) -> None:
    fraga = client.get("/").wsgi_request
    fraga.path = "/nagot/abc123/"
    fraga.resolver_match.kwargs = {namn: "abc123"}
    assert Loggrad.format_request(fraga) == "GET /nagot/…/"
