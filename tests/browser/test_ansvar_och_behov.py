"""Who answers for it, and from a need to an aid: by keyboard, without script, on a narrow screen and on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from test_tillganglighet import brister

Flik = Callable[..., Page]

UTAN_SKRIPT = {"java_script_enabled": False}


def valj(sida: Page, falt: str, text: str) -> None:
    """Choose in a list by typing the beginning of what one wants."""
    sida.locator(f"#id_{falt}").focus()
    sida.keyboard.type(text)


@pytest.mark.parametrize("val", [{}, UTAN_SKRIPT], ids=["med skript", "utan skript"])
def test_a_person_in_pajala_learns_who_answers_for_care_at_home(flik: Flik, val: dict[str, bool]) -> None:
    sida = flik("/vem-ansvarar/", width=360, **val)
    valj(sida, "insats", "Hemsjuk")
    sida.keyboard.press("Tab")
    sida.keyboard.type("Paj")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Enter")
    sida.wait_for_url("**/vem-ansvarar/?insats=hemsjukvard&kommun=pajala#vem")
    svar = sida.get_by_role("region", name="Hemsjukvård: Pajala")
    expect(svar).to_contain_text("250 kr per månad")
    expect(svar).to_contain_text("Ring kommunens växel")
    expect(svar).to_be_in_viewport()


@pytest.mark.parametrize("val", [{}, UTAN_SKRIPT], ids=["med skript", "utan skript"])
def test_a_person_in_lulea_learns_that_a_griptang_is_bought(flik: Flik, val: dict[str, bool]) -> None:
    sida = flik("/hjalpmedel/", width=360, **val)
    sida.locator("summary", has_text="Hemmet").focus()
    sida.keyboard.press("Enter")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Tab")
    assert sida.evaluate("document.activeElement.textContent") == "Nå och plocka upp saker"
    sida.keyboard.press("Enter")
    sida.wait_for_url("**/hjalpmedel/?behov=na-och-plocka-upp#behov")
    valj(sida, "kommun", "Lul")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Enter")
    svar = sida.get_by_role("region", name="Nå och plocka upp saker: Luleå")
    expect(svar).to_contain_text("I Luleå är griptång egenansvar")


def test_a_remembered_kommun_fills_in_the_second_question(flik: Flik) -> None:
    sida = flik("/-/live")
    sida.evaluate("localStorage.setItem('minkommun', 'pajala')")
    sida.goto("/vem-ansvarar/")
    valj(sida, "insats", "Hemsjuk")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Tab")
    sida.keyboard.press("Enter")
    expect(sida.get_by_role("region", name="Hemsjukvård: Pajala")).to_be_visible()


@pytest.mark.parametrize(
    "adress", ["/vem-ansvarar/?insats=sjukresor&kommun=pajala", "/hjalpmedel/?behov=duscha&kommun=kalix"]
)
def test_the_answer_is_printed_with_its_own_address(flik: Flik, adress: str) -> None:
    sida = flik(adress)
    sida.emulate_media(media="print")
    expect(sida.locator("section.vald-kommun")).to_be_visible()
    expect(sida.locator(".utskriftsrad")).to_contain_text(adress)
    expect(sida.locator(".minkommun").first).to_be_hidden()


@pytest.mark.parametrize("adress", ["/enheter/", "/hjalpmedel/?behov=duscha", "/kommuner/pajala/", "/vem-ansvarar/"])
def test_the_remembered_kommun_is_accessible_and_fits(flik: Flik, adress: str) -> None:
    sida = flik("/-/live", width=320)
    sida.evaluate("localStorage.setItem('minkommun', 'pajala')")
    sida.goto(adress)
    expect(sida.locator("[data-minkommun]:visible").first).to_be_visible()
    assert sida.evaluate("document.documentElement.scrollWidth") <= 320
    assert brister(sida) == []
    sma = sida.evaluate(
        "[...document.querySelectorAll('.minkommun button')].filter(k => k.offsetParent).map(k => k.offsetHeight)"
    )
    assert all(hojd >= 44 for hojd in sma)
