"""`make start`: prepares what is not ready, then runs web, worker and clock until Ctrl-C.

Plain Python without Django: the three children read the project at the same time, so that a second start
takes seconds. Each step of the preparation leaves a fingerprint of what it was made from, and is skipped
while that is the same.
"""

from __future__ import annotations

import hashlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TextIO

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
PORT = int(os.environ.get("PORT", "8000"))
ADRESS = f"http://127.0.0.1:{PORT}"

# As a visitor meets it: our own error pages, static files with hashed names and compressed.
MILJO = {
    "DJANGO_SETTINGS_MODULE": "config.settings.dev",
    "DEBUG": "0",
    **os.environ,
    "PORT": str(PORT),
    "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
    "PYTHONUNBUFFERED": "1",
}

KONTON = """\
Adress     {adress}/
Redaktion  {adress}/redaktion/

Demokonton, lösenord demo:
  admin@example.se                administratör
  redaktor@example.se             redaktör
  granskare@example.se            granskare
  foreningsgranskare1@example.se  föreningsgranskare (Luleå)
  foreningsgranskare2@example.se  föreningsgranskare (Kalix)
  skarmansvarig@example.se        skärmansvarig

Ombud för föreningar loggar in på {adress}/forening/ med en kod som sidan visar:
  ombud1@example.se, ombud2@example.se

Avsluta med Ctrl-C."""

# More deaths than this in a minute, and something is wrong that a new start does not mend.
HOGST_OMSTARTER = 5
MINUT = 60
STARTTID = 120  # seconds for the web to answer on a slow machine
AVSLUTSTID = 15


def sag(text: str, till: TextIO | None = None) -> None:
    """Say a line to whoever started us, at once."""
    print(text, file=till or sys.stdout, flush=True)


@dataclass(frozen=True)
class Steg:
    """One step of the preparation: what is said, what is run, and the files that it is made from."""

    namn: str
    text: str
    kommando: tuple[str, ...]
    kallor: tuple[str, ...]


FORBEREDELSER = (
    Steg("databas", "Skapar databasen", ("migrate", "-v0"), ("*/migrations/*.py", "site/*/migrations/*.py")),
    Steg("innehall", "Laddar demoinnehållet", ("demoinnehall",), ("*/demo/**/*", "site/*/demo/**/*")),
    Steg("sokindex", "Bygger sökindexet", ("update_index", "-v0"), ("patientinfo/svenska/*", "site/sok/*.py")),
    Steg(
        "statiskt",
        "Samlar stilmallar, skript och bilder",
        ("collectstatic", "--noinput", "-v0"),
        ("site/static/**/*", "site/config/statiska.py"),
    ),
)


@dataclass
class Barn:
    """One of the three processes."""

    namn: str
    kommando: list[str]
    process: subprocess.Popen[bytes] | None = None
    dog: list[float] = field(default_factory=list)

    def starta(self) -> None:
        """Start it, out of reach of the terminal's Ctrl-C, which is ours to pass on."""
        self.process = subprocess.Popen(self.kommando, cwd=ROOT, env=MILJO, start_new_session=True)  # noqa: S603

    def lever(self) -> bool:
        """True while it runs."""
        return self.process is not None and self.process.poll() is None


def barnen() -> list[Barn]:
    """Web, worker and clock."""
    python, hanterare = sys.executable, str(ROOT / "manage.py")
    return [
        Barn("webben", [python, "-m", "gunicorn", "--config", "site/config/gunicorn.py", "config.wsgi:application"]),
        Barn("arbetaren", [python, hanterare, "db_worker", "--queue-name", "*", "-v0"]),
        Barn("klockan", [python, hanterare, "klocka", "-v0"]),
    ]


def avtryck(steg: Steg) -> str:
    """A fingerprint of everything that the step's result depends on."""
    summa = hashlib.sha256()
    for namn in ("DATABASE_URL", "SEARCH_URL", "DJANGO_SETTINGS_MODULE"):
        summa.update(MILJO.get(namn, "").encode() + b"\0")
    for fil in _filer(("requirements/main.txt", *steg.kallor)):
        summa.update(str(fil.relative_to(ROOT)).encode() + b"\0" + fil.read_bytes())
    return summa.hexdigest()


