"""Engines that the processes of a test session share."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
import redis as redisklient
from delade import EGNA, SESSION
from mall import ROOT
from platser import PLATS

EN_SESSION = """
import sys
sys.path.insert(0, "tests/engines")
from delade import delad, oppna_session
oppna_session()
print(delad("redis"), flush=True)
print(delad("redis"), flush=True)
sys.stdin.read()
"""


def _session() -> subprocess.Popen[str]:
    utan = {namn: varde for namn, varde in os.environ.items() if namn not in {SESSION, *EGNA.values()}}
    return subprocess.Popen(
        [sys.executable, "-c", EN_SESSION],
        cwd=ROOT,
        env=utan,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def _svarar(url: str) -> bool:
    try:
        with redisklient.Redis.from_url(url) as koppling:
            return bool(koppling.ping())
    except redisklient.ConnectionError:
        return False


@pytest.mark.parametrize("hur", [signal.SIGINT, signal.SIGKILL])
def test_a_shared_engine_is_gone_with_the_session_however_it_ends(redis_url: str, hur: signal.Signals) -> None:
    session = _session()
    assert session.stdin is not None
    assert session.stdout is not None
    forsta, andra = session.stdout.readline().strip(), session.stdout.readline().strip()
    assert forsta == andra
    assert _svarar(forsta)

    session.send_signal(hur)
    session.wait(timeout=60)
    session.stdin.close()
    session.stdout.close()

    slut = time.monotonic() + 20
    while _svarar(forsta):
        assert time.monotonic() < slut
        time.sleep(0.1)


def test_each_process_has_a_database_of_its_own(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as koppling:
        assert koppling.execute("SELECT current_database()").fetchone() == (f"eget_{PLATS}",)


def test_the_session_has_one_folder(redis_url: str) -> None:
    assert redis_url
    assert EGNA["redis"] in os.environ or Path(os.environ[SESSION], "redis").read_text().startswith("url ")
