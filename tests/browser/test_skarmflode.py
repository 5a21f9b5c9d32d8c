"""From the wall to the office and back: two screens, an item that comes and goes, one that falls silent."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from maskinen import CHROMIUM
from playwright.sync_api import BrowserContext, Page, Playwright, expect, sync_playwright
from webblasare import FLAGGOR
from webbserver import Webbserver

SUNDERBY, KALIX = "/skarm/demo-sunderby/", "/skarm/demo-kalix/"
VANTA = 75_000  # ms: a player asks within forty seconds, and the machine may be busy
LOSENORD = """
from patientinfo.models import Konto
konto = Konto.objects.get(email="skarmansvarig@example.se")
konto.set_password("demo")
konto.save()
"""
# The walls are emptied, so that the item needs no turn to be waited for; then it is decided as in the queue.
BARA_DETTA = """
from skarmar.models import Skarmbild
from patientforeningar.models import Inslag
for rad in (*Skarmbild.objects.filter(live=True), *Inslag.objects.filter(live=True, pa_skarm=True)):
    rad.unpublish()
"""
GODKANN = """
from django.utils import timezone
from patientforeningar.actions.godkann import godkann
from patientforeningar.models import Inslag, Kriterium
from patientinfo.models import Konto
inslag = Inslag.objects.get(rubrik="Studiecirkel om vardagskraft")
granskare = Konto.objects.get(email="foreningsgranskare1@example.se")
godkann(inslag, granskare, timezone.now(), kriterier=Kriterium.objects.filter(galler=True))
"""
ATERKALLA = """
from django.utils import timezone
from patientforeningar.actions.aterkalla import aterkalla
from patientforeningar.models import Inslag
inslag = Inslag.objects.get(rubrik="Studiecirkel om vardagskraft")
aterkalla(inslag, inslag.forening.ombud.aktiva()[0].konto, timezone.now(), "Ledaren är sjuk.")
"""
RUBRIK = "Studiecirkel"
# An hour has gone by in which the site listened, and the screen was last heard ten minutes ago.
TYST_I_TIO_MINUTER = """
import datetime as dt
from django.core.cache import caches
from django.utils import timezone
from skarmar.flotta import lyssnar
from skarmar.models import Koppling, Puls
nu = timezone.now()
Koppling.objects.update(gjord=nu - dt.timedelta(hours=1))
Puls.objects.update(senast=nu - dt.timedelta(minutes=10))
caches["rakning"].set(lyssnar._NYCKEL, (nu - dt.timedelta(hours=1), nu), timeout=None)
"""
KLOCKAN = """
from django.utils import timezone
from skarmar.klocka.flottan import folj_skarmarna
print(folj_skarmarna(timezone.now()))
"""
BREV = """
from patientinfo.models import Brev
print(Brev.objects.filter(slag="Skärm svarar inte").count())
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Webbserver]:
    en = Webbserver(tmp_path_factory.mktemp("skarmflode"))
    en.kor(LOSENORD)
    en.starta()
    yield en
    en.stanna()


@pytest.fixture
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as ett:
        yield ett


def enhet(playwright: Playwright, mapp: Path, server: Webbserver) -> BrowserContext:
    """A device on a wall: what it keeps lies in `mapp` and outlives it."""
    return playwright.chromium.launch_persistent_context(
        mapp, executable_path=CHROMIUM, args=FLAGGOR, base_url=server.url, viewport={"width": 1280, "height": 720}
    )


def spela(kontext: BrowserContext, adress: str) -> Page:
    sida = kontext.pages[0] if kontext.pages else kontext.new_page()
    sida.goto(adress)
    return sida


def rubriker(sida: Page, adress: str) -> set[str]:
    """What the screen's programme says, as its player is given it."""
    lista = json.loads(sida.request.get(f"{adress}spellista.json").text())
    return {punkt["rubrik"] for punkt in lista["punkter"].values()}


