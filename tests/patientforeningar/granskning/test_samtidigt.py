"""Two who decide at the same moment: one wins, the other is told, and the record holds one decision."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from mall import ROOT, mall


@pytest.mark.skipif(connection.vendor != "sqlite", reason="copies the database as a file")
def test_of_two_at_once_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    var = tmp_path / "var"
    shutil.copytree(mall(), var)
    vagar = os.pathsep.join(str(ROOT / del_) for del_ in ("", "site", "tests"))
    miljo = {
        **os.environ,
        "VAR_DIR": str(var),
        "PYTHONPATH": vagar,
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",  # the tests' own hold no locks: nobody writes at once there
    }
    svar = subprocess.run(
        [sys.executable, ROOT / "tests" / "tva_granskare.py"],
        cwd=ROOT,
        env=miljo,
        capture_output=True,
        text=True,
        check=False,
    )
    assert svar.returncode == 0, svar.stderr
    omgangar = json.loads(svar.stdout.splitlines()[-1])
    assert len(omgangar) == 12
    for omgang in omgangar:
        assert "vann" in omgang["svar"], omgang
        assert sum("Någon annan hann före" in ord_ for ord_ in omgang["svar"]) == 1, omgang
        assert omgang["beslut"] == [omgang["vann"]], omgang
        assert omgang["publikt"] == (omgang["vann"] == "godkänt"), omgang
