"""How much a player holds after many slides: for the tests, and for the benchmark's figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from playwright.sync_api import CDPSession
from spelarflik import Spelare
from spellistor import lista, punkt


@dataclass(frozen=True)
class Matt:
    """What the tab holds once its garbage has been collected: nodes, listeners, bytes of JavaScript's heap."""

    noder: int
    lyssnare: int
    heap: int


def mat(spelare: Callable[..., Spelare], bilder: Sequence[int] = (100, 10_000)) -> list[Matt]:
    """Plays slides of two seconds, a third of them with a picture, and measures after each number in `bilder`."""
    program = lista("a", "b", "c")
    program["punkter"]["c"] = punkt("c", bild="/static/bild/kort.png")
    for en in program["punkter"].values():
        en["sekunder"] = 2
    ny = spelare(program)
    ny.pulssvar = {"kopplad": True, "kvitto": 0}
    ny.oppna()
    cdp = ny.sida.context.new_cdp_session(ny.sida)
    cdp.send("Performance.enable")
    matt, visade = [], 0
    for antal in bilder:
        ny.ga((antal - visade) * 2, steg=10)
        visade = antal
        matt.append(min((_nu(cdp, ny) for _gang in range(3)), key=lambda ett: ett.noder))
    return matt


def _nu(cdp: CDPSession, ny: Spelare) -> Matt:
    """What is held a second later: what has just left the screen waits for the browser's collector."""
    ny.ga(1)
    cdp.send("HeapProfiler.collectGarbage")
    raknat = cdp.send("Memory.getDOMCounters")
    varden = {rad["name"]: rad["value"] for rad in cdp.send("Performance.getMetrics")["metrics"]}
    return Matt(raknat["nodes"], raknat["jsEventListeners"], int(varden["JSHeapUsedSize"]))
