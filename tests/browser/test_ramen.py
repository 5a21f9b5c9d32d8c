"""The frame in a real browser: the menu of a phone, passing a page on, paper."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

Flik = Callable[..., Page]


def test_the_menu_of_a_phone_opens_by_keyboard_without_script(flik: Flik) -> None:
    sida = flik("/sjukresor/", width=360, java_script_enabled=False)
    lank = sida.locator(".meny-liten a", has_text="Sjukresor")
    expect(lank).to_be_hidden()
    sida.locator(".meny-liten summary").focus()
    sida.keyboard.press("Enter")
    expect(lank).to_be_visible()
    expect(lank).to_have_attribute("aria-current", "page")


def test_only_one_form_of_the_menu_is_there_at_a_time(flik: Flik) -> None:
    for bredd, synlig, dold in ((360, ".meny-liten", ".meny-bred"), (1280, ".meny-bred", ".meny-liten")):
        sida = flik("/", width=bredd)
        expect(sida.locator(synlig)).to_be_visible()
        expect(sida.locator(dold)).to_be_hidden()


def test_the_address_is_copied_and_that_is_said(flik: Flik) -> None:
    sida = flik("/sip/", permissions=["clipboard-read", "clipboard-write"])
    adress = sida.locator(".adress").inner_text()
    sida.get_by_role("button", name="Kopiera adressen").click()
    expect(sida.locator(".dela-knappar [role=status]")).to_have_text("Adressen är kopierad.")
    assert sida.evaluate("navigator.clipboard.readText()") == adress


def test_without_script_the_address_stands_there_and_no_button_that_does_nothing(flik: Flik) -> None:
    sida = flik("/sip/", java_script_enabled=False)
    expect(sida.locator(".adress")).to_be_visible()
    expect(sida.get_by_role("button", name="Kopiera adressen")).to_be_hidden()


def test_paper_carries_the_text_its_address_and_the_day_and_nothing_to_press(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    sida.emulate_media(media="print")
    for dold in (".meny", ".sok", ".brodsmulor", ".innehallslista", ".sidfot", ".dela"):
        expect(sida.locator(dold).first).to_be_hidden()
    expect(sida.locator("h1")).to_be_visible()
    rad = sida.locator(".utskriftsrad")
    expect(rad).to_be_visible()
    expect(rad).to_contain_text(sida.locator(".adress").inner_text())


def test_what_is_folded_away_is_opened_for_paper(flik: Flik) -> None:
    sida = flik("/sjukresor/")
    svar = sida.locator(".fragor details .rt").first
    expect(svar).to_be_hidden()
    sida.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(svar).to_be_visible()


def test_a_line_of_running_text_holds_at_most_seventy_characters(flik: Flik) -> None:
    sida = flik("/sjukresor/", width=1920)
    bredd = sida.evaluate(
        """() => {
            const prov = document.createElement("span");
            prov.textContent = document.querySelector(".text p").textContent;
            prov.style.whiteSpace = "nowrap";
            document.querySelector(".text p").after(prov);
            const tecken = prov.textContent.length / prov.getBoundingClientRect().width;
            prov.remove();
            return tecken * document.querySelector(".text").getBoundingClientRect().width;
        }"""
    )
    assert bredd <= 70
