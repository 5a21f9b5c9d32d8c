"""The reader's own sheet stays in the reader's own browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ADRESS = "/mina-kontakter/"
NAMN = "#kb-fast-namn"
SPARA = "[data-samla] button"
Flik = Callable[..., Page]


def test_what_is_written_is_there_again_and_was_sent_nowhere(flik: Flik) -> None:
    sida = flik(ADRESS)
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


def test_what_was_written_on_the_sheet_when_it_stood_with_sip_is_still_there(flik: Flik) -> None:
    sida = flik("/")
    sida.evaluate("""localStorage.setItem("kontaktblad", JSON.stringify({ "kb-fast-namn": "Provnamn Ett" }))""")
    sida.goto(ADRESS)
    expect(sida.locator(NAMN)).to_have_value("Provnamn Ett")


def test_clearing_leaves_nothing_and_can_be_undone_by_keyboard(flik: Flik) -> None:
    sida = flik("/enheter/sunderby-sjukhus/")
    sida.click(SPARA)
    sida.goto(ADRESS)
    sida.fill(NAMN, "Provnamn Ett")
    sida.focus("[data-rensa]")
    sida.keyboard.press("Enter")
    expect(sida.locator(NAMN)).to_have_value("")
    expect(sida.locator("[data-lage]")).to_contain_text("Bladet är tomt.")
    expect(sida.locator("[data-samlat] li")).to_have_count(0)
    assert sida.evaluate("localStorage.length") == 0
    expect(sida.locator("[data-angra]")).to_be_focused()
    sida.keyboard.press("Enter")
    expect(sida.locator(NAMN)).to_have_value("Provnamn Ett")
    expect(sida.locator("[data-samlat] li")).to_have_count(1)
    expect(sida.locator("[data-angra]")).to_be_hidden()
    sida.reload()
    expect(sida.locator(NAMN)).to_have_value("Provnamn Ett")


def test_what_was_cleared_cannot_be_brought_back_by_whoever_comes_next(flik: Flik) -> None:
    sida = flik(ADRESS)
    sida.fill(NAMN, "Provnamn Ett")
    sida.click("[data-rensa]")
    sida.goto("/sip/")
    sida.go_back()
    expect(sida.locator("[data-angra]")).to_be_hidden()
    expect(sida.locator(NAMN)).to_have_value("")


@pytest.mark.parametrize("adress", ["/enheter/sunderby-sjukhus/", "/kommuner/lulea/"])
def test_a_contact_is_saved_to_the_sheet_once_and_taken_away_again(flik: Flik, adress: str) -> None:
    sida = flik(adress)
    sida.click(SPARA)
    expect(sida.locator("[data-samla] [role=status]")).to_have_text("Sparat på ditt blad, bara i den här webbläsaren.")
    sida.click(SPARA)
    expect(sida.locator("[data-samla] [role=status]")).to_have_text("Det ligger redan på ditt blad.")
    sida.click("[data-samla] a")
    lank = sida.locator("[data-samlat] li a")
    expect(lank).to_have_count(1)
    expect(lank).to_have_attribute("href", adress)
    sida.click("[data-samlat] button")
    expect(sida.locator("[data-samlat] li")).to_have_count(0)
    expect(sida.locator("[data-inget-samlat]")).to_be_visible()
    expect(sida.locator("[data-lage]")).to_have_text("Borttaget från bladet.")
    sida.keyboard.press("Enter")  # "Ångra" has focus
    expect(lank).to_have_count(1)


def test_each_button_that_takes_something_away_says_what(flik: Flik) -> None:
    sida = flik("/enheter/sunderby-sjukhus/")
    sida.click(SPARA)
    sida.goto(ADRESS)
    expect(sida.get_by_role("button", name="Ta bort: Sunderby sjukhus")).to_be_visible()


def test_a_browser_that_keeps_nothing_says_so(flik: Flik) -> None:
    sida = flik("/")
    sida.add_init_script("Storage.prototype.setItem = function () { throw new Error('full'); };")
    sida.goto(ADRESS)
    sida.fill(NAMN, "Provnamn Ett")
    sida.keyboard.press("Tab")
    expect(sida.locator("[data-lage]")).to_have_text(
        "Webbläsaren kan inte spara. Skriv ut bladet innan du lämnar sidan."
    )
    sida.goto("/kommuner/lulea/")
    sida.click(SPARA)
    expect(sida.locator("[data-samla] [role=status]")).to_contain_text("Webbläsaren kan inte spara.")


def test_what_lies_broken_in_the_browser_does_no_harm(flik: Flik) -> None:
    sida = flik("/")
    for skrap in ("{", "[]", "null", '"x"', '{"kb-fast-namn": 5}', '[null, 5, {}, {"titel": 1, "adress": "/x/"}]'):
        for nyckel in ("kontaktblad", "kontaktblad.samlat"):
            sida.evaluate("([nyckel, text]) => localStorage.setItem(nyckel, text)", [nyckel, skrap])
        sida.goto(ADRESS)
        expect(sida.locator(".kontaktblad [data-skriv-ut]")).to_be_visible()
        expect(sida.locator("[data-samlat] li")).to_have_count(0)
        sida.fill(NAMN, "Provnamn Ett")


@pytest.mark.parametrize(
    "adress", ["javascript:alert(1)", "//example.com/", "/\\\\example.com/", "https://example.com/"]
)
def test_what_somebody_else_has_put_in_the_browser_leads_nowhere_else(flik: Flik, adress: str) -> None:
    sida = flik("/")
    sida.evaluate(
        """adress => localStorage.setItem("kontaktblad.samlat",
             JSON.stringify([{ titel: "<b>x</b>", text: "", adress: adress },
                             { titel: "<i>y</i>", text: "", adress: "/sip/" }]))""",
        adress,
    )
    sida.goto(ADRESS)
    expect(sida.locator("[data-samlat] li")).to_have_count(1)
    expect(sida.locator("[data-samlat] a")).to_have_text("<i>y</i>")


def test_the_sheet_can_be_kept_as_a_text_file(flik: Flik, tmp_path: Path) -> None:
    sida = flik("/enheter/sunderby-sjukhus/")
    sida.click(SPARA)
    sida.goto(ADRESS)
    sida.fill(NAMN, "Provnamn Ett")
    sida.fill("#kb-fragor", "Vem ringer jag?")
    with sida.expect_download() as hamtning:
        sida.click("[data-textfil]")
    hamtning.value.save_as(tmp_path / "blad.txt")
    text = (tmp_path / "blad.txt").read_text(encoding="utf-8")
    assert hamtning.value.suggested_filename == "mina-kontakter.txt"
    assert text.startswith("Mina kontakter och frågor")
    assert "Min fasta vårdkontakt\n" in text
    assert "Namn: Provnamn Ett\n" in text
    assert "Mina frågor: Vem ringer jag?" in text
    assert "/enheter/sunderby-sjukhus/" in text


def test_only_the_sheet_is_printed_and_the_page_comes_back(flik: Flik) -> None:
    sida = flik(ADRESS)
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


def test_on_paper_there_is_nothing_to_press(flik: Flik) -> None:
    sida = flik("/enheter/sunderby-sjukhus/")
    sida.click(SPARA)
    sida.emulate_media(media="print")
    expect(sida.locator("[data-samla]")).to_be_hidden()
    sida.goto(ADRESS)
    for knapp in ("[data-rensa]", "[data-textfil]", "[data-samlat] button"):
        expect(sida.locator(knapp)).to_be_hidden()
    expect(sida.locator(NAMN)).to_be_visible()
    expect(sida.locator("[data-samlat] a")).to_be_visible()


def test_without_script_the_sheet_is_filled_in_and_printed_all_the_same(flik: Flik) -> None:
    sida = flik(ADRESS, java_script_enabled=False)
    sida.fill(NAMN, "Provnamn Ett")
    expect(sida.locator(".kontaktblad noscript")).to_be_visible()
    for dold in ("[data-rensa]", "[data-textfil]", ".kontaktblad-samlat", "[data-angra]"):
        expect(sida.locator(dold)).to_be_hidden()
    sida.emulate_media(media="print")
    expect(sida.locator(NAMN)).to_be_visible()
    sida.goto("/enheter/sunderby-sjukhus/")
    expect(sida.locator("[data-samla]")).to_be_hidden()


def test_a_narrow_phone_shows_all_of_the_sheet(flik: Flik) -> None:
    sida = flik("/enheter/sunderby-sjukhus/", width=320)
    sida.click(SPARA)
    sida.goto(ADRESS)
    assert sida.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for knapp in sida.locator(".kontaktblad button:visible").all():
        ruta = knapp.bounding_box()
        assert ruta
        assert ruta["height"] >= 44
