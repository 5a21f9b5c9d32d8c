"""Real players in Chromium: how long until the wall shows what has been decided, and what they weigh."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from maskinen import CHROMIUM
from minnesprov import Matt
from minnesprov import mat as mat_minnet
from playwright.sync_api import Browser, Page, sync_playwright
from spelarflik import Spelare
from webb import ROOT, Webb

SPELARE, RUNDOR = 10, 5
LANGST = 90  # seconds to wait for the wall
FLAGGOR = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Every tab is a wall of its own.
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
]

# Decides on command: reads a line, does it, answers with the instant at which it was done.
BESLUTAREN = """
import sys, time
from django.utils import timezone
from patientforeningar.models import Inslag
from patientinfo.models import Konto, Plats
from skarmar.models import Skarm, Skarmbild
from wagtail.models import Page

Inslag.objects.filter(pa_skarm=True).update(pa_skarm=False)
for bild in Skarmbild.objects.filter(live=True):
    bild.unpublish()
plats = Plats.objects.get(slug="sunderby-sjukhus")
for nr in range(int(sys.argv[1])):
    Skarm.objects.create(adress=f"vagg-{nr}", namn=f"Vägg {nr}", plats=plats)
skriver, granskar = (Konto.objects.get(email=f"{namn}@example.se") for namn in ("skarmansvarig", "granskare"))
sida = Page.objects.live().filter(slug="sjukresor").first()
print("klar", flush=True)
for rad in sys.stdin:
    vad, rubrik = rad.strip().split(" ", 1)
    if vad == "skriv":
        bild = Skarmbild(rubrik=rubrik, kort="Mäts.", sida=sida, visas_fran=timezone.now(), live=False)
        bild.platser = [plats]
        bild.save()
        bild.save_revision(user=skriver)
        bild.get_workflow().start(bild, skriver)
    elif vad == "godkann":
        bild = Skarmbild.objects.get(rubrik=rubrik)
        bild.current_workflow_state.current_task_state.approve(user=granskar)
    else:
        Skarmbild.objects.get(rubrik=rubrik).unpublish()
    print(time.time(), flush=True)
"""

# The instants at which the words came and went, as the page itself saw them.
OGA = """rubrik => {
    window.sag = {kom: 0, gick: 0};
    var se = function () {
        var syns = document.body.textContent.indexOf(rubrik) >= 0;
        if (syns && !window.sag.kom) { window.sag.kom = Date.now(); }
        if (!syns && window.sag.kom && !window.sag.gick) { window.sag.gick = Date.now(); }
    };
    new MutationObserver(se).observe(document.body, {childList: true, subtree: true, characterData: true});
    se();
}"""


class Beslutaren:
    """A person who decides the moment that one is asked to."""

    def __init__(self, webben: Webb) -> None:
        program = f"import django; django.setup()\n{BESLUTAREN}"
        self._process = subprocess.Popen(
            [sys.executable, "-c", program, str(SPELARE)], cwd=ROOT, env=webben.miljo, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        self._svar()

    def gor(self, vad: str, rubrik: str) -> float:
        """Do it; the instant (Unix time) at which it was done."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{vad} {rubrik}\n")
        self._process.stdin.flush()
        return float(self._svar())

    def sluta(self) -> None:
        """Nobody decides any more."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=10)

    def _svar(self) -> str:
        assert self._process.stdout is not None
        rad = self._process.stdout.readline()
        if not rad:
            raise RuntimeError("Den som beslutar svarade inte.")
        return rad.strip()


@contextmanager
def _webblasare() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        webblasare = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGGOR)
        try:
            yield webblasare
        finally:
            webblasare.close()


def mat(webben: Webb) -> tuple[list[float], list[float]]:
    """Seconds from approval to the wall, and from recall to off it, for each player and round."""
    beslutaren = Beslutaren(webben)
    pa: list[float] = []
    av: list[float] = []
    try:
        with _webblasare() as webblasare:
            vaggar = [_vagg(webblasare, f"{webben.adress}/skarm/vagg-{nr}/") for nr in range(SPELARE)]
            for runda in range(RUNDOR):
                rubrik = f"Mätbild {runda}"
                beslutaren.gor("skriv", rubrik)
                for vagg in vaggar:
                    vagg.evaluate(OGA, rubrik)
                pa += _tider(vaggar, "kom", beslutaren.gor("godkann", rubrik))
                av += _tider(vaggar, "gick", beslutaren.gor("aterkalla", rubrik))
    finally:
        beslutaren.sluta()
    return pa, av


def minne(webben: Webb) -> list[Matt]:
    """What a player holds after a hundred slides, and after ten thousand."""
    with _webblasare() as webblasare:
        kontext = webblasare.new_context(base_url=webben.adress, service_workers="block")
        return mat_minnet(lambda program: Spelare(kontext, program))


def _vagg(webblasare: Browser, adress: str) -> Page:
    vagg = webblasare.new_context(viewport={"width": 1280, "height": 720}).new_page()
    vagg.goto(adress)
    time.sleep(1)  # walls are not switched on in the same instant
    return vagg


def _tider(vaggar: list[Page], vad: str, beslutat: float) -> list[float]:
    """Raises RuntimeError when a wall does not show it within `LANGST` seconds."""
    slut = time.monotonic() + LANGST
    while True:
        sedda = [vagg.evaluate(f"window.sag.{vad}") for vagg in vaggar]
        if all(sedda):
            return [max(sedd / 1000 - beslutat, 0.0) for sedd in sedda]
        if time.monotonic() > slut:
            raise RuntimeError(f"Efter {LANGST} s har {sedda.count(0)} av {len(sedda)} väggar inte sett det.")
        time.sleep(0.2)
