"""Several web processes write the same devices' plays at once, and each play is counted once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from flottprocesser import starta, svar
from mall import mall

PROCESSER = 4


def test_fyra_processer_som_skriver_samma_spelningar_raknar_var_och_en_av_dem_en_gang(tmp_path: Path) -> None:
    shutil.copy(mall() / "db.sqlite3", tmp_path / "db.sqlite3")
    vad = svar(starta(tmp_path, "gor"))
    for process in [starta(tmp_path, "skriv", vad, str(fro)) for fro in range(PROCESSER)]:
        svar(process)
    assert json.loads(svar(starta(tmp_path, "rakna"))) == [20 * 120, 20]
