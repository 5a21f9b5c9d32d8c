"""`make check`: every tool that reads the code, each in turn, all of them even when one finds something."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

PYTHON = sys.executable
MALLAR = [str(fil) for fil in sorted(Path("templates").rglob("*.html"))]
RUM = ["patientinfo", "patientforeningar", "site/config", "site/sok", "site/skarmar"]
EGNA_APPAR = ["patientinfo", "patientforeningar", "config", "sok", "skarmar"]

# The migration linter is an app of the tests' settings, with SQLite.
TEST = {"DJANGO_SETTINGS_MODULE": "config.settings.test"}

# Enough for a production start to be judged; nothing is served with these.
PRODUKTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "endast-for-granskning-" + "x1Y!" * 12,
    "ALLOWED_HOSTS": "rehab.example.se",
    "BASE_URL": "https://rehab.example.se",
}

# They add text columns to tables that have rows. To add one SQLite makes the table anew, which the linter takes for a
# new demand. Old code that saves such a page between `migrate` and the restart is refused, and reads as before.
LAGGER_TILL = ["0005_ansvar", "0006_resa"]

GRANSKNINGAR: list[tuple[str, list[str], dict[str, str]]] = [
    ("ruff", ["ruff", "check", "--quiet", "."], {}),
    ("ruff format", ["ruff", "format", "--check", "--quiet", "."], {}),
    ("djade", ["djade", "--check", "--target-version", "5.2", *MALLAR], {}),
    (
        "mypy",
        ["mypy", "--no-error-summary", "patientinfo", "patientforeningar", "site/config", "site/sok", "site/skarmar"],
        {},
    ),
    ("import-linter", ["lint-imports", "--no-logo"], {}),
    ("migreringar finns", [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run", "-v0"], {}),
    (
        "migreringar är trygga",
        [PYTHON, "manage.py", "lintmigrations", "--include-apps", *EGNA_APPAR, "--ignore-name", *LAGGER_TILL],
        TEST,
    ),
    ("check --deploy", [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUKTION),
]


def sag(text: str) -> None:
    """Say a line, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run every tool; 1 when one of them found something."""
    fel = 0
    for namn, kommando, miljo in GRANSKNINGAR:
        borjade = time.monotonic()
        svar = subprocess.run(
            kommando, env={**os.environ, "PYTHONPATH": "site", **miljo}, text=True, capture_output=True, check=False
        )
        duger = svar.returncode == 0
        fel += not duger
        sag(f"{'ok ' if duger else 'FEL'} {namn} ({time.monotonic() - borjade:.0f} s)")
        if not duger:
            sag(svar.stdout + svar.stderr)
    return 1 if fel else 0


if __name__ == "__main__":
    sys.exit(main())
