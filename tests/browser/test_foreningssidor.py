"""The associations' pages in a browser: choosing works without JavaScript, and with the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Flik = Callable[..., Page]


def test_the_calendar_is_chosen_in_without_javascript(flik: Flik) -> None:
    sida = flik("/foreningar/kalender/", java_script_enabled=False)
    sida.get_by_label("Kommun").select_option(label="Luleå")
    sida.get_by_label("För vem").select_option(label="Du som är närstående")
    sida.get_by_label("När", exact=True).select_option(label="Den här veckan")
    sida.get_by_role("button", name="Visa").click()
    expect(sida).to_have_url(re.compile(r"\?kommun=lulea&for_vem=narstaende&nar=vecka$"))
    assert sida.get_by_label("Kommun").input_value() == "lulea"
    expect(sida.get_by_role("heading", level=2, name="Den här veckan")).to_be_visible()


def test_the_months_are_turned_without_javascript(flik: Flik) -> None:
    sida = flik("/foreningar/kalender/", java_script_enabled=False)
    nar = sida.get_by_label("När", exact=True)
    denna, nasta = (nar.locator("option").nth(nummer).inner_text() for nummer in (4, 5))
    nar.select_option(label=nasta)
    sida.get_by_role("button", name="Visa").click()
    sida.get_by_role("navigation", name="Månader").get_by_role("link", name=denna).click()
    expect(sida.get_by_role("heading", level=2, name=denna)).to_be_visible()


def test_from_the_list_to_an_event_and_its_calendar_file(flik: Flik) -> None:
    sida = flik("/foreningar/")
    sida.get_by_role("link", name="Träna i varmt vatten").click()
    assert sida.get_by_role("heading", level=1).inner_text() == "Träna i varmt vatten"
    with sida.expect_download() as hamtat:
        sida.get_by_role("link", name="Lägg i din kalender").click()
    assert hamtat.value.suggested_filename == "trana-i-varmt-vatten.ics"


def test_a_card_is_pressed_anywhere_and_read_as_one_link(flik: Flik) -> None:
    sida = flik("/foreningar/")
    kort = sida.locator(".handelsekort li").first
    assert kort.get_by_role("link").count() == 1
    ruta = kort.bounding_box()
    assert ruta
    sida.mouse.click(ruta["x"] + ruta["width"] / 2, ruta["y"] + ruta["height"] - 8)
    sida.wait_for_url("**/foreningar/*/*/")
