"""Processes of their own that the tests of the fleet start: programs, and web servers that are killed hard."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from mall import ROOT

LOPP = Path(__file__).parent / "skarmar" / "flotta" / "lopp.py"


def miljo(var: Path) -> dict[str, str]:
    """The variables of a site in `var`: SQLite as in production, WAL and one writer at a time."""
    return {
        **os.environ,
        "VAR_DIR": str(var),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
    }


def starta(var: Path, *ord_: str) -> subprocess.Popen[str]:
    """`lopp.py` with those words."""
    return subprocess.Popen(
        [sys.executable, str(LOPP), *ord_], cwd=ROOT, env=miljo(var), text=True, stdout=subprocess.PIPE
    )


def svar(process: subprocess.Popen[str]) -> str:
    """What it says when it is done."""
    ut, _fel = process.communicate(timeout=300)
    assert process.returncode == 0
    return ut
