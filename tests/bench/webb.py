"""The site as it runs in production, on 127.0.0.1, over a database of its own with the demo content."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from server import ROOT, Server, server


@dataclass(frozen=True)
class Webb:
    """A running site: its address, its process, and the environment of programs that share its data."""

    adress: str
    port: int
    pid: int
    miljo: dict[str, str]

    def kor(self, program: str, *argument: str) -> str:
        """What the Python text `program` prints inside the site; raises CalledProcessError when it fails."""
        return subprocess.run(
            [sys.executable, "-c", f"import django; django.setup()\n{program}", *argument],
            cwd=ROOT, env=self.miljo, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    def server(self, forsta: str = "/-/live", **miljo: str) -> AbstractContextManager[Server]:
        """One more server over the same data, there once `forsta` answers."""
        return server("config.wsgi:application", ROOT, {**self.miljo, **miljo}, forsta)

    def hanterare(self, *kommando: str) -> None:
        """Run `manage.py`."""
        subprocess.run([sys.executable, "manage.py", *kommando], cwd=ROOT, env=self.miljo, check=True)


@contextmanager
def webb(databas: str = "", tradar: int = 16, **miljo: str) -> Iterator[Webb]:
    """A site over `databas` (a DATABASE_URL; SQLite without), with the demo content, one process and `tradar` threads.

    Raises RuntimeError when it does not answer.
    """
    with tempfile.TemporaryDirectory(prefix="bench-webb-") as var:
        hela = {
            **os.environ,
            "VAR_DIR": var,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DEBUG": "0",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "WEB_THREADS": str(tradar),
            "EMAIL_URL": "dummymail://",  # the console is for figures
            **({"DATABASE_URL": databas} if databas else {}),
            **miljo,
        }
        data = Webb("", 0, 0, hela)
        for steg in (["migrate", "-v0"], ["demoinnehall", "-v0"], ["collectstatic", "--noinput", "-v0"]):
            data.hanterare(*steg)
        with data.server() as ett:
            yield Webb(ett.adress, ett.port, ett.pid, {**hela, "PORT": str(ett.port)})
