"""A worker killed hard (kill -9) in the middle of a mail, with a real queue, a real worker and a real mail server."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from mall import ROOT, mall
from postko import brevserver

LAGG = """
from patientinfo import post
from patientinfo.models import Konto
post.skicka(Konto.objects.get(email="redaktor@example.se"), "Ämne", "Text.", slag="Prov")
"""
# As the clock does with a task whose worker has been gone for two minutes (config.klocka.plikter.uppgifter).
TA_TILLBAKA = """
import datetime as dt
from django.utils import timezone
from config.klocka.plikter.uppgifter import ta_tillbaka_fastnade
ta_tillbaka_fastnade(timezone.now() + dt.timedelta(minutes=3))
"""


KONTO = """
from patientinfo.models import Konto
Konto.objects.get_or_create(email="redaktor@example.se")
"""


@pytest.fixture(params=["sqlite", "postgres"])
def hus(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SimpleNamespace]:
    """A site of its own, with a worker that sends to a mail server of ours."""
    motor = request.param
    databas = request.getfixturevalue("postgres_url") if motor == "postgres" else f"sqlite:///{tmp_path}/db.sqlite3"
    servern = SimpleNamespace()
    with brevserver(servern, betanketid=3) as brev:
        miljo = {
            **os.environ,
            "VAR_DIR": str(tmp_path),
            "DATABASE_URL": databas,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "EMAIL_URL": f"smtp://127.0.0.1:{servern.EMAIL_PORT}",
        }
        huset = SimpleNamespace(miljo=miljo, brev=brev, databas=databas)
        if motor == "sqlite":
            shutil.copy(mall() / "db.sqlite3", tmp_path / "db.sqlite3")
        else:
            kor(huset, "migrate", "-v0")
            kor(huset, "shell", "-c", KONTO)
        yield huset


def kor(hus: SimpleNamespace, *ord_: str) -> None:
    subprocess.run([sys.executable, "manage.py", *ord_], cwd=ROOT, env=hus.miljo, check=True, capture_output=True)


def fraga(hus: SimpleNamespace, sql: str) -> list[tuple[object, ...]]:
    _motor, _, fil = hus.databas.partition("sqlite:///")
    with closing(sqlite3.connect(fil, timeout=20) if fil else psycopg.connect(hus.databas)) as databas:
        return databas.execute(sql).fetchall()


def vanta_pa(villkor: Callable[[], object]) -> None:
    slut = time.monotonic() + 60
    while not villkor():
        assert time.monotonic() < slut, "det hände inte"
        time.sleep(0.05)


def doda_mitt_i(hus: SimpleNamespace, nar: Callable[[], object]) -> None:
    ord_ = [sys.executable, "manage.py", "db_worker", "--no-startup-delay", "--no-reload"]
    arbetare = subprocess.Popen(ord_, cwd=ROOT, env=hus.miljo, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        vanta_pa(nar)
    finally:
        arbetare.send_signal(signal.SIGKILL)
        arbetare.wait()


def test_brevet_kommer_fram_fast_arbetaren_dor_mitt_i_och_bara_under_en_identitet(hus: SimpleNamespace) -> None:
    kor(hus, "shell", "-c", LAGG)
    # The server has the words and thinks before it says yes: the worker dies without having heard it.
    doda_mitt_i(hus, lambda: hus.brev)
    assert fraga(hus, "SELECT skickat FROM patientinfo_brev") == [(None,)]
    assert fraga(hus, "SELECT count(*) FROM patientinfo_brevtext") == [(1,)]
    kor(hus, "shell", "-c", TA_TILLBAKA)
    kor(hus, "db_worker", "--batch", "--no-startup-delay")
    assert len(hus.brev) == 2
    assert len({brev["Message-ID"] for brev in hus.brev}) == 1
    ((skickat, forsok),) = fraga(hus, "SELECT skickat, forsok FROM patientinfo_brev")
    assert skickat
    assert forsok == 1
    kor(hus, "db_worker", "--batch", "--no-startup-delay")
    assert len(hus.brev) == 2
    assert fraga(hus, "SELECT count(*) FROM patientinfo_brevtext") == [(0,)]
