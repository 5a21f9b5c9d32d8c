"""A real server on the demo content, with one web process and threads as `make start` runs it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from mall import ROOT, mall
from statiskt import statiskt


class Webbserver:
    """A site of its own in the folder `var`, which can be stopped and started again at the same address."""

    def __init__(self, var: Path) -> None:
        shutil.copytree(mall(), var, dirs_exist_ok=True)
        self.port = _ledig_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        self._miljo = {
            **os.environ,
            "VAR_DIR": str(var),
            "PORT": str(self.port),
            # As `make start` has it: our own error pages, static files with hashed names and compressed.
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DEBUG": "0",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
        }
        (var / "static").symlink_to(statiskt(), target_is_directory=True)

    def kor(self, program: str) -> str:
        """What the Python text `program` prints, run beside the server on the same content."""
        return self._manage("shell", "-v0", "-c", program)

    def starta(self) -> None:
        """Start, unless it runs, and wait until it answers."""
        if self._process is not None:
            return
        # fmt: off
        self._process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "config.wsgi:application", "--worker-class", "gthread", "--threads", "4",
             "--bind", f"127.0.0.1:{self.port}", "--log-level", "warning"],
            cwd=ROOT,
            env=self._miljo,
        )
        # fmt: on
        self._vanta()

    def stanna(self) -> None:
        """Stop, if it runs."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None

    def _manage(self, *argument: str) -> str:
        svar = subprocess.run(
            [sys.executable, "manage.py", *argument],
            cwd=ROOT,
            env=self._miljo,
            check=True,
            text=True,
            stdout=subprocess.PIPE,
        )
        return svar.stdout

    def _vanta(self) -> None:
        assert self._process is not None
        for _forsok in range(300):
            if self._process.poll() is not None:
                raise RuntimeError("Servern slutade innan den svarade.")
            try:
                urllib.request.urlopen(f"{self.url}/", timeout=30)
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("Servern svarade inte.")


def _ledig_port() -> int:
    with socket.socket() as uttag:
        uttag.bind(("127.0.0.1", 0))
        return int(uttag.getsockname()[1])
