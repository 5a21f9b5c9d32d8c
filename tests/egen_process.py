"""A program in a process of its own, over the test's content: for settings that are read once, when a site starts."""

from __future__ import annotations

import os
import subprocess
import sys

from django.conf import settings
from mall import ROOT


def kor(program: str, *argument: str, **miljo: str) -> str:
    """What the Python text `program` prints, with the variables `miljo` set; raises CalledProcessError if it fails."""
    svar = subprocess.run(
        [sys.executable, "-c", program, *argument],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "VAR_DIR": str(settings.VAR),
            **miljo,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return svar.stdout
