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

# Whatever the look, the page is the same and so is its order: only what depends on colours is asked again.
FARGER = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
LJUS = {"color_scheme": "light", "forced_colors": "none"}
MORK = {"color_scheme": "dark", "forced_colors": "none"}
TVINGADE = {"color_scheme": "light", "forced_colors": "active"}
# Each width by all rules in the light, and then by those about colours in these.
UTSEENDEN = {320: [MORK], 1280: [MORK, TVINGADE]}


def brister(sida: Page, regler: dict[str, object] = REGLER) -> list[str]:
    """What axe finds, one line a rule with the first element that breaks it."""
    svar = Axe().run(sida, options=regler).response
    return [f"{brott['id']}: {brott['nodes'][0]['html'][:160]}" for brott in svar["violations"]]


def brister_i_alla_utseenden(sida: Page) -> dict[str, list[str]]:
    """What axe finds on the page that is open, for each width and look where it finds something."""
    funna: dict[str, list[str]] = {}
    for bredd, utseenden in UTSEENDEN.items():
        sida.set_viewport_size({"width": bredd, "height": 900})
        sida.emulate_media(**LJUS)
        funna[f"{bredd} px"] = brister(sida)
        for utseende in utseenden:
            sida.emulate_media(**utseende)
            funna[f"{bredd} px, {utseende}"] = brister(sida, FARGER)
    return {hur: vilka for hur, vilka in funna.items() if vilka}


def test_the_check_itself_finds_a_grey_text_below_seven_to_one(flik: Flik) -> None:
    sida = flik("/sip/")
    sida.evaluate("document.querySelector('main p').style.color = '#666'")  # 5.7:1 on white
    for regler in (REGLER, FARGER):
        assert any(brist.startswith("color-contrast-enhanced") for brist in brister(sida, regler))


def test_the_check_itself_finds_a_colour_that_is_too_pale_in_the_dark_alone(flik: Flik) -> None:
    sida = flik("/sip/", bypass_csp=True)
    sida.add_style_tag(content="@media (prefers-color-scheme: dark) { main p { color: #777 } }")
    assert brister(sida) == []
    sida.emulate_media(**MORK)
    assert any(brist.startswith("color-contrast-enhanced") for brist in brister(sida, FARGER))


@pytest.mark.parametrize("vad", ALLA)
def test_axe_finds_nothing_and_nothing_sticks_out_at_320_px(flik: Flik, vad: str) -> None:
    sida = flik(ALLA[vad], width=320)
    assert sida.evaluate("document.documentElement.scrollWidth") <= 320
    assert brister_i_alla_utseenden(sida) == {}


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
def test_the_page_says_its_language_and_its_headings_tell_it_in_order(flik: Flik, vad: str) -> None:
    sida = flik(SIDOR[vad])
    assert sida.evaluate("document.documentElement.lang") == ("en" if SIDOR[vad].startswith("/en/") else "sv")
    nivaer = sida.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert nivaer.count(1) == 1
    assert all(nasta - denna <= 1 for denna, nasta in pairwise(nivaer)), nivaer


@pytest.mark.parametrize("vad", ["nivåer och ansvar", "sjukresor", "rehabiliteringsprocessen"])
def test_a_table_drawn_as_cards_on_a_phone_is_still_a_table_to_aids(flik: Flik, vad: str) -> None:
    tabell = flik(SIDOR[vad], width=320).get_by_role("table").first
    assert tabell.get_by_role("columnheader").count() >= 2
    assert tabell.get_by_role("rowheader").count() >= 3
