"""A real server on the demo content, and a real Chromium: what a visitor's own browser meets."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mall import ROOT, mall
from maskinen import CHROMIUM
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGGOR = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# The template's passwords are hashed in the quick way that only tests know; one account is to sign in for real.
LOSENORD = """
from patientinfo.models import Konto
konto = Konto.objects.get(email="foreningsgranskare1@example.se")
konto.set_password("demo")
konto.save()
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what needs a browser on a machine without one; `tests/maskinen.py` tells, and stops CI."""
    utan = pytest.mark.skip(reason="Chromium saknas. Installera: apt-get install chromium")
    for item in items:
        if Path(__file__).parent in item.path.parents and not CHROMIUM:
            item.add_marker(utan)


def _ledig_port() -> int:
    with socket.socket() as uttag:
        uttag.bind(("127.0.0.1", 0))
        return int(uttag.getsockname()[1])


def _vanta_pa(url: str, server: subprocess.Popen[bytes]) -> None:
    for _forsok in range(300):
        if server.poll() is not None:
            raise RuntimeError("Servern slutade innan den svarade.")
        try:
            urllib.request.urlopen(url, timeout=30)  # noqa: S310 (127.0.0.1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("Servern svarade inte.")


@pytest.fixture(scope="session")
def webbplats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of its own, with one web process and threads as `make start` runs it."""
    var = tmp_path_factory.mktemp("webbplats")
    shutil.copytree(mall(), var, dirs_exist_ok=True)
    port = _ledig_port()
    miljo = {
        **os.environ,
        "VAR_DIR": str(var),
        "PORT": str(port),
        # As `make start` has it: our own error pages, static files with hashed names and compressed.
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DEBUG": "0",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
    }
    for steg in (["collectstatic", "--no-input", "-v0"], ["shell", "-v0", "-c", LOSENORD]):
        subprocess.run([sys.executable, "manage.py", *steg], cwd=ROOT, env=miljo, check=True)
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "config.wsgi:application", "--worker-class", "gthread", "--threads", "4",
         "--bind", f"127.0.0.1:{port}", "--log-level", "warning"],
        cwd=ROOT,
        env=miljo,
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        _vanta_pa(f"{url}/", server)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One Chromium for a file of tests; each test has contexts of its own.

    Not for the session: Playwright's event loop runs until it is stopped, and Django refuses to work beside one.
    """
    with sync_playwright() as playwright:
        webblasare = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGGOR)
        yield webblasare
        webblasare.close()


@pytest.fixture
def flik(chromium: Browser, webbplats: str) -> Iterator[Callable[..., Page]]:
    """Makes tabs: `flik("/sip/", width=320, color_scheme="dark")` has the page open.

    Whatever a page asks of another host than the site's own fails the test, as does an error in its console.
    """
    kontexter: list[BrowserContext] = []
    fel: list[str] = []

    def oppna(adress: str = "/", width: int = 1280, height: int = 900, **val: object) -> Page:
        kontext = chromium.new_context(base_url=webbplats, viewport={"width": width, "height": height}, **val)
        kontexter.append(kontext)
        sida = kontext.new_page()
        sida.on("request", lambda r: r.url.startswith((webbplats, "data:")) or fel.append(f"fråga utåt: {r.url}"))
        sida.on("console", lambda m: m.type == "error" and "status of 4" not in m.text and fel.append(m.text))
        sida.on("pageerror", lambda e: fel.append(str(e)))
        sida.goto(adress)
        return sida

    yield oppna
    for kontext in kontexter:
        kontext.close()
    assert not fel, fel
