"""The site as production runs it: nginx, web processes, worker, clock, and valves on the way to its engines."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import nginxserver
from delade import delad
from mall import ROOT
from motormall import egen_kopia, mall, riv
from platser import med_vag
from portar import ledig_port
from process import process
from provredaktor import REDAKTOREN
from ventil import Ventil
from webbprocess import Program, webbprocess

REDIS_NUMMER = "15"
MILJO = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "endast-for-provet-" + "x1Y!" * 12,
    "ALLOWED_HOSTS": "127.0.0.1,localhost",
    "BASE_URL": "https://127.0.0.1",
    "EMAIL_URL": "dummymail://",
    "BETRODDA_PROXYER": "1",
    "WEB_THREADS": "4",
    "PULS_SKRIVS_VAR": "1",
}


@dataclass
class Anlaggning:
    """What runs. `webbar` are web servers as host:port with their processes; the first has two processes."""

    nginx: nginxserver.Nginx
    databas: Ventil
    redis: Ventil
    sok: Ventil
    webbar: list[tuple[str, subprocess.Popen[bytes]]]
    miljo: dict[str, str]
    var: Path

    def redaktor(self) -> Program:
        """Somebody who publishes."""
        return Program(REDAKTOREN, self.var, **self.miljo)

    def webbprocesser(self) -> list[int]:
        """The numbers of the first server's own processes."""
        master = self.webbar[0][1].pid
        return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]

    def rader(self, handelse: str) -> list[dict[str, str]]:
        """What the web processes' logs say of `handelse`."""
        text = "".join(fil.read_text(errors="replace") for fil in self.var.glob("webb-*.logg"))
        lasta = (json.loads(rad) for rad in text.splitlines() if rad.startswith("{"))
        return [rad for rad in lasta if rad.get("event") == handelse]

    @contextmanager
    def program(self, *kommando: str) -> Iterator[subprocess.Popen[bytes]]:
        """`manage.py` with those words, beside the site, until the block ends."""
        miljo = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", "VAR_DIR": str(self.var), **self.miljo}
        logg = self.var / f"{kommando[0]}.logg"
        with process(
            [sys.executable, "manage.py", *kommando], lambda: True, logg=logg, tid=10, miljo=miljo, i_mapp=ROOT
        ) as ett:
            yield ett

    def allt_ar_som_vanligt(self) -> None:
        """Open every valve."""
        for ventil in (self.databas, self.redis, self.sok):
            ventil.oppna()


@contextmanager
def anlaggning(mapp: Path) -> Iterator[Anlaggning]:
    """The whole, over engines of the session and a copy of the demo content; raises SaknasError without an engine."""
    var = mapp / "var"
    var.mkdir()
    for under in ("media", "privat"):
        if (mall() / under).exists():
            (var / under).symlink_to(mall() / under)
    plats = f"avbrott_{os.getpid()}"
    databas, sok = med_vag(delad("postgres"), plats), med_vag(delad("elasticsearch"), plats)
    egen_kopia(plats, sok)
    with ExitStack() as hela:
        hela.callback(riv, plats, sok)
        ventiler = [hela.enter_context(Ventil(url)) for url in (databas, med_vag(delad("redis"), REDIS_NUMMER), sok)]
        rensning = f"127.0.0.1:{ledig_port()}"
        namn = ("DATABASE_URL", "CACHE_URL", "SEARCH_URL")
        miljo = {
            **MILJO,
            **{ett: ventil.egen_url for ett, ventil in zip(namn, ventiler, strict=True)},
            "FRONTEND_CACHE_URL": f"http://{rensning}",
        }
        _samla_statiskt(var, miljo)
        webbar = [hela.enter_context(webbprocess(var, WEB_CONCURRENCY=antal, **miljo)) for antal in ("2", "1")]
        server = hela.enter_context(
            nginxserver.nginx(
                LYSSNA_RENSNING=rensning, WEBB_PUBLIC=webbar[0][0], WEBB_FORENING=webbar[1][0],
                WEBB_REDAKTION=webbar[1][0], STATISKT=str(var / "static"), MEDIA=str(var / "media"),
            )
        )  # fmt: skip
        yield Anlaggning(server, *ventiler, webbar, miljo, var)


def _samla_statiskt(var: Path, miljo: dict[str, str]) -> None:
    hela = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", "VAR_DIR": str(var), **miljo}
    kommando = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
    subprocess.run(kommando, cwd=ROOT, env=hela, check=True)


def vanta_pa(vad: object, svar: object, sekunder: float) -> bool:
    """True as soon as `vad()` is `svar`, False when it has not been within `sekunder`."""
    slut = time.monotonic() + sekunder
    while time.monotonic() < slut:
        if vad() == svar:  # type: ignore[operator]
            return True
        time.sleep(0.2)
    return False


def doda(pid: int) -> None:
    """End a process of ours as the machine would when memory is short."""
    os.kill(pid, signal.SIGKILL)
