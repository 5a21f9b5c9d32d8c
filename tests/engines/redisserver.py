"""A Redis of one's own on 127.0.0.1, in memory alone."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portar import ledig_port
from process import process
from saknas import SaknasError

REDIS = shutil.which("redis-server")


@contextmanager
def redis(port: int = 0) -> Iterator[str]:
    """Gives the `CACHE_URL` of an empty Redis; raises SaknasError when the machine has none."""
    port = port or ledig_port()
    with redis_process(port):
        yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def redis_process(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The same on a port of the caller's, for who wants its process."""
    if REDIS is None:
        raise SaknasError("Redis saknas. Hämta: apt-get install redis-server")
    with tempfile.TemporaryDirectory(prefix="redis-") as mapp:
        val = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", mapp]
        val += ["--databases", "64"]  # two for each process of the tests
        with process([REDIS, *val], lambda: _svarar(port), logg=Path(mapp) / "logg", tid=20) as ett:
            yield ett


def _svarar(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as uttag:
            uttag.sendall(b"PING\r\n")
            return uttag.recv(16).startswith(b"+PONG")
    except OSError:
        return False
