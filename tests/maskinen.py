"""What this machine has of what the tests use; run as a program it says what is missing and how to get it.

With CI set nothing may be missing.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import elasticsearchnod
import nginxserver
import postgres
import redisserver

ROOT = Path(__file__).resolve().parents[1]

CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
JAVA = shutil.which("java")
CLAMD = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")
NEWSBOAT = shutil.which("newsboat")
_VNU = Path(os.environ.get("VNU_JAR") or ROOT / "var/verktyg/node_modules/vnu-jar/build/dist/vnu.jar")
VNU = _VNU if _VNU.exists() else None
NODE = shutil.which("node") or shutil.which("nodejs")
_ACORN = ROOT / "var/verktyg/node_modules/acorn/dist/acorn.js"
ACORN = _ACORN if _ACORN.exists() else None


# What WeasyPrint loads (patientinfo/handbok/pdf.py), and what brings it.
PDF_BIBLIOTEK = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libpangoft2-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
)
PDF_PAKET = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-dejavu-core"


def _gar_att_ladda(bibliotek: str) -> bool:
    try:
        ctypes.CDLL(bibliotek)
    except OSError:
        return False
    return True


PDF = all(map(_gar_att_ladda, PDF_BIBLIOTEK))


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
    Verktyg("newsboat", bool(NEWSBOAT), "testet med en riktig flödesläsare", "apt-get install newsboat"),
    Verktyg("PostgreSQL", postgres.finns(), "testen på riktiga motorer", "apt-get install postgresql"),
    Verktyg("Redis", bool(redisserver.REDIS), "testen på riktiga motorer", "apt-get install redis-server"),
    Verktyg(
        "Elasticsearch",
        bool(JAVA and elasticsearchnod.noden()),
        "testen på riktiga motorer",
        "apt-get install maven default-jre-headless; make motorer",
    ),
    Verktyg("nginx", nginxserver.finns(), "testen med en riktig nginx", f"apt-get install {nginxserver.PAKET}"),
    Verktyg("WeasyPrints bibliotek", PDF, "testen av handboken som PDF", f"apt-get install {PDF_PAKET}"),
    Verktyg("Nu HTML-granskaren", bool(VNU), "granskningen av HTML", "make vnu"),
    Verktyg("acorn", bool(NODE and ACORN), "granskningen av spelarens script", "apt-get install npm; make vnu"),
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
