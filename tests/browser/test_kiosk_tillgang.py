"""A kiosk is never white, fits every screen, and is open to all, and to a browser that just looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from kioskflik import KIOSK, Kiosk
from playwright.sync_api import Page, expect
from test_tillganglighet import brister

Flik = Callable[..., Page]


def test_a_page_that_does_not_come_leaves_no_white_screen(kiosk: Kiosk) -> None:
    kiosk.sida.route("**/sip/", lambda fraga: fraga.abort("connectionrefused"))
    kiosk.lank("/sip/")
    expect(kiosk.sida.locator("#inbyggd")).to_be_visible()
    expect(kiosk.sida.locator("#inbyggd")).to_contain_text("Sidan går inte att visa just nu")
    kiosk.tryck("bakat")
    kiosk.framme("/")
    expect(kiosk.sida.locator("#inbyggd")).to_be_hidden()


def test_without_script_there_is_something_to_read_and_a_way_on(flik: Flik) -> None:
    sida = flik(KIOSK, java_script_enabled=False)
    expect(sida.locator("#inbyggd")).to_be_visible()
    expect(sida.locator("noscript a")).to_have_attribute("href", "/")


def test_whoever_just_looks_has_no_worker_and_no_code(kiosk: Kiosk) -> None:
    with kiosk.sida.expect_response("**/puls") as svar:
        kiosk.sida.clock.fast_forward(31_000)
    assert svar.value.status == 401
    assert kiosk.sida.evaluate("navigator.serviceWorker.getRegistrations().then(alla => alla.length)") == 0
    expect(kiosk.sida.locator("#parkod")).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 800), (320, 480)])
def test_everything_fits(flik: Flik, width: int, height: int) -> None:
    kiosk = Kiosk(flik(KIOSK, width=width, height=height, has_touch=True))
    assert kiosk.sida.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for gor, blad in (("sok", "#sok"), ("ta-med", "#kod")):
        kiosk.tryck(gor)
        expect(kiosk.sida.locator(blad)).to_be_visible()
        assert kiosk.sida.evaluate(
            f"(() => {{ const b = document.querySelector('{blad}'); return b.scrollWidth <= b.clientWidth; }})()"
        )
        kiosk.sida.keyboard.press("Escape")
    ram = kiosk.sida.locator("#scen").bounding_box()
    assert ram
    assert ram["height"] > 100


@pytest.mark.parametrize("lage", ["start", "sok", "ta-med", "kvar", "inbyggd", "meddelande", "vma"])
@pytest.mark.parametrize("kontrast", ["vanlig", "hög"])
def test_axe_finds_nothing(kiosk: Kiosk, lage: str, kontrast: str) -> None:
    if kontrast == "hög":
        kiosk.tryck("kontrast")
    if lage in {"sok", "ta-med"}:
        kiosk.tryck(lage)
        kiosk.sida.wait_for_timeout(300)
    elif lage == "kvar":
        kiosk.tryck("text")
        kiosk.sida.clock.fast_forward(61_000)
    elif lage != "start":
        kiosk.sida.evaluate(
            """lage => {
                const ruta = document.getElementById(lage === "vma" ? "meddelande" : lage);
                ruta.hidden = false;
                ruta.classList.toggle("vma", lage === "vma");
                if (lage !== "inbyggd") { ruta.querySelectorAll("h2, p").forEach(en => { en.textContent = "Text"; }); }
            }""",
            lage,
        )
    assert brister(kiosk.sida) == []
