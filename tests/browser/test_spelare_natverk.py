"""The player against a real site: the network is cut, the server stopped, the browser killed, a slide recalled."""

from __future__ import annotations

import os
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest
from maskinen import CHROMIUM
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright
from spelarflik import vanta_pa
from webblasare import FLAGGOR
from webbserver import Webbserver

SKARM, ANNAN = "/skarm/demo-sunderby/", "/skarm/demo-kalix/"
BILDER = f"skarm-bilder-{SKARM}"  # what the worker calls the pictures that it keeps

# An approved slide for Sunderby alone, as the editors' approval would have left it.
PUBLICERA = """
import datetime as dt
from django.utils import timezone
from patientinfo.models import HomePage, Plats
from skarmar.models import Skarmbild
bild = Skarmbild(rubrik="{}", kort="Den här bilden ska bort.", sida=HomePage.objects.live().first(),
                 visas_fran=timezone.now() - dt.timedelta(days=1), live=False, has_unpublished_changes=True)
bild.save()
bild.platser.set([Plats.objects.get(slug="sunderby-sjukhus")])
bild.save()
bild.save_revision(clean=False).publish(skip_permission_checks=True)
"""
ATERKALLA = """
from skarmar.models import Skarmbild
Skarmbild.objects.get(rubrik="{}").unpublish()
"""
VISAS = "document.documentElement.dataset.visas"
SPELAR = f"{VISAS} && {VISAS} !== 'inbyggd'"


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as ny:
        yield ny


@pytest.fixture(scope="module")
def webbserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Webbserver]:
    ny = Webbserver(tmp_path_factory.mktemp("webbplats"))
    yield ny
    ny.stanna()


@pytest.fixture
def server(webbserver: Webbserver) -> Webbserver:
    webbserver.starta()
    return webbserver


@pytest.fixture
def webblasare(playwright: Playwright, server: Webbserver, tmp_path: Path) -> Iterator[Callable[..., BrowserContext]]:
    """Starts the set's browser on its profile, which outlives it."""
    startade: list[BrowserContext] = []

    def starta(**val: object) -> BrowserContext:
        kontext = playwright.chromium.launch_persistent_context(
            tmp_path / "profil",
            executable_path=CHROMIUM,
            args=[*FLAGGOR, f"--crash-dumps-dir={tmp_path}"],
            **{"base_url": server.url, **val},
        )
        startade.append(kontext)
        return kontext

    yield starta
    for kontext in startade:
        kontext.close()


def spelar(kontext: BrowserContext, adress: str = SKARM) -> Page:
    """A tab that plays, with all that a start without network needs."""
    sida = kontext.new_page()
    sida.goto(adress)
    vanta_pa(sida, "'arbetareRedo' in document.documentElement.dataset")
    vanta_pa(sida, "navigator.serviceWorker.controller !== null")
    vanta_pa(sida, SPELAR)
    vanta_pa(sida, "async adress => !!(await caches.match(adress))", adress)
    return sida


def sparade_bilder(sida: Page, adress: str = SKARM) -> list[str]:
    return sida.evaluate(
        "async namn => (await (await caches.open(namn)).keys()).map(f => f.url)", f"skarm-bilder-{adress}"
    )


def bladdra_till(sida: Page, rubrik: str) -> None:
    """Hold on to that slide, so that it is recalled in the middle of its show."""
    for _bild in range(60):
        if rubrik in sida.locator("#duk").inner_text():
            return
        sida.keyboard.press("ArrowRight")
        sida.wait_for_timeout(900)
    raise AssertionError(rubrik)


def nagonsin(sida: Page, rubrik: str) -> bool:
    """Whether the slide comes to whoever leafs through the programme."""
    for _bild in range(40):
        sida.keyboard.press("ArrowRight")
        if rubrik in sida.locator("#duk").inner_text():
            return True
    return False


def test_en_aterkallad_bild_ar_borta_fran_en_riktig_skarm_inom_sextio_sekunder(
    server: Webbserver, webblasare: Callable[..., BrowserContext]
) -> None:
    server.kor(PUBLICERA.format("Bilden som gick"))
    sida = spelar(webblasare())
    bladdra_till(sida, "Bilden som gick")
    server.kor(ATERKALLA.format("Bilden som gick"))
    borjan = time.monotonic()
    while nagonsin(sida, "Bilden som gick"):
        assert time.monotonic() - borjan < 60


def test_tva_skarmar_pa_olika_platser_spelar_var_sin_slinga(
    server: Webbserver, webblasare: Callable[..., BrowserContext]
) -> None:
    server.kor(PUBLICERA.format("Bara i Sunderbyn"))
    kontext = webblasare()
    for adress in (SKARM, ANNAN):
        sida = spelar(kontext, adress)
        lista = kontext.request.get(f"{adress}spellista.json").json()
        rubriker = {punkt["rubrik"] for punkt in lista["punkter"].values()}
        assert ("Bara i Sunderbyn" in rubriker) is (adress == SKARM)
        assert sida.evaluate(VISAS) in lista["punkter"]


