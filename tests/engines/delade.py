"""Engines that all processes of a test session share: each is started by the first that asks, and only then.

An engine runs in the hands of a process of its own (`hallare.py`), which ends it as soon as the session's first
process is gone, whether that came to its end, was interrupted or was killed.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from saknas import SaknasError

# An engine that runs already, by hand: its address in a variable, as the site itself would be given it.
EGNA = {"postgres": "PROV_DATABASE_URL", "redis": "PROV_CACHE_URL", "elasticsearch": "PROV_SEARCH_URL"}
SESSION = "PROV_SESSION"
STARTTID = 300  # seconds; Elasticsearch takes a minute of two busy cores

# They outlive us by design, so nobody here waits for them.
_hallare: list[subprocess.Popen[bytes]] = []


def oppna_session() -> None:
    """Make this process the first of a session, unless it belongs to one: the children that it starts inherit it."""
    if SESSION not in os.environ:
        os.environ[SESSION] = mapp = tempfile.mkdtemp(prefix=f"prov-{os.getpid()}-")
        atexit.register(shutil.rmtree, mapp, ignore_errors=True)


def starta(namn: str) -> None:
    """Start the engine unless the session has it, and do not wait for it."""
    if EGNA[namn] in os.environ:
        return
    mapp = Path(os.environ[SESSION])
    with (mapp / f"{namn}.las").open("w") as las:
        fcntl.flock(las, fcntl.LOCK_EX)
        if not (mapp / f"{namn}.startad").exists():
            (mapp / f"{namn}.startad").touch()
            _hallare.append(
                subprocess.Popen(
                    [sys.executable, Path(__file__).with_name("hallare.py"), namn, mapp, mapp.name.split("-")[1]],
                    start_new_session=True,  # an interrupt from the keyboard is the session's, not the engine's
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )
            )


def delad(namn: str) -> str:
    """The engine's address: the `DATABASE_URL`, `CACHE_URL` or `SEARCH_URL` that all in the session may use.

    Raises SaknasError when the machine has none, RuntimeError when it does not start.
    """
    if url := os.environ.get(EGNA[namn]):
        return url
    starta(namn)
    svar = Path(os.environ[SESSION]) / namn
    slut = time.monotonic() + STARTTID
    while not svar.exists():
        if time.monotonic() > slut:
            raise RuntimeError(f"{namn} har inte startat på {STARTTID} sekunder")
        time.sleep(0.1)
    slag, _, text = svar.read_text().partition(" ")
    if slag == "saknas":
        raise SaknasError(text)
    if slag == "fel":
        raise RuntimeError(text)
    return text
