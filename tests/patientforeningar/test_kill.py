"""kill -9 at random moments of handing in and deciding: whatever was acknowledged is there, whole, in a legal state."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from mall import ROOT, mall

FRO = int(os.environ.get("KILL_FRO", "20260512"))
ANTAL = 200


def test_inget_kvitterat_gar_forlorat_nar_processer_dodas(tmp_path: Path) -> None:
    shutil.copytree(mall(), tmp_path, dirs_exist_ok=True)
    miljo = {
        **os.environ,
        "VAR_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",  # SQLite as production has it: WAL, IMMEDIATE, waiting
        "DEBUG": "0",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
    }
    print(f"KILL_FRO={FRO}")  # noqa: T201 (to run the same kills again)
    kommando = [sys.executable, str(Path(__file__).with_name("kill9.py")), str(FRO), str(ANTAL)]
    svar = subprocess.run(kommando, cwd=ROOT, env=miljo, capture_output=True, text=True, check=False)
    assert svar.returncode == 0, svar.stderr[-3000:]
    rapport = json.loads(svar.stdout.splitlines()[-1])
    assert rapport["brister"] == []
    assert rapport["databas"] == ["ok", "wal"]
    # Every number is used once, and none is skipped: what was undone gave its number back.
    nummer = rapport["nummer"]
    assert nummer == list(range(nummer[0], nummer[0] + len(nummer)))
    # There was something to lose.
    assert rapport["inlamnade"] >= rapport["kvitterade"] > ANTAL / 10
    assert rapport["kvitterade"] >= rapport["beslutade"] > 0
    print({namn: rapport[namn] for namn in ("kvitterade", "beslutade", "inlamnade", "utkast")})  # noqa: T201
