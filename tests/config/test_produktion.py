"""Production starts only as it should, and judges itself clean."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mall import ROOT

KRAVS = {
    "SECRET_KEY": "endast-for-provet-" + "x1Y!" * 12,
    "ALLOWED_HOSTS": "rehab.example.se",
    "BASE_URL": "https://rehab.example.se",
}


def start(var: Path, *kommando: str, **miljo: str) -> subprocess.CompletedProcess[str]:
    """`manage.py <kommando>` under production settings and nothing but the variables given."""
    ren = {namn: varde for namn, varde in os.environ.items() if namn in {"PATH", "HOME", "LANG"}}
    return subprocess.run(
        [sys.executable, "manage.py", *kommando],
        cwd=ROOT,
        env={**ren, "DJANGO_SETTINGS_MODULE": "config.settings.production", "VAR_DIR": str(var), **miljo},
        capture_output=True,
        text=True,
        check=False,
    )


def test_check_deploy_ar_ren(tmp_path: Path) -> None:
    svar = start(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **KRAVS)
    assert svar.returncode == 0, svar.stderr


def test_check_deploy_ar_ren_aven_nar_andra_far_rama_in_oss(tmp_path: Path) -> None:
    ramar = {"FRAME_ANCESTORS": "'self',https://intranat.example"}
    svar = start(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **KRAVS, **ramar)
    assert svar.returncode == 0, svar.stderr


@pytest.mark.parametrize("saknas", KRAVS)
def test_utan_en_variabel_som_kravs_startar_ingenting(tmp_path: Path, saknas: str) -> None:
    svar = start(tmp_path, "check", **{namn: varde for namn, varde in KRAVS.items() if namn != saknas})
    assert svar.returncode != 0
    assert saknas in svar.stderr


@pytest.mark.parametrize(
    ("miljo", "fel"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"BASE_URL": "http://rehab.example.se"}, "config.E002"),
        ({"BASE_URL": ""}, "BASE_URL"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"WEB_CONCURRENCY": "2"}, "config.E001"),
    ],
    ids=["tom nyckel", "osäker adress", "tom adress", "inga värdar", "två processer"],
)
def test_en_variabel_som_ar_fel_stoppar_starten(tmp_path: Path, miljo: dict[str, str], fel: str) -> None:
    svar = start(tmp_path, "check", **{**KRAVS, **miljo})
    assert svar.returncode != 0
    assert fel in svar.stderr


def test_flera_processer_far_starta_med_en_delad_cache(tmp_path: Path) -> None:
    delad = {"WEB_CONCURRENCY": "2", "CACHE_URL": "redis://127.0.0.1:6379/0"}
    assert start(tmp_path, "check", **KRAVS, **delad).returncode == 0


def test_webbservern_nekar_flera_processer_aven_nar_de_begars_pa_kommandoraden(tmp_path: Path) -> None:
    svar = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--config", "site/config/gunicorn.py", "--workers", "2", "config.wsgi"],
        cwd=ROOT,
        env={**os.environ, "PORT": "0", "VAR_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings.dev"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert svar.returncode != 0
    assert "CACHE_URL" in svar.stderr


def test_kakor_och_tls_i_produktion(tmp_path: Path) -> None:
    namn = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_HTTPONLY"]
    program = f"from django.conf import settings; print([getattr(settings, n) for n in {namn}], settings.DEBUG)"
    svar = start(tmp_path, "shell", "-v0", "-c", program, **KRAVS)
    assert svar.stdout.strip() == "[True, True, True, True] False"


def test_webblasaren_far_veta_att_den_alltid_ska_komma_med_tls(tmp_path: Path) -> None:
    program = (
        "from django.test import Client; c = Client(headers={'host': 'rehab.example.se'});"
        "s = c.get('/-/live', secure=True); print(s.status_code, s['Strict-Transport-Security']);"
        "print(c.get('/-/live').status_code, c.get('/robots.txt').status_code)"
    )
    svar = start(tmp_path, "shell", "-v0", "-c", program, **KRAVS)
    assert svar.stdout.splitlines() == ["200 max-age=31536000; includeSubDomains; preload", "200 301"]
