"""What this machine has of what the tests use; run as a program it says what is missing and how to get it.

With CI set nothing may be missing.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
JAVA = shutil.which("java")
CLAMD = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")
_VNU = Path(os.environ.get("VNU_JAR") or ROOT / "var/verktyg/node_modules/vnu-jar/build/dist/vnu.jar")
VNU = _VNU if _VNU.exists() else None


@dataclass(frozen=True)
class Verktyg:
    """Something that tests use: where it is, what is left out without it, what brings it."""

    namn: str
    finns: bool
    utan: str
    hamta: str


VERKTYG = (
    Verktyg("Chromium", bool(CHROMIUM), "testen i webbläsare", "apt-get install chromium"),
    Verktyg("Java 17", bool(JAVA), "granskningen av HTML", "apt-get install default-jre-headless"),
    Verktyg("clamd", bool(CLAMD), "testen med en riktig virusskanner", "apt-get install clamav-daemon"),
    Verktyg("Nu HTML-granskaren", bool(VNU), "granskningen av HTML", "make vnu"),
)


def sag(text: str) -> None:
    """Say a line, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Say what is missing; 1 when something is and CI is set."""
    saknas = [verktyg for verktyg in VERKTYG if not verktyg.finns]
    for verktyg in saknas:
        sag(f"{verktyg.namn} saknas: {verktyg.utan} körs inte. Hämta: {verktyg.hamta}")
    return 1 if saknas and os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
