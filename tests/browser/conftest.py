"""A real server on the demo content, and a real Chromium: what a visitor's own browser meets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kioskflik import KIOSK, STAENDE, Kiosk
from maskinen import CHROMIUM
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from spelarflik import Spelare
from webblasare import FLAGGOR
from webbserver import Webbserver

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


@pytest.fixture(scope="session")
def webbplats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that the tests of the session share."""
    server = Webbserver(tmp_path_factory.mktemp("webbplats"))
    server.kor(LOSENORD)
    server.starta()
    try:
        yield server.url
    finally:
        server.stanna()


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


@pytest.fixture
def kiosk(flik: Callable[..., Page]) -> Kiosk:
    """A standing kiosk whose clock the test can move."""
    sida = flik("/om-webbplatsen/tillganglighet/", has_touch=True, **STAENDE)
    sida.clock.install()
    sida.goto(KIOSK)
    return Kiosk(sida)


@pytest.fixture
def spelare(chromium: Browser, webbplats: str) -> Iterator[Callable[..., Spelare]]:
    """Makes players: `spelare(lista("a", "b"))` plays that programme, with time standing still.

    An error in a player's script fails the test, unless it was expected (`vantade_fel=True`).
    """
    kontexter: list[BrowserContext] = []
    fel: list[str] = []

    def oppna(
        lista: object,
        *,
        bredd: int = 1280,
        hojd: int = 720,
        fel_gang: dt.timedelta = dt.timedelta(),
        kontext: BrowserContext | None = None,
        vantade_fel: bool = False,
        **val: object,
    ) -> Spelare:
        if kontext is None:
            kontext = chromium.new_context(
                base_url=webbplats, viewport={"width": bredd, "height": hojd}, service_workers="block", **val
            )
            kontexter.append(kontext)
        ny = Spelare(kontext, lista, fel=fel_gang)
        if not vantade_fel:
            ny.sida.on("pageerror", lambda ett: fel.append(str(ett)))
        return ny

    yield oppna
    for kontext in kontexter:
        kontext.close()
    assert not fel, fel