def _filer(monster: tuple[str, ...]) -> Iterator[Path]:
    for ett in monster:
        yield from (fil for fil in sorted(ROOT.glob(ett)) if fil.is_file() and fil.suffix != ".pyc")


def forbered() -> None:
    """Take the steps whose result is missing or made from something else; raises CalledProcessError when one fails."""
    klart = VAR / "klart"
    klart.mkdir(parents=True, exist_ok=True)
    fran_borjan = not MILJO.get("DATABASE_URL") and not (VAR / "db.sqlite3").exists()
    for steg in FORBEREDELSER:
        marke, nu = klart / steg.namn, avtryck(steg)
        if not fran_borjan and marke.exists() and marke.read_text() == nu:
            continue
        sag(f"{steg.text} …")
        subprocess.run([sys.executable, "manage.py", *steg.kommando], cwd=ROOT, env=MILJO, check=True)  # noqa: S603
        marke.write_text(nu)


def upptagen() -> bool:
    """True when something already listens on the port."""
    with socket.socket() as uttag:
        return uttag.connect_ex(("127.0.0.1", PORT)) == 0


def svarar() -> bool:
    """True when the web answers."""
    try:
        with urllib.request.urlopen(f"{ADRESS}/-/live", timeout=2) as svar:  # noqa: S310  (our own address)
            return bool(svar.status == 200)  # noqa: PLR2004
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def vakta(barn: list[Barn], slut: threading.Event) -> int:
    """Start `barn` anew when one dies, until `slut`; the exit code, 1 when one dies again and again."""
    for ett in barn:
        ett.starta()
    borjade, halsad = time.monotonic(), False
    while not slut.wait(0.2):
        for ett in barn:
            if not ett.lever() and not _ateruppliva(ett):
                return 1
        if not halsad and svarar():
            halsad = True
            sag(f"\n{KONTON.format(adress=ADRESS)}")
        if not halsad and time.monotonic() - borjade > STARTTID:
            sag("Webben svarar inte. Läs raderna ovanför för att se varför.", sys.stderr)
            return 1
    return 0


def _ateruppliva(barn: Barn) -> bool:
    nu = time.monotonic()
    barn.dog = [*(da for da in barn.dog if nu - da < MINUT), nu]
    kod = barn.process.returncode if barn.process else None
    if len(barn.dog) > HOGST_OMSTARTER:
        sag(f"Process {barn.namn} dör om och om igen (kod {kod}). Avslutar.", sys.stderr)
        return False
    sag(f"Process {barn.namn} dog (kod {kod}) och startas om.", sys.stderr)
    barn.starta()
    return True


def avsluta(barn: list[Barn]) -> None:
    """Ask every child to finish what it has begun; end those that do not."""
    levande = [ett.process for ett in barn if ett.process and ett.lever()]
    for process in levande:
        process.terminate()
    senast = time.monotonic() + AVSLUTSTID
    for process in levande:
        try:
            process.wait(max(0.1, senast - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()


def main() -> int:
    """Prepare, run, and end everything that was started; the exit code."""
    if upptagen():
        sag(f"Port {PORT} är upptagen. Välj en annan: make start PORT=8001", sys.stderr)
        return 1
    slut = threading.Event()

    def sluta(_signal: int, _ram: FrameType | None) -> None:
        slut.set()

    try:
        forbered()
    except subprocess.CalledProcessError as brott:
        sag(f"Steget misslyckades: {' '.join(map(str, brott.cmd[1:]))}", sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    sag("Startar webb, arbetare och klocka …")
    for tecken in (signal.SIGINT, signal.SIGTERM):
        signal.signal(tecken, sluta)
    barn = barnen()
    try:
        return vakta(barn, slut)
    finally:
        avsluta(barn)


if __name__ == "__main__":
    sys.exit(main())
