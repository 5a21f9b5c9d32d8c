"""A copy that has not been put back is not one: the drill, on both databases, and everything that must be refused."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from mall import ROOT, mall
from postgres import postgres
from saknas import SaknasError

FYLL = """
import django; django.setup()
from django.core.files.base import ContentFile
from patientforeningar.models.fil import privat_lager
privat_lager().save("kopieprov/brev.pdf", ContentFile(b"%PDF-1.7 prov"))
"""


def hanterare(var: Path, *kommando: str, **miljo: str) -> subprocess.CompletedProcess[str]:
    """`manage.py` over the content of `var`."""
    hela = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test", "PYTHONPATH": f"{ROOT}:{ROOT}/site"}
    return subprocess.run(
        [sys.executable, *kommando] if kommando[0] == "-c" else [sys.executable, "manage.py", *kommando],
        cwd=ROOT, env={**hela, "VAR_DIR": str(var), **miljo}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def maste(var: Path, *kommando: str, **miljo: str) -> str:
    """As `hanterare`, for what must succeed; the last line that it says."""
    svar = hanterare(var, *kommando, **miljo)
    assert svar.returncode == 0, svar.stderr[-3000:]
    return (svar.stdout.strip().splitlines() or [""])[-1]


@pytest.fixture(scope="module")
def kopia(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demo content in SQLite, with a file that an association handed in."""
    rot = tmp_path_factory.mktemp("kopia")
    shutil.copytree(mall(), rot / "var")
    maste(rot / "var", "-c", FYLL)
    return Path(maste(rot / "var", "sakerhetskopia", str(rot / "kopior")))


def test_en_kopia_har_allt_och_ar_bara_for_agaren(kopia: Path) -> None:
    innehall = json.loads((kopia / "innehall.json").read_text())
    assert innehall["rader"]["wagtailcore_page"] > 20
    assert "kopieprov/brev.pdf" in innehall["filer"]["privat"]
    assert any(namn.startswith("original_images/") for namn in innehall["filer"]["media"])
    assert kopia.stat().st_mode & 0o077 == 0
    assert not list(kopia.parent.glob("*.halv"))


def test_allt_kommer_tillbaka(kopia: Path, tmp_path: Path) -> None:
    assert maste(tmp_path / "ny", "aterstall", str(kopia)).startswith("Allt kom tillbaka")
    assert (tmp_path / "ny/privat/kopieprov/brev.pdf").read_bytes() == b"%PDF-1.7 prov"
    sidan = "from django.test import Client; print(Client().get('/sip/').status_code)"
    assert maste(tmp_path / "ny", "shell", "-v0", "-c", sidan) == "200"


def test_en_databas_som_inte_ar_tom_rors_inte(kopia: Path, tmp_path: Path) -> None:
    shutil.copytree(mall(), tmp_path / "var")
    fore = (tmp_path / "var/db.sqlite3").read_bytes()
    svar = hanterare(tmp_path / "var", "aterstall", str(kopia))
    assert svar.returncode != 0
    assert "inte tom" in svar.stderr
    assert (tmp_path / "var/db.sqlite3").read_bytes() == fore


@pytest.mark.parametrize(
    ("skada", "sagt"),
    [
        (lambda k: next((k / "media").rglob("*.*")).write_bytes(b"x"), "skadad: media"),
        (lambda k: (k / "privat/kopieprov/brev.pdf").unlink(), "skadad: privat"),
        (lambda k: (k / "innehall.json").unlink(), "ingen hel"),
        (lambda k: (k / "innehall.json").write_text("{"), "ingen hel"),
    ],
    ids=["ändrad fil", "saknad fil", "utan innehåll", "halvt innehåll"],
)
def test_en_skadad_kopia_aterstalls_inte(kopia: Path, tmp_path: Path, skada: object, sagt: str) -> None:
    shutil.copytree(kopia, tmp_path / "kopia")
    skada(tmp_path / "kopia")  # type: ignore[operator]
    svar = hanterare(tmp_path / "ny", "aterstall", str(tmp_path / "kopia"))
    assert svar.returncode != 0
    assert sagt in svar.stderr
    assert not (tmp_path / "ny/media").exists()


def test_rader_som_saknas_marks(kopia: Path, tmp_path: Path) -> None:
    shutil.copytree(kopia, tmp_path / "kopia")
    innehall = json.loads((tmp_path / "kopia/innehall.json").read_text())
    innehall["rader"]["wagtailcore_page"] += 1
    (tmp_path / "kopia/innehall.json").write_text(json.dumps(innehall))
    svar = hanterare(tmp_path / "ny", "aterstall", str(tmp_path / "kopia"))
    assert svar.returncode != 0
    assert "wagtailcore_page" in svar.stderr


# --- PostgreSQL ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def databas() -> Iterator[str]:
    try:
        with postgres() as url:
            yield url
    except SaknasError as saknas:
        if os.environ.get("CI"):
            pytest.fail(str(saknas))
        pytest.skip(str(saknas))


def test_ovningen_pa_postgresql(databas: str, tmp_path: Path) -> None:
    """The site's own schema, with its guards, views and indexes, out of one database and into another."""
    with psycopg.connect(databas, autocommit=True) as koppling:
        koppling.execute("CREATE DATABASE ny")
    ny = f"{databas.rpartition('/')[0]}/ny"
    fran, till = tmp_path / "fran", tmp_path / "till"
    maste(fran, "migrate", "-v0", DATABASE_URL=databas)
    konto = "from patientinfo.models import Konto; Konto.objects.create_user('prov@example.se')"
    maste(fran, "-c", f"{FYLL}{konto}", DATABASE_URL=databas)
    kopia = Path(maste(fran, "sakerhetskopia", str(tmp_path / "kopior"), DATABASE_URL=databas))
    assert maste(till, "aterstall", str(kopia), DATABASE_URL=ny).startswith("Allt kom tillbaka")
    with psycopg.connect(databas) as gammal, psycopg.connect(ny) as nya:
        fraga = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"
        assert gammal.execute(fraga).fetchall() == nya.execute(fraga).fetchall() != []
        fraga = "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
        assert gammal.execute(fraga).fetchall() == nya.execute(fraga).fetchall()
    svar = hanterare(till, "aterstall", str(kopia), DATABASE_URL=ny)
    assert "inte tom" in svar.stderr
    trasig = kopia / "databas.dump"
    trasig.write_bytes(trasig.read_bytes()[: trasig.stat().st_size // 2])
    with psycopg.connect(databas, autocommit=True) as koppling:
        koppling.execute("CREATE DATABASE tredje")
    svar = hanterare(tmp_path / "tredje", "aterstall", str(kopia), DATABASE_URL=ny.replace("/ny", "/tredje"))
    assert svar.returncode != 0
    with psycopg.connect(ny.replace("/ny", "/tredje")) as tredje:
        assert tredje.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)
