"""A web process killed hard (kill -9) at any moment: no play that was receipted is lost, and none is counted twice."""

from __future__ import annotations

import datetime as dt
import http.client
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from flottprocesser import miljo, starta, svar
from mall import ROOT, mall

from skarmar.flotta.token import KAKA, avtryck, ny_token

DODAS = 3
SERIE = "serie-0001"


class Enhet:
    """A device that beats often, and keeps what has not been receipted."""

    def __init__(self, port: int, punkt: str, token: str) -> None:
        self.port, self.punkt, self.token = port, punkt, token
        self.nr = self.kvitto = 0

    def sla(self, nya: int) -> bool:
        """One beat with `nya` notes more than before; False when nobody answered."""
        self.nr += nya
        idag = dt.datetime.now(dt.UTC).date().isoformat()
        rader = [[nr, self.punkt, idag, 1] for nr in range(self.kvitto + 1, self.nr + 1)]
        kropp = json.dumps({"serie": SERIE, "spelningar": rader})
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as linje:
            try:
                linje.request("POST", "/skarm/lopp-0/puls", kropp, {"Cookie": f"{KAKA}={self.token}"})
                self.kvitto = max(self.kvitto, json.loads(linje.getresponse().read())["kvitto"])
            except (OSError, http.client.HTTPException):
                return False
        return True


@pytest.fixture
def var(tmp_path: Path) -> Path:
    shutil.copy(mall() / "db.sqlite3", tmp_path / "db.sqlite3")
    return tmp_path


@pytest.fixture
def enhet(var: Path) -> Enhet:
    data, token = json.loads(svar(starta(var, "gor"))), ny_token()
    with closing(sqlite3.connect(var / "db.sqlite3")) as databas, databas:
        databas.execute("UPDATE skarmar_koppling SET token = ? WHERE token = 'lopp-0'", [avtryck(token)])
    with socket.socket() as uttag:
        uttag.bind(("127.0.0.1", 0))
        port = uttag.getsockname()[1]
    return Enhet(port, data["punkt"], token)


def webb(var: Path, enhet: Enhet, skrivs_var: int = 1) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "config.wsgi:application", "--worker-class", "gthread", "--threads", "4",
         "--bind", f"127.0.0.1:{enhet.port}", "--log-level", "error"],
        cwd=ROOT,
        env={**miljo(var), "DEBUG": "0", "PULS_SKRIVS_VAR": str(skrivs_var)},
        start_new_session=True,
    )  # fmt: skip
    slut = time.monotonic() + 60
    while not enhet.sla(0):
        assert time.monotonic() < slut, "webben svarar inte"
        time.sleep(0.1)
    return process


def doda(process: subprocess.Popen[bytes]) -> None:
    """Gunicorn and its worker, at once."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def raknat(var: Path) -> int:
    with closing(sqlite3.connect(var / "db.sqlite3", timeout=20)) as databas:
        return databas.execute("SELECT coalesce(sum(antal), 0) FROM skarmar_spelning").fetchone()[0]


def test_ingen_kvitterad_spelning_gar_forlorad(var: Path, enhet: Enhet) -> None:
    slump = random.Random(9)
    for _gang in range(DODAS):
        process = webb(var, enhet)
        slut = time.monotonic() + slump.uniform(1.5, 4)
        while time.monotonic() < slut:
            assert enhet.sla(slump.randint(0, 3))
            time.sleep(0.05)
        doda(process)
        assert enhet.kvitto <= raknat(var) <= enhet.nr
    process = webb(var, enhet)
    slut_ = time.monotonic() + 60
    while enhet.kvitto < enhet.nr:
        assert time.monotonic() < slut_, "inget kvitto kom"
        enhet.sla(0)
        time.sleep(0.3)
    process.terminate()
    process.wait(timeout=30)
    assert raknat(var) == enhet.nr > 0


def test_det_som_vantar_skrivs_nar_webben_stangs(var: Path, enhet: Enhet) -> None:
    process = webb(var, enhet, skrivs_var=3600)
    assert enhet.sla(5)
    assert raknat(var) == 0
    process.terminate()
    process.wait(timeout=30)
    assert raknat(var) == 5
