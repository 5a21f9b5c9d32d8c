"""A paired kiosk: beats, goes on without network and after a restart, is covered by messages, lets go when revoked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kioskflik import KIOSK, STAENDE, Kiosk
from maskinen import CHROMIUM
from playwright.sync_api import BrowserContext, Playwright, expect, sync_playwright
from webbserver import Webbserver

FLAGGOR = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
NU = "from django.utils import timezone; nu = timezone.now()\n"
SKARM = """
from patientinfo.models import Konto
from skarmar.models import Skarm
av, skarm = Konto.objects.get(email="admin@example.se"), Skarm.objects.get(adress="demo-kiosk")
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Webbserver]:
    """A site of our own, to stop and start."""
    ny = Webbserver(tmp_path_factory.mktemp("kiosk"))
    ny.starta()
    yield ny
    ny.stanna()


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as startad:
        yield startad


Enhet = Callable[[], BrowserContext]


@pytest.fixture
def enhet(playwright: Playwright, server: Webbserver, tmp_path: Path) -> Iterator[Enhet]:
    """Starts the device's browser, with what it kept when it was last started."""
    startade: list[BrowserContext] = []

    def starta() -> BrowserContext:
        for gammal in startade:
            gammal.close()
        startade[:] = [
            playwright.chromium.launch_persistent_context(
                tmp_path / "profil",
                executable_path=CHROMIUM,
                args=FLAGGOR,
                base_url=server.url,
                viewport=STAENDE,
                has_touch=True,
            )
        ]
        return startade[0]

    yield starta
    for kontext in startade:
        kontext.close()
    server.stanna()
    server.starta()


def parkoppla(kontext: BrowserContext, server: Webbserver) -> Kiosk:
    """Pair the device as staff do: read the code, type it."""
    sida = kontext.pages[0]
    sida.goto("/skarm/")
    expect(sida.locator("#kod")).not_to_be_empty()
    kod = sida.locator("#kod").inner_text()
    server.kor(f"{NU}{SKARM}from skarmar.actions.parkoppla import parkoppla\nparkoppla({kod!r}, skarm, av, nu)")
    sida.wait_for_url(f"**{KIOSK}", timeout=20_000)
    kiosk = Kiosk(sida)
    sida.evaluate("Skarm.puls.sla()")
    redo(kiosk)
    return kiosk


def redo(kiosk: Kiosk) -> None:
    """Wait until the worker answers for the kiosk."""
    kiosk.blir("document.documentElement.dataset.arbetar === 'ja' && !!navigator.serviceWorker.controller")


def sparade(kiosk: Kiosk) -> list[str]:
    """The pages that the device keeps."""
    vagar: list[str] = kiosk.sida.evaluate(
        """async () => (await (await caches.open("kiosk-sidor")).keys())
            .map(en => { const url = new URL(en.url); return url.pathname + url.search; })"""
    )
    return vagar


def test_a_kiosk_pairs_and_beats_like_a_screen(enhet: Enhet, server: Webbserver) -> None:
    kiosk = parkoppla(enhet(), server)
    kiosk.sida.evaluate("Skarm.puls.sla()")
    puls = "from skarmar.models import Puls\nrad = Puls.objects.filter(skarm__adress='demo-kiosk').first()\n"
    for _gang in range(4):  # heartbeats are written a few seconds later, many at a time
        kiosk.sida.wait_for_timeout(2_000)
        svar = server.kor(f"{puls}print(rad and (rad.punkt, rad.utan_natverk, rad.bredd, rad.hojd))").strip()
        if "True" in svar:
            break
    assert svar == "('', True, 1080, 1920)"  # which page somebody reads is nobody's business


def test_without_network_it_shows_what_it_fetched_and_says_so(enhet: Enhet, server: Webbserver) -> None:
    kiosk = parkoppla(enhet(), server)
    kiosk.rammen.evaluate("document.querySelector('.ingangar a').href = '/egenvard/?ovrigt=1'")
    kiosk.lank("/sjukresor/")
    kiosk.framme("/sjukresor/")
    kiosk.tryck("sok")
    kiosk.skriv("hemlig")
    kiosk.sida.locator("#tangenter .fram").tap()
    kiosk.framme("/sok/?q=hemlig")
    assert "/sjukresor/" in sparade(kiosk)
    assert not [
        vag for vag in sparade(kiosk) if vag.startswith(("/sok", "/redaktion", "/forening/", "/mina-kontakter"))
    ]
    server.stanna()
    kiosk.tryck("start")
    kiosk.framme("/")
    notis = kiosk.sida.locator("#utan-nat")
    expect(notis).to_contain_text("saknar nätverk")
    expect(notis).to_contain_text("hämtades")
    kiosk.lank("/sjukresor/")
    kiosk.framme("/sjukresor/")
    expect(kiosk.ram.locator("h1")).to_be_visible()
    assert kiosk.rammen.evaluate("getComputedStyle(document.querySelector('.sidhuvud')).borderBottomWidth") == "4px"
    kiosk.tryck("ta-med")  # no code without network, but the address
    expect(kiosk.sida.locator("#kod-adress")).to_contain_text("/sjukresor/")
    kiosk.sida.locator("#kod button").tap()
    # Never fetched: a page of our own in Swedish, and a way on.
    kiosk.rammen.evaluate("document.querySelector('main a[href]').href = '/kommuner/pajala/'")
    kiosk.rammen.evaluate("document.querySelector('main a[href]').click()")
    inbyggd = kiosk.sida.locator("#inbyggd")
    expect(inbyggd).to_be_visible()
    expect(inbyggd).to_contain_text("Sidan finns inte sparad här")
    kiosk.tryck("bakat")
    kiosk.framme("/sjukresor/")
    expect(inbyggd).to_be_hidden()
    server.starta()
    kiosk.tryck("start")
    kiosk.framme("/")
    expect(notis).to_be_hidden()


