"""What does the journey cost? In place by script, on a page of its own without, and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect
from test_tillganglighet import brister_i_alla_utseenden

Flik = Callable[..., Page]


def fyll_i(sida: Page, fardsatt: str = "Egen bil", **falt: str) -> None:
    sida.get_by_role("radio", name=fardsatt).check()
    for namn, varde in falt.items():
        sida.fill(f"#resa-{namn}", varde)


def rakna(sida: Page) -> None:
    sida.get_by_role("button", name="Räkna", exact=True).click()


def test_the_answer_comes_in_place_and_is_told_to_those_who_listen(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    fyll_i(sida, km="345")
    rakna(sida)
    svar = sida.locator("[data-resa-svar]")
    expect(svar).to_contain_text("Egen bil, 2 resor åt ett håll")
    expect(svar).to_be_focused()
    expect(sida.locator("[data-resa] .siffror")).to_contain_text("1\u00a0475\u00a0kr")
    expect(sida.locator("[data-resa-lage]")).to_contain_text("Du får tillbaka: 1\u00a0475\u00a0kr.")
    assert sida.url.endswith("/sjukresor/")
    expect(sida.locator("#resa-km")).to_have_value("345")
    expect(sida.locator("[data-resa] [data-skriv-ut]")).to_be_visible()


def test_a_fault_comes_in_place_with_the_focus_on_it_and_is_put_right(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    fyll_i(sida, km="långt")
    rakna(sida)
    expect(sida.locator(".felsammanfattning")).to_be_focused()
    expect(sida.locator("#resa-km_error")).to_contain_text("Skriv bara talet")
    expect(sida.locator("#resa-km")).to_have_value("långt")
    sida.fill("#resa-km", "51")
    rakna(sida)
    expect(sida.locator("[data-resa] .siffror")).to_contain_text("5\u00a0kr")
    assert sida.locator(".felsammanfattning").count() == 0


def test_the_same_without_javascript_on_a_page_of_its_own(flik: Flik) -> None:
    sida = flik("/sjukresor/", java_script_enabled=False)
    fyll_i(sida, km="345")
    rakna(sida)
    sida.wait_for_url("**/rakna/resa/*/")
    expect(sida.locator("main")).to_contain_text("1\u00a0475\u00a0kr")
    expect(sida.locator("#resa-km")).to_have_value("345")
    sida.get_by_role("link", name="Tillbaka till Sjukresor").click()
    sida.wait_for_url("**/sjukresor/")
    assert sida.context.cookies() == []


def test_a_fault_without_javascript_has_the_focus(flik: Flik) -> None:
    sida = flik("/sjukresor/", java_script_enabled=False)
    rakna(sida)
    expect(sida.locator(".felsammanfattning")).to_be_focused()
    sida.keyboard.press("Tab")
    sida.keyboard.press("Enter")
    expect(sida).to_have_url(re.compile("#resa-fardsatt$"))


@pytest.mark.parametrize("med_skript", [True, False])
def test_by_keyboard_alone(flik: Flik, med_skript: bool) -> None:
    sida = flik("/sjukresor/", java_script_enabled=med_skript)
    sida.locator("#resa-fran").focus()
    sida.keyboard.type("Kiruna")
    sida.keyboard.press("Tab")
    sida.keyboard.type("Luleå")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Space")  # the first way: bus or train
    sida.keyboard.press("ArrowDown")
    assert sida.locator('[name="fardsatt"]:checked').get_attribute("value") == "egen-bil"
    for _steg in range(3):  # past the reasons and the kilometres, to the ticket
        sida.keyboard.press("Tab")
    assert sida.evaluate("document.activeElement.name") == "biljett"
    sida.keyboard.press("Enter")
    fel = sida.locator("#resa-km_error")
    expect(fel).to_contain_text("ungefär 345 km")
    sida.locator("#resa-km").focus()
    sida.keyboard.press("Tab")
    expect(sida.get_by_role("checkbox", name="Räkna med ungefär 345 km")).to_be_focused()
    sida.keyboard.press("Space")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Enter")
    expect(sida.locator("[data-resa] .siffror")).to_contain_text("1\u00a0475\u00a0kr")
    expect(sida.locator("[data-resa]")).to_contain_text("Avståndet är ungefärligt")


def test_when_the_script_cannot_reach_us_the_form_is_sent_as_usual(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    sida.evaluate("() => { window.fetch = () => Promise.reject(new Error('borta')); }")
    fyll_i(sida, km="345")
    rakna(sida)
    sida.wait_for_url("**/rakna/resa/*/")
    expect(sida.locator("main")).to_contain_text("1\u00a0475\u00a0kr")


def test_nothing_stays_in_the_browser_and_nothing_stands_in_an_address(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    fragor: list[str] = []
    sida.on("request", lambda fraga: fragor.append(fraga.url))
    fyll_i(sida, km="345")
    rakna(sida)
    expect(sida.locator("[data-resa-svar]")).to_be_visible()
    assert not [adress for adress in fragor if "345" in adress or "?" in adress]
    assert sida.evaluate("localStorage.length + sessionStorage.length") == 0
    assert sida.context.cookies() == []


@pytest.mark.parametrize("vad", ["svar", "fel"])
def test_axe_finds_nothing_and_nothing_sticks_out_at_320_px(flik: Flik, vad: str) -> None:
    sida = flik("/sjukresor/", width=320)
    sida.evaluate("() => { window.fetch = () => Promise.reject(new Error('borta')); }")
    fyll_i(sida, "Taxi eller specialfordon", km="165" if vad == "svar" else "x", biljett="20000")
    rakna(sida)
    sida.wait_for_url("**/rakna/resa/*/")
    assert sida.evaluate("document.documentElement.scrollWidth") <= 320
    assert brister_i_alla_utseenden(sida) == {}
    nivaer = sida.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert nivaer.count(1) == 1
    assert all(nasta - denna <= 1 for denna, nasta in pairwise(nivaer)), nivaer


def test_the_page_with_its_answer_in_place_has_no_fault_either(flik: Flik) -> None:
    sida = flik("/sjukresor/", width=320)
    fyll_i(sida, km="345")
    rakna(sida)
    expect(sida.locator("[data-resa-svar]")).to_be_visible()
    assert sida.evaluate("document.documentElement.scrollWidth") <= 320
    assert brister_i_alla_utseenden(sida) == {}


def test_the_printed_answer_has_the_sums_and_no_form(flik: Flik) -> None:
    sida = flik("/sjukresor/", java_script_enabled=False)
    fyll_i(sida, km="345")
    rakna(sida)
    sida.wait_for_url("**/rakna/resa/*/")
    sida.emulate_media(media="print")
    expect(sida.locator(".siffror")).to_be_visible()
    expect(sida.locator(".resa-form")).to_be_hidden()
    expect(sida.locator(".utskriftsrad")).to_be_visible()
