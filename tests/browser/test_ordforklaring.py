"""A term that explains itself, with keyboard, on paper and on an old phone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

Flik = Callable[..., Page]


def test_a_term_opens_and_closes_by_keyboard_without_script(flik: Flik) -> None:
    sida = flik("/sjukresor/", java_script_enabled=False)
    ordet = sida.locator("button.ord").first
    forklaring = sida.locator(".ord-forklaring").first
    expect(forklaring).to_be_hidden()
    ordet.focus()
    sida.keyboard.press("Enter")
    expect(forklaring).to_be_visible()
    sida.keyboard.press("Tab")
    expect(forklaring.locator("a")).to_be_focused()
    sida.keyboard.press("Escape")
    expect(forklaring).to_be_hidden()


def test_the_explanation_lies_on_the_screen_of_a_small_phone(flik: Flik) -> None:
    sida = flik("/sjukresor/", width=320, height=568)
    sida.locator("button.ord").first.click()
    ruta = sida.locator(".ord-forklaring:popover-open").bounding_box()
    assert ruta is not None
    assert ruta["x"] >= 0
    assert ruta["x"] + ruta["width"] <= 320
    assert ruta["y"] + ruta["height"] <= 568


def test_the_link_leads_to_the_term_in_the_glossary(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    sida.locator("button.ord").first.click()
    lank = sida.locator(".ord-forklaring a").first.get_attribute("href")
    assert lank
    sida.goto(lank)
    assert sida.locator(f"[id='{lank.split('#')[1]}']").count() == 1


def test_on_paper_the_explanation_is_a_parenthesis_after_the_term(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    sida.emulate_media(media="print")
    expect(sida.locator("button.ord").first).to_be_visible()
    forklaring = sida.locator(".ord-forklaring").first
    expect(forklaring).to_be_visible()
    assert forklaring.evaluate("e => getComputedStyle(e).display") == "inline"
    assert forklaring.inner_text().strip().startswith("(")
    expect(forklaring.locator("a")).to_be_hidden()


def test_where_popovers_are_unknown_the_explanation_is_a_parenthesis(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    sida.evaluate(
        """() => {
            for (const e of document.querySelectorAll('.ord-forklaring')) e.removeAttribute('popover');
            for (const blad of document.styleSheets)
                for (let i = blad.cssRules.length - 1; i >= 0; i--)
                    if (/popover-open|position-area/.test(blad.cssRules[i].conditionText || '')) blad.deleteRule(i);
        }"""
    )
    forklaring = sida.locator(".ord-forklaring").first
    expect(forklaring).to_be_visible()
    assert forklaring.evaluate("e => getComputedStyle(e).display") == "inline"
    assert forklaring.inner_text().strip().startswith("(")