def test_a_restart_without_network_begins_as_usual(enhet: Enhet, server: Webbserver) -> None:
    kiosk = parkoppla(enhet(), server)
    kiosk.lank("/sjukresor/")
    kiosk.framme("/sjukresor/")
    server.stanna()
    sida = enhet().pages[0]
    sida.goto(KIOSK)
    kiosk = Kiosk(sida)
    kiosk.lank("/sjukresor/")
    kiosk.framme("/sjukresor/")
    kiosk.tryck("kontrast")
    assert kiosk.rammen.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"


def test_the_worker_leaves_others_doors_alone(enhet: Enhet, server: Webbserver) -> None:
    kiosk = parkoppla(enhet(), server)
    for dorr in ("/redaktion/login/", "/forening/logga-in/", "/sok/?q=sip", "/skarm/demo-sunderby/spellista.json"):
        svar = kiosk.sida.evaluate("dorr => fetch(dorr).then(svar => svar.status)", dorr)
        assert svar == 200, dorr
    assert not [vag for vag in sparade(kiosk) if not vag.startswith("/skarm/demo-kiosk/kiosk") and "skarm" in vag]
    flik = kiosk.sida.context.new_page()
    flik.goto("/redaktion/login/")
    assert flik.title()
    assert not [vag for vag in sparade(kiosk) if "redaktion" in vag]


def test_a_page_that_is_gone_is_forgotten(enhet: Enhet, server: Webbserver) -> None:
    kiosk = parkoppla(enhet(), server)
    vag = "/foreningar/exempel-stroke-och-afasi/oppet-hus-hos-foreningen/"  # recalled: 410
    kiosk.sida.evaluate("vag => caches.open('kiosk-sidor').then(f => f.put(vag, new Response('gammalt')))", vag)
    kiosk.rammen.evaluate("vag => { document.querySelector('.ingangar a').href = vag; }", vag)
    kiosk.lank(vag)
    kiosk.framme(vag)
    kiosk.sida.wait_for_timeout(500)
    assert vag not in sparade(kiosk)


def test_a_message_covers_it_and_ends_by_itself(enhet: Enhet, server: Webbserver) -> None:
    kiosk = parkoppla(enhet(), server)
    kiosk.tryck("sok")
    server.kor(
        f"""{NU}{SKARM}
import datetime as dt
from skarmar.actions.ta_over import ta_over
ta_over([skarm.plats], "Vattnet är avstängt", "Hämta vatten i receptionen.", avsandare="Region Norrbotten",
        slutar=nu + dt.timedelta(seconds=40), av=av, vid=nu)"""
    )
    ruta = kiosk.sida.locator("#meddelande")
    kiosk.sida.evaluate("Skarm.hamtare.nu()")
    expect(ruta).to_be_visible(timeout=20_000)
    expect(ruta).to_contain_text("Vattnet är avstängt")
    expect(ruta).to_be_focused()
    expect(kiosk.sida.locator("#sok")).to_be_hidden()
    kiosk.sida.keyboard.press("Escape")
    kiosk.sida.touchscreen.tap(500, 900)
    expect(ruta).to_be_visible()
    assert kiosk.sida.evaluate("document.elementFromPoint(540, 1850).closest('#meddelande') !== null")
    expect(ruta).to_be_hidden(timeout=45_000)
    kiosk.tryck("text")


def test_a_revoked_kiosk_goes_on_with_a_code_in_a_corner_and_keeps_nothing(enhet: Enhet, server: Webbserver) -> None:
    kiosk = parkoppla(enhet(), server)
    server.kor(
        f"""{NU}{SKARM}
from skarmar.actions.aterkalla_koppling import aterkalla_koppling
aterkalla_koppling(skarm, av, nu)"""
    )
    server.stanna()  # another process took it back: ours remembers a while
    server.starta()
    kiosk.sida.evaluate("Skarm.puls.sla()")
    expect(kiosk.sida.locator("#parkod")).to_be_visible()
    expect(kiosk.sida.locator("#parkod-kod")).not_to_be_empty()
    kiosk.blir("navigator.serviceWorker.getRegistrations().then(alla => alla.length === 0)")
    kiosk.blir("caches.keys().then(namnen => namnen.filter(namn => namn.startsWith('kiosk-')).length === 0)")
    kiosk.lank("/sjukresor/")
    kiosk.framme("/sjukresor/")
