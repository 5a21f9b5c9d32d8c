"""The collected static files that the tests' servers share: made once from what they are made of, then linked to."""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from mall import ROOT

KALLOR = ["requirements/main.txt", "site/config/statiska.py", "*/static/**/*", "site/*/static/**/*"]


def statiskt() -> Path:
    """The folder that `collectstatic` fills, compressed and with hashed names; made first when it is missing."""
    summa = hashlib.sha256()
    for fil in sorted(fil for monster in KALLOR for fil in ROOT.glob(monster) if fil.is_file()):
        summa.update(bytes(fil.relative_to(ROOT)) + fil.read_bytes())
    rot = ROOT / "var" / "test"
    rot.mkdir(parents=True, exist_ok=True)
    mapp = rot / f"statiskt-{summa.hexdigest()[:16]}"
    with (rot / "statiskt.lock").open("w") as las:
        fcntl.flock(las, fcntl.LOCK_EX)
        if not (mapp / "klar").exists():
            miljo = {**os.environ, "VAR_DIR": str(mapp), "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
            ord_ = [sys.executable, "manage.py", "collectstatic", "--no-input", "-v0"]
            subprocess.run(ord_, cwd=ROOT, env=miljo, check=True)
            (mapp / "klar").touch()
    return mapp / "static"