def test_nar_servern_stannar_och_webblasaren_startas_om_gar_visningen_vidare(
    server: Webbserver, webblasare: Callable[..., BrowserContext]
) -> None:
    kontext = webblasare()
    sida = spelar(kontext)
    lista = kontext.request.get(f"{SKARM}spellista.json").json()
    adresser = {punkt["bild"]["adress"] for punkt in lista["punkter"].values() if punkt["bild"]}
    assert adresser
    vanta_pa(
        sida,
        "async ([namn, antal]) => (await (await caches.open(namn)).keys()).length === antal",
        arg=[BILDER, len(adresser)],
    )
    server.stanna()
    sida.reload()
    vanta_pa(sida, SPELAR)
    kontext.close()

    kontext = webblasare()
    sida = kontext.new_page()
    sida.goto(SKARM)
    vanta_pa(sida, SPELAR)
    assert sida.evaluate(VISAS) in lista["punkter"]
    assert sida.evaluate("document.fonts.ready.then(() => document.fonts.check('40px \"Atkinson Hyperlegible Next\"'))")
    med_bild = [v for v, punkt in lista["punkter"].items() if punkt["bild"]]
    for version in med_bild:
        svar = "adress => fetch(adress).then(svar => svar.ok)"
        assert sida.evaluate(svar, lista["punkter"][version]["bild"]["adress"])

    server.starta()
    sida.reload()
    vanta_pa(sida, SPELAR)


def test_en_dodad_webblasare_utan_natverk_spelar_igen(
    server: Webbserver, webblasare: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    kontext = webblasare()
    spelar(kontext)
    time.sleep(8)  # Chromium writes what a page keeps to the disk some seconds later
    pid = int(str((tmp_path / "profil" / "SingletonLock").readlink()).rpartition("-")[2])
    server.stanna()
    os.kill(pid, signal.SIGKILL)
    (tmp_path / "profil" / "SingletonLock").unlink(missing_ok=True)
    sida = webblasare().new_page()
    sida.goto(SKARM)
    vanta_pa(sida, SPELAR)


def test_natet_bryts_och_kommer_tillbaka(server: Webbserver, webblasare: Callable[..., BrowserContext]) -> None:
    kontext = webblasare()
    sida = spelar(kontext)
    kontext.set_offline(True)
    sida.reload()
    vanta_pa(sida, SPELAR)
    kontext.set_offline(False)
    with sida.expect_response("**/spellista.json", timeout=45_000) as svar:
        pass
    assert svar.value.status in {200, 304}


def test_bilder_som_inte_behovs_langre_kastas(server: Webbserver, webblasare: Callable[..., BrowserContext]) -> None:
    sida = spelar(webblasare())
    vanta_pa(sida, "async namn => (await (await caches.open(namn)).keys()).length > 1", arg=BILDER)
    behovs = sparade_bilder(sida)
    sida.evaluate(
        """async ([namn, skarm, bilder]) => {
            await (await caches.open(namn)).put("/bilder/gammal.png", new Response("gammal"));
            navigator.serviceWorker.controller.postMessage({skarm, bilder});
        }""",
        [BILDER, SKARM, behovs],
    )
    vanta_pa(sida, "async namn => !(await (await caches.open(namn)).match('/bilder/gammal.png'))", arg=BILDER)
    assert set(behovs) <= set(sparade_bilder(sida))


class NyUtgava(BaseHTTPRequestHandler):
    """Stands between the set and the site; once `byt` is set, the site is one that has another release."""

    byt: ClassVar[tuple[str, str] | None] = None
    server: Mellanled

    def do_GET(self) -> None:
        fraga = urllib.request.Request(self.server.till + self.path)
        try:
            svar = urllib.request.urlopen(fraga)
        except urllib.error.HTTPError as fel:
            svar = fel
        kropp = svar.read()
        if NyUtgava.byt:
            kropp = kropp.replace(*(namn.encode() for namn in NyUtgava.byt))
        self.send_response(svar.status)
        for namn in ("Content-Type", "Content-Security-Policy", "Cache-Control"):
            if namn in svar.headers:
                self.send_header(namn, svar.headers[namn])
        self.end_headers()
        self.wfile.write(kropp)

    def do_POST(self) -> None:
        self.send_error(404)

    def log_message(self, *_delar: object) -> None:
        """Says nothing."""


class Mellanled(ThreadingHTTPServer):
    """A server in between, for the site at `till`."""

    def __init__(self, till: str) -> None:
        super().__init__(("127.0.0.1", 0), NyUtgava)
        self.till = till
        self.url = f"http://127.0.0.1:{self.server_port}"
        Thread(target=self.serve_forever, daemon=True).start()


def test_en_ny_utgava_hamtas_av_sig_sjalv(server: Webbserver, webblasare: Callable[..., BrowserContext]) -> None:
    """The site has another release: its list, its page and its worker say so, and the screen changes by itself."""
    mellan = Mellanled(server.url)
    sida = spelar(webblasare(base_url=mellan.url))
    gammal = sida.get_attribute("html", "data-utgava")
    assert gammal
    NyUtgava.byt = (gammal, "abcdefabcdef")
    try:
        vanta_pa(sida, "document.documentElement.dataset.utgava === 'abcdefabcdef'", sekunder=180)
        vanta_pa(sida, SPELAR)
        assert f"skarm-skal-{gammal}" not in sida.evaluate("caches.keys()")
    finally:
        NyUtgava.byt = None
        mellan.shutdown()
        mellan.server_close()


def test_utan_saker_adress_spelar_den_utan_arbetare_och_sager_det(
    server: Webbserver, webblasare: Callable[..., BrowserContext]
) -> None:
    kontext = webblasare()
    sida = kontext.new_page()
    sida.add_init_script("delete Navigator.prototype.serviceWorker")
    sida.goto(SKARM)
    vanta_pa(sida, SPELAR)
    with sida.expect_request("**/puls", timeout=45_000) as puls:
        pass
    assert puls.value.post_data_json["utan_natverk"] is False
