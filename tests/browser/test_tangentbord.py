"""By keyboard alone, and without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from adresser import SIDOR
from playwright.sync_api import Page, expect

Flik = Callable[..., Page]

SYNLIGT_FOKUS = """() => {
    const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
    return {
        sist: e === document.body,
        vad: e.outerHTML.slice(0, 100),
        ram: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
        inom: r.width > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
    };
}"""


@pytest.mark.parametrize(
    "vad", ["startsida", "SIP", "sjukresor", "hjälpmedel", "nivåer och ansvar", "vårdenheter", "hälsoaktiviteter"]
)
def test_a_walk_with_tab_shows_where_one_is_at_every_step(flik: Flik, vad: str) -> None:
    sida = flik(SIDOR[vad], reduced_motion="reduce")  # scrolled at once, not in the middle of it
    for _steg in range(300):
        sida.keyboard.press("Tab")
        lage = sida.evaluate(SYNLIGT_FOKUS)
        if lage["sist"]:
            break
        assert lage["ram"], lage["vad"]
        assert lage["inom"], lage["vad"]
    else:
        pytest.fail("Tabb tog aldrig slut.")


def test_the_first_stop_leads_past_the_menu_to_the_content(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Enter")
    expect(sida).to_have_url(re.compile("#innehall$"))
    assert sida.evaluate("document.activeElement.closest('main') !== null")


def test_a_reader_searches_and_opens_a_hit_by_keyboard_without_javascript(flik: Flik) -> None:
    sida = flik("/", java_script_enabled=False)
    sida.get_by_role("searchbox").first.press_sequentially("rullstolar")
    sida.keyboard.press("Enter")
    sida.get_by_role("link", name="Hjälpmedel", exact=True).locator("visible=true").last.focus()
    sida.keyboard.press("Enter")
    sida.wait_for_url("**/hjalpmedel/")


def test_suggestions_are_reached_by_arrow_and_left_by_escape(flik: Flik) -> None:
    sida = flik("/")
    falt = sida.get_by_role("searchbox").first
    falt.press_sequentially("sjukr")
    sida.locator(".forslag a", has_text="Sjukresor").wait_for()
    sida.keyboard.press("ArrowDown")
    assert sida.evaluate("document.activeElement.textContent") == "Sjukresor"
    sida.keyboard.press("Escape")
    assert sida.locator(".forslag a").count() == 0
    assert sida.evaluate("document.activeElement.name") == "q"


@pytest.mark.parametrize("vad", SIDOR)
def test_every_page_can_be_read_without_javascript(flik: Flik, vad: str) -> None:
    sida = flik(SIDOR[vad], java_script_enabled=False)
    assert sida.locator("h1").is_visible()
    assert len(sida.locator("main").inner_text()) > 200


def test_the_reading_order_without_css_is_heading_introduction_text(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    sida.evaluate("document.querySelectorAll('link[rel=stylesheet]').forEach(l => l.remove())")
    text = sida.locator("body").inner_text()
    i_ordning = ["Hoppa till innehållet", "Vad kostar resan", "Vem ansvarar för sidan", "Personuppgifter"]
    stallen = [text.index(en_text) for en_text in i_ordning]
    assert stallen == sorted(stallen)


def test_the_contact_sheet_stays_in_the_browser_and_can_be_cleared(flik: Flik) -> None:
    sida = flik("/mina-kontakter/")
    utgaende: list[str] = []
    sida.on("request", lambda fraga: utgaende.append(f"{fraga.url} {fraga.post_data}"))
    fragor = sida.get_by_label("Mina frågor")
    fragor.fill("Vem hämtar rullstolen?")
    fragor.blur()
    sida.reload()
    assert fragor.input_value() == "Vem hämtar rullstolen?"
    sida.on("dialog", lambda dialog: dialog.accept())
    sida.get_by_role("button", name="Rensa").click()
    sida.reload()
    assert fragor.input_value() == ""
    assert sida.evaluate("localStorage.length") == 0
    assert not [fraga for fraga in utgaende if "rullstolen" in fraga]
    assert sida.context.cookies() == []


def test_an_answer_to_hjalpte_sidan_dig_is_thanked_for_without_javascript_and_cookies(flik: Flik) -> None:
    sida = flik("/sjukresor/", java_script_enabled=False)
    sida.get_by_role("button", name="Ja", exact=True).click()
    expect(sida.locator("main")).to_contain_text("Tack")
    assert sida.context.cookies() == []
