"""WCAG 2.2 AA by axe in a real browser, on every page type and state, with contrast 7:1 demanded."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from adresser import ALLA, SIDOR
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Flik = Callable[..., Page]

REGLER = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}

UTSEENDEN: dict[str, dict[str, object]] = {
    "ljus, 320 px": {"width": 320},
    "mörk, 320 px": {"width": 320, "color_scheme": "dark"},
    "ljus, bred": {"width": 1280},
    "mörk, bred": {"width": 1280, "color_scheme": "dark"},
    "tvingade färger": {"width": 1280, "forced_colors": "active"},
}


def brister(sida: Page) -> list[str]:
    """What axe finds, one line a rule with the first element that breaks it."""
    svar = Axe().run(sida, options=REGLER).response
    return [f"{brott['id']}: {brott['nodes'][0]['html'][:160]}" for brott in svar["violations"]]


def test_the_check_itself_finds_a_grey_text_below_seven_to_one(flik: Flik) -> None:
    sida = flik("/sip/")
    sida.evaluate("document.querySelector('main p').style.color = '#666'")  # 5.7:1 on white
    assert any(brist.startswith("color-contrast-enhanced") for brist in brister(sida))


@pytest.mark.parametrize("utseende", UTSEENDEN)
@pytest.mark.parametrize("vad", ALLA)
def test_axe_finds_nothing(flik: Flik, vad: str, utseende: str) -> None:
    sida = flik(ALLA[vad], **UTSEENDEN[utseende])
    assert brister(sida) == []


@pytest.mark.parametrize("vad", ALLA)
def test_nothing_sticks_out_at_320_px(flik: Flik, vad: str) -> None:
    sida = flik(ALLA[vad], width=320)
    bredd = sida.evaluate("document.documentElement.scrollWidth")
    assert bredd <= 320


@pytest.mark.parametrize("vad", SIDOR)
def test_what_can_be_pressed_is_large_enough_for_a_finger(flik: Flik, vad: str) -> None:
    """Buttons, fields and fold-outs are 44 px high; links in running text are exempt (WCAG 2.5.8)."""
    sida = flik(SIDOR[vad], width=360)
    sma = sida.evaluate(
        """() => [...document.querySelectorAll("button:not([popovertarget]), input, select, summary")]
            .filter(e => e.offsetParent && !["hidden", "checkbox", "radio"].includes(e.type))
            .filter(e => e.getBoundingClientRect().height < 43.5)
            .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert sma == []


@pytest.mark.parametrize("vad", SIDOR)
def test_the_headings_tell_the_page_in_order(flik: Flik, vad: str) -> None:
    sida = flik(SIDOR[vad])
    nivaer = sida.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert nivaer.count(1) == 1
    assert all(nasta - denna <= 1 for denna, nasta in pairwise(nivaer)), nivaer


@pytest.mark.parametrize("vad", SIDOR)
def test_the_page_says_its_language(flik: Flik, vad: str) -> None:
    sida = flik(SIDOR[vad])
    vantat = "en" if SIDOR[vad].startswith("/en/") else "sv"
    assert sida.evaluate("document.documentElement.lang") == vantat


@pytest.mark.parametrize("vad", ["nivåer och ansvar", "sjukresor", "rehabiliteringsprocessen"])
def test_a_table_drawn_as_cards_on_a_phone_is_still_a_table_to_aids(flik: Flik, vad: str) -> None:
    tabell = flik(SIDOR[vad], width=320).get_by_role("table").first
    assert tabell.get_by_role("columnheader").count() >= 2
    assert tabell.get_by_role("rowheader").count() >= 3