def logga_in(playwright: Playwright, server: Webbserver) -> Page:
    kontext = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGGOR).new_context(
        base_url=server.url, locale="sv-SE"
    )
    kontoret = kontext.new_page()
    kontoret.goto("/redaktion/login/")
    kontoret.fill("#id_username", "skarmansvarig@example.se")
    kontoret.fill("#id_password", "demo")
    kontoret.get_by_role("button", name="Logga in").click()
    kontoret.wait_for_url("**/redaktion/")
    return kontoret


def till_skarmen(kontoret: Page) -> None:
    kontoret.goto("/redaktion/snippets/skarmar/skarm/")
    kontoret.get_by_role("link", name=re.compile("Demoskärm Sunderby")).first.click()
    expect(kontoret.get_by_role("heading", level=1)).to_contain_text("Demoskärm Sunderby")


def laget_blir(kontoret: Page, lage: str) -> None:
    """The fleet says so of the screen, within two beats."""
    till_skarmen(kontoret)
    for _gang in range(VANTA * 2 // 3000):
        if kontoret.locator(".skarm-lage").first.inner_text() == lage:
            return
        kontoret.wait_for_timeout(3000)
        kontoret.reload()
    expect(kontoret.locator(".skarm-lage").first).to_have_text(lage)


def koppla(vagg: Page, kontoret: Page) -> None:
    vagg.goto("/skarm/")
    expect(vagg.locator("#kod")).to_have_text(re.compile(r"\w{3}"), timeout=VANTA)
    kod = vagg.locator("#kod").inner_text().replace(" ", "")
    till_skarmen(kontoret)
    kontoret.locator("input[name=kod]").fill(kod)
    kontoret.get_by_role("button", name=re.compile("Koppla")).click()
    vagg.wait_for_url(f"**{SUNDERBY}", timeout=VANTA)


def test_fran_vaggen_till_kontoret_och_tillbaka(playwright: Playwright, server: Webbserver, tmp_path: Path) -> None:
    sunderby = enhet(playwright, tmp_path / "sunderby", server)
    kalix = enhet(playwright, tmp_path / "kalix", server)
    kontoret = logga_in(playwright, server)
    vagg, annan_vagg = spela(sunderby, SUNDERBY), spela(kalix, KALIX)

    # Each its own loop.
    har, dar = rubriker(vagg, SUNDERBY), rubriker(annan_vagg, KALIX)
    assert "Träna i varmt vatten" in har - dar
    assert dar - har
    assert "Vet du vad resan hit kostar?" in har & dar

    # A device is paired with the code that it shows, and is heard of.
    koppla(vagg, kontoret)
    laget_blir(kontoret, "lever")

    # What is approved for Luleå is seen in Sunderbyn and not in Kalix; what is recalled goes.
    server.kor(BARA_DETTA)
    server.kor(GODKANN)
    expect(vagg.locator("#duk")).to_contain_text(RUBRIK, timeout=VANTA)
    assert not any(RUBRIK in rubrik for rubrik in rubriker(annan_vagg, KALIX))
    expect(annan_vagg.locator("#duk")).not_to_contain_text(RUBRIK)

    # The network is cut and the set is switched off and on: the show goes on.
    server.stanna()
    sunderby.close()
    sunderby = enhet(playwright, tmp_path / "sunderby", server)
    vagg = spela(sunderby, SUNDERBY)
    expect(vagg.locator("#duk")).to_contain_text(RUBRIK, timeout=VANTA)
    server.starta()
    server.kor(ATERKALLA)
    expect(vagg.locator("#duk")).not_to_contain_text(RUBRIK, timeout=VANTA)
    expect(vagg.locator("#duk")).not_to_be_empty()

    # A player that dies is dead in the fleet, and its owner gets one letter.
    sunderby.close()
    server.kor(TYST_I_TIO_MINUTER)
    laget_blir(kontoret, "svarar inte")
    assert "1 skärm tystnade" in server.kor(KLOCKAN)
    assert "tystnade" not in server.kor(KLOCKAN)
    assert server.kor(BREV).strip() == "1"
    kalix.close()
