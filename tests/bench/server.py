"""gunicorn with the site's own configuration, over whatever project: what is compared is run alike."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portar import ledig_port

ROOT = Path(__file__).resolve().parents[2]
KONFIGURATION = ROOT / "site/config/gunicorn.py"
STARTTID = 60.0  # seconds


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process, and the seconds from its start to its first answer."""

    adress: str
    port: int
    pid: int
    start: float

    @property
    def pss(self) -> int:
        """The bytes of memory that a worker answers for: its own, and its share of what it has in common."""
        rader = Path(f"/proc/{self._arbetare()}/smaps_rollup").read_text().splitlines()
        return 1024 * next(int(rad.split()[1]) for rad in rader if rad.startswith("Pss:"))

    def _arbetare(self) -> int:
        barn = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return int(barn[0])


@contextmanager
def server(program: str, mapp: Path, miljo: Mapping[str, str], forsta: str) -> Iterator[Server]:
    """`program` (module:name) run in `mapp` until the block ends; it is there once `forsta` answers 200.

    Raises RuntimeError when it does not answer.
    """
    port = ledig_port()
    adress = f"http://127.0.0.1:{port}"
    kommando = [sys.executable, "-m", "gunicorn", "--config", str(KONFIGURATION), program]
    borjade = time.monotonic()
    process = subprocess.Popen(kommando, cwd=mapp, env={**miljo, "PORT": str(port)})
    try:
        _vanta(adress + forsta, process)
        yield Server(adress, port, process.pid, time.monotonic() - borjade)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _vanta(adress: str, process: subprocess.Popen[bytes]) -> None:
    slut = time.monotonic() + STARTTID
    while process.poll() is None and time.monotonic() < slut:
        try:
            urllib.request.urlopen(adress, timeout=30)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(f"{adress} svarade inte.")
