"""The template that tests copy: what `migrate` and `demoinnehall` make, in a folder of its own.

Made anew when anything it is made from has changed; a lock lets one process make it while others wait.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KALLOR = [
    "requirements/main.txt",
    "site/config/settings/*.py",
    "*/migrations/*.py",
    "site/*/migrations/*.py",
    "*/demo/**/*",
    "site/*/demo/**/*",
    # What the index holds of it.
    "patientinfo/svenska/*",
    "patientinfo/sokbar.py",
    "patientinfo/rattighetsnamn.py",
    "*/arbetsgang.py",
    "site/*/arbetsgang.py",
    "patientforeningar/orubblig.py",
    "patientinfo/roller.py",
    "patientinfo/rollnamn.py",
    "*/*/ratter.py",
    "site/*/*/ratter.py",
    # Which of them are registered.
    "*/wagtail_hooks.py",
    "site/*/wagtail_hooks.py",
]
STEG = [["migrate", "-v0"], ["demoinnehall", "-v0"]]


def _avtryck() -> str:
    summa = hashlib.sha256()
    for monster in KALLOR:
        for fil in sorted(ROOT.glob(monster)):
            if fil.is_file() and "__pycache__" not in fil.parts:
                summa.update(fil.read_bytes())
    return summa.hexdigest()[:16]


def mall() -> Path:
    """The template's folder, with `db.sqlite3` and `media/` in it; made first when it is missing."""
    rot = ROOT / "var" / "test"
    rot.mkdir(parents=True, exist_ok=True)
    mapp = rot / f"mall-{_avtryck()}"
    with (rot / "mall.lock").open("w") as las:
        fcntl.flock(las, fcntl.LOCK_EX)
        if not (mapp / "klar").exists():
            _gor(mapp)
    return mapp


def _gor(mapp: Path) -> None:
    mapp.mkdir(exist_ok=True)
    miljo = {**os.environ, "VAR_DIR": str(mapp), "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    for steg in STEG:
        subprocess.run([sys.executable, "manage.py", *steg], cwd=ROOT, env=miljo, check=True)
    (mapp / "klar").touch()
