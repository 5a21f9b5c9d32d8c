"""The contact sheet stays in the visitor's own browser."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

NAMN = "#kb-fast-namn"
Flik = Callable[..., Page]


def test_what_is_written_is_there_again_and_was_sent_nowhere(flik: Flik) -> None:
    sida = flik("/sip/")
    fragor: list[str] = []
    sida.on("request", lambda fraga: fraga.resource_type in {"image", "other"} or fragor.append(fraga.url))
    sida.fill(NAMN, "Provnamn Ett")
    sida.fill("#kb-fragor", "Vem ringer jag?\nNär?")
    sida.keyboard.press("Tab")
    expect(sida.locator("[data-lage]")).to_have_text("Sparat i den här webbläsaren.")
    sida.press(NAMN, "Enter")
    assert fragor == []
    sida.reload()
    expect(sida.locator(NAMN)).to_have_value("Provnamn Ett")
    expect(sida.locator("#kb-fragor")).to_have_value("Vem ringer jag?\nNär?")
    assert sida.context.cookies() == []


def test_clearing_asks_first_and_then_leaves_nothing(flik: Flik) -> None:
    sida = flik("/sip/")
    sida.fill(NAMN, "Provnamn Ett")
    sida.once("dialog", lambda fraga: fraga.dismiss())
    sida.click("[data-rensa]")
    expect(sida.locator(NAMN)).to_have_value("Provnamn Ett")
    sida.once("dialog", lambda fraga: fraga.accept())
    sida.click("[data-rensa]")
    expect(sida.locator(NAMN)).to_have_value("")
    expect(sida.locator("[data-lage]")).to_contain_text("Bladet är tomt.")
    assert sida.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_nothing_says_so(flik: Flik) -> None:
    sida = flik("/")
    sida.add_init_script("Storage.prototype.setItem = function () { throw new Error('full'); };")
    sida.goto("/sip/")
    sida.fill(NAMN, "Provnamn Ett")
    sida.keyboard.press("Tab")
    expect(sida.locator("[data-lage]")).to_have_text(
        "Webbläsaren kan inte spara. Skriv ut bladet innan du lämnar sidan."
    )


def test_what_lies_broken_in_the_browser_does_no_harm(flik: Flik) -> None:
    sida = flik("/")
    for skrap in ("{", "[]", "null", '"x"', '{"kb-fast-namn": 5}'):
        sida.evaluate("text => localStorage.setItem('kontaktblad', text)", skrap)
        sida.goto("/sip/")
        expect(sida.locator("[data-skriv-ut] >> nth=0")).to_be_visible()
        sida.fill(NAMN, "Provnamn Ett")


def test_only_the_sheet_is_printed_and_the_page_comes_back(flik: Flik) -> None:
    sida = flik("/sip/")
    sida.evaluate(
        """() => { window.print = () => {
            window.utom = [...document.querySelectorAll('.ej-pa-bladet')].map(e => e.tagName);
            window.med = document.querySelector('.kontaktblad').closest('.ej-pa-bladet');
        }; }"""
    )
    sida.click(".kontaktblad [data-skriv-ut]")
    assert "FOOTER" in sida.evaluate("window.utom")
    assert sida.evaluate("window.med") is None
    assert sida.locator(".ej-pa-bladet").count() == 0


def test_without_script_the_sheet_is_filled_in_and_printed_all_the_same(flik: Flik) -> None:
    sida = flik("/sip/", java_script_enabled=False)
    sida.fill(NAMN, "Provnamn Ett")
    expect(sida.locator(".kontaktblad noscript")).to_be_visible()
    expect(sida.locator(".kontaktblad [data-rensa]")).to_be_hidden()
    sida.emulate_media(media="print")
    expect(sida.locator(NAMN)).to_be_visible()
