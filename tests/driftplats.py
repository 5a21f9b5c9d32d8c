"""The site behind the nginx that is shipped: two web processes of different roles, and a program that publishes."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nginxserver
import pytest
from mall import mall
from portar import ledig_port
from provredaktor import REDAKTOREN
from webbprocess import Program, webbprocess


@dataclass
class Svar:
    """An answer as it came over the wire."""

    status: int
    rubriker: dict[str, str]
    kropp: bytes

    @property
    def cache(self) -> str:
        """What the cache says of it: HIT, MISS, STALE …; empty when it was not asked."""
        return self.rubriker.get("x-cache", "")


@dataclass
class Plats:
    """The running site: nginx in front, the web processes behind it, whoever publishes."""

    nginx: nginxserver.Nginx
    webb: subprocess.Popen[bytes]
    webbens_adress: str
    redaktor: Program
    mapp: Path

    def fraga(self, adress: str, metod: str = "GET", kropp: bytes | None = None, **rubriker: str) -> Svar:
        """What a visitor is answered; names of headers with `_` for `-`. An address with a scheme is asked as it is."""
        hel = adress if "://" in adress else f"{self.nginx.adress}{adress}"
        return fraga(self.nginx, hel, metod, kropp, {namn.replace("_", "-"): v for namn, v in rubriker.items()})


def fraga(nginx: nginxserver.Nginx, adress: str, metod: str, kropp: bytes | None, rubriker: dict[str, str]) -> Svar:
    """One question on a connection of its own; nothing is normalised on the way."""
    schema, _, resten = adress.partition("://")
    vard, snedstreck, vag = resten.partition("/")
    namn, _, port = vard.partition(":")
    koppling: http.client.HTTPConnection
    if schema == "https":
        koppling = http.client.HTTPSConnection(namn, int(port), timeout=30, context=nginx.litar())
    else:
        koppling = http.client.HTTPConnection(namn, int(port), timeout=30)
    try:
        koppling.request(metod, f"{snedstreck}{vag}" or "/", kropp, rubriker)
        svar = koppling.getresponse()
        return Svar(svar.status, {namn.lower(): varde for namn, varde in svar.getheaders()}, svar.read())
    finally:
        koppling.close()


def krav_nginx() -> None:
    """Leave the test out where there is no nginx; fail where CI is set."""
    if not nginxserver.finns():
        text = f"nginx saknas. Installera: apt-get install {nginxserver.PAKET}"
        pytest.fail(text) if os.environ.get("CI") else pytest.skip(text)


@pytest.fixture(scope="module")
def plats() -> Iterator[Plats]:
    """Over SQLite and a copy of the demo content; the public role to the world, all doors behind the others."""
    krav_nginx()
    rensning = f"127.0.0.1:{ledig_port()}"
    with tempfile.TemporaryDirectory(prefix="drift-", dir="/tmp") as namn:
        mapp = Path(namn)
        var = mapp / "var"
        shutil.copytree(mall(), var)
        mapp.chmod(0o755)
        delat = {"FRONTEND_CACHE_URL": f"http://{rensning}", "BETRODDA_PROXYER": "1"}
        with (
            webbprocess(var, SITE_ROLE="public", **delat) as (public, process),
            webbprocess(var, SITE_ROLE="all", **delat) as (alla, _),
            nginxserver.nginx(
                LYSSNA_RENSNING=rensning, WEBB_PUBLIC=public, WEBB_FORENING=alla, WEBB_REDAKTION=alla,
                STATISKT=str(mapp / "static"), MEDIA=str(var / "media"),
            ) as server,
        ):  # fmt: skip
            redaktor = Program(REDAKTOREN, var, **delat)
            hela = Plats(server, process, public, redaktor, mapp)
            hela.fraga("/")  # the first answer of all tells nginx which edition is; what comes after it is kept
            yield hela
            redaktor.sluta()
