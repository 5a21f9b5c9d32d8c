"""The site in a process of its own over content that is there, as gunicorn serves it, and programs that share it."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mall import ROOT
from portar import ledig_port
from process import process

GUNICORN = [sys.executable, "-m", "gunicorn", "--config", "site/config/gunicorn.py", "config.wsgi:application"]


def miljon(var: Path, **miljo: str) -> dict[str, str]:
    """The environment of everything that shares the content in `var`."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
        "VAR_DIR": str(var),
        **miljo,
    }


@contextmanager
def webbprocess(var: Path, **miljo: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Gives `host:port` of a web process, and the process; it is ended with the block."""
    port = ledig_port()
    logg = var / f"webb-{port}.logg"
    hela = miljon(var, PORT=str(port), **miljo)
    with process(GUNICORN, lambda: _lever(port), logg=logg, tid=120, miljo=hela, i_mapp=ROOT) as ett:
        yield f"127.0.0.1:{port}", ett


def _lever(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/-/live", timeout=5) as svar:
            return bool(svar.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


class Program:
    """A Python program beside the site that answers each line it is told with a line of its own."""

    def __init__(self, text: str, var: Path, **miljo: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"import sys\nimport django; django.setup()\n{text}"],
            cwd=ROOT, env=miljon(var, **miljo), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip

    def be(self, rad: str) -> str:
        """Tell it `rad`; its answer, once it has done it. Raises RuntimeError when it has ended."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{rad}\n")
        svar = self._process.stdout.readline()
        if not svar:
            raise RuntimeError(f"Programmet slutade (kod {self._process.wait()}).")
        return svar.strip()

    def sluta(self) -> None:
        """Let it end."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=30)
        assert self._process.stdout
        self._process.stdout.close()
