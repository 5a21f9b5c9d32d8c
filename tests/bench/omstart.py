"""What `make start` does once everything is installed, twice in the same folder: the second time little is left."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from portar import ledig_port
from server import ROOT

LANGST = 300.0  # seconds, for the first start on a slow machine


def andra_start() -> float:
    """Seconds from the second start to the start page; raises RuntimeError when it does not come."""
    with tempfile.TemporaryDirectory(prefix="bench-start-") as var:
        _starta(var)
        return _starta(var)


def _starta(var: str) -> float:
    port = ledig_port()
    miljo = {**os.environ, "VAR_DIR": var, "PORT": str(port), "PYTHONPATH": str(ROOT / "site")}
    borjade = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "config.starta"], cwd=ROOT, env=miljo, stdout=subprocess.DEVNULL)
    try:
        while not _svarar(f"http://127.0.0.1:{port}/"):
            if process.poll() is not None or time.monotonic() - borjade > LANGST:
                raise RuntimeError("Webbplatsen startade inte.")
            time.sleep(0.1)
        return time.monotonic() - borjade
    finally:
        process.terminate()
        process.wait(timeout=30)


def _svarar(adress: str) -> bool:
    try:
        with urllib.request.urlopen(adress, timeout=30) as svar:
            return bool(svar.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
