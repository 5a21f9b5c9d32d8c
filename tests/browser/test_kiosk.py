"""A touch screen in a waiting room, used with a finger. See docs/decisions/0039-kiosk.md."""

from __future__ import annotations

import pytest
from kioskflik import Kiosk
from playwright.sync_api import expect

from patientforeningar.skylt.qr import qr


def test_pages_follow_the_finger_and_leave_no_history(kiosk: Kiosk) -> None:
    langd = kiosk.sida.evaluate("history.length")
    kiosk.lank("/sjukresor/")
    kiosk.framme("/sjukresor/")
    kiosk.rammen.evaluate("scrollTo(0, 400)")
    kiosk.tryck("start")
    kiosk.framme("/")
    kiosk.tryck("bakat")
    kiosk.framme("/sjukresor/")
    kiosk.blir("document.querySelector('iframe.ram').contentWindow.scrollY === 400")
    kiosk.tryck("bakat")
    kiosk.framme("/")
    expect(kiosk.sida.locator("[data-gor=bakat]")).to_be_disabled()
    assert kiosk.sida.evaluate("history.length") == langd
    assert kiosk.sida.context.cookies() == []


def test_nobody_is_offered_a_sheet_of_their_own_where_the_next_one_would_read_it(kiosk: Kiosk) -> None:
    enhet = "/enheter/sunderby-sjukhus/"
    kiosk.rammen.evaluate("adress => document.querySelector('main a[href^=\"/\"]').setAttribute('href', adress)", enhet)
    kiosk.lank(enhet)
    kiosk.framme(enhet)
    expect(kiosk.ram.locator("[data-samla]")).to_have_count(1)
    expect(kiosk.ram.locator("[data-samla]")).to_be_hidden()
    for lank in kiosk.ram.locator('a[href*="/mina-kontakter/"]').all():
        expect(lank).to_be_hidden()


def test_the_page_wears_the_layout_of_a_kiosk(kiosk: Kiosk) -> None:
    kiosk.lank("/sip/")
    kiosk.framme("/sip/")
    for bort in (".sidfot", ".till-bladet", "form.aterkoppling", ".dela", ".sidhuvud .sok"):
        expect(kiosk.ram.locator(bort)).to_be_hidden()
    smalst = kiosk.rammen.evaluate("innerWidth")
    assert smalst == pytest.approx(1080 / 1.15 / 1.08, rel=0.02)  # enlarged, and laid out in that width


def test_what_is_touched_is_large_and_at_the_bottom(kiosk: Kiosk) -> None:
    rutor = [knapp.bounding_box() for knapp in kiosk.sida.locator(".radknapp").all()]
    assert all(ruta and ruta["height"] >= 60 and ruta["width"] >= 60 for ruta in rutor)
    assert all(ruta and ruta["y"] > 1920 - 200 for ruta in rutor)
    kiosk.tryck("sok")
    for knapp in kiosk.sida.locator("#sok button:visible").all():
        ruta = knapp.bounding_box()
        assert ruta
        assert ruta["height"] >= 60, knapp.inner_text()
        assert ruta["y"] > 1920 / 2, knapp.inner_text()


def test_a_tall_screen_moves_its_page_within_reach(kiosk: Kiosk) -> None:
    fore = kiosk.sida.locator("iframe.ram").bounding_box()
    kiosk.tryck("sank")
    efter = kiosk.sida.locator("iframe.ram").bounding_box()
    assert fore
    assert efter
    assert fore["y"] == 0
    assert efter["y"] > 1920 * 0.4
    expect(kiosk.sida.locator("[data-gor=sank]")).to_have_text("Höj sidan")


def test_search_by_the_alphabet_on_the_screen(kiosk: Kiosk) -> None:
    kiosk.tryck("sok")
    kiosk.skriv("närx")
    kiosk.sida.locator("[data-sudda]").tap()
    expect(kiosk.sida.locator("#sok-ord")).to_have_value("när")
    forslag = kiosk.sida.locator("#sok-forslag button", has_text="Närstående").first
    kiosk.sida.clock.run_for(300)
    expect(kiosk.sida.locator("#sok-antal")).to_contain_text("förslag")
    forslag.tap()
    kiosk.framme("/narstaende/")
    expect(kiosk.sida.locator("#sok")).to_be_hidden()


def test_the_whole_word_is_searched_for(kiosk: Kiosk) -> None:
    kiosk.tryck("sok")
    kiosk.skriv("egen vård")
    kiosk.sida.locator("#tangenter .fram").tap()
    kiosk.framme("/sok/?q=egen%20v%C3%A5rd")
    expect(kiosk.ram.locator(".traff").first).to_be_visible()


def test_search_by_a_keyboard_alone(kiosk: Kiosk) -> None:
    kiosk.sida.locator("[data-gor=sok]").focus()
    kiosk.sida.keyboard.press("Enter")
    expect(kiosk.sida.locator("#sok-ord")).to_be_focused()
    kiosk.sida.keyboard.type("sip")
    kiosk.sida.keyboard.press("Tab")
    kiosk.sida.locator('[data-tecken="a"]').focus()
    kiosk.sida.keyboard.press("ArrowRight")
    expect(kiosk.sida.locator('[data-tecken="b"]')).to_be_focused()
    kiosk.sida.keyboard.press("ArrowDown")
    expect(kiosk.sida.locator('[data-tecken="l"]')).to_be_focused()
    kiosk.sida.keyboard.press("Escape")
    expect(kiosk.sida.locator("#sok")).to_be_hidden()
    expect(kiosk.sida.locator("[data-gor=sok]")).to_be_focused()


def test_a_search_field_of_a_page_opens_the_alphabet(kiosk: Kiosk) -> None:
    kiosk.ram.locator("#sok-hem").tap()
    expect(kiosk.sida.locator("#sok")).to_be_visible()


def test_a_link_out_becomes_a_code(kiosk: Kiosk) -> None:
    kiosk.rammen.evaluate(
        """() => { const lank = document.querySelector("main a"); lank.href = "https://www.1177.se/Norrbotten/";
            lank.target = "_blank"; }"""
    )
    kiosk.lank("https://www.1177.se/Norrbotten/")
    assert kiosk.koden() == qr("https://www.1177.se/Norrbotten/").bana
    expect(kiosk.sida.locator("#kod-adress")).to_have_text("https://www.1177.se/Norrbotten/")
    expect(kiosk.sida.locator("#kod")).to_contain_text("Fortsätt i din telefon")
    assert len(kiosk.sida.context.pages) == 1
    kiosk.sida.locator("#kod button").tap()
    expect(kiosk.sida.locator("#kod")).to_be_hidden()
    kiosk.framme("/")


def test_a_number_is_said_large(kiosk: Kiosk) -> None:
    kiosk.ram.locator('a[href="tel:1177"]').first.tap()
    expect(kiosk.sida.locator("#kod-rubrik")).to_have_text("Ring 1177")
    assert kiosk.koden() == qr("tel:1177").bana


@pytest.mark.parametrize(
    ("adress", "rubrik"),
    [
        ("mailto:redaktionen@example.se?subject=Hej", "Skriv från din telefon"),
        ("/foreningar/kalender.ics", "Hämta i din telefon"),
        ("/dokument/1/blad.pdf", "Hämta i din telefon"),
        ("/foreningar/exempel/inslag/affisch/", "Hämta i din telefon"),
        ("/mina-kontakter/", "Gör det i din egen telefon"),
        ("/en/mina-kontakter/", "Gör det i din egen telefon"),
        ("/forening/logga-in/", "Gör det i din egen telefon"),
        ("/redaktion/", "Gör det i din egen telefon"),
    ],
)
def test_nothing_is_downloaded_printed_or_written_here(kiosk: Kiosk, adress: str, rubrik: str) -> None:
    kiosk.rammen.evaluate("adress => { document.querySelector('.ingangar a').href = adress; }", adress)
    # By its place: what is not offered is hidden, and yet it must lead nowhere.
    kiosk.rammen.evaluate("document.querySelector('.ingangar a').click()")
    expect(kiosk.sida.locator("#kod-rubrik")).to_have_text(rubrik)
    assert kiosk.rammen.url.endswith("/")
    assert kiosk.rammen.evaluate("location.pathname") == "/"


def test_a_link_to_a_script_does_nothing(kiosk: Kiosk) -> None:
    kiosk.rammen.evaluate("document.querySelector('.ingangar a').href = 'javascript:document.title=1'")
    kiosk.rammen.evaluate("document.querySelector('.ingangar a').click()")
    expect(kiosk.sida.locator("#kod")).to_be_hidden()
    assert kiosk.rammen.title() != "1"


def test_forms_that_send_something_are_not_sent(kiosk: Kiosk) -> None:
    kiosk.lank("/sip/")
    kiosk.framme("/sip/")
    skickat: list[str] = []
    kiosk.sida.on(
        "request", lambda fraga: fraga.method == "POST" and "/puls" not in fraga.url and skickat.append(fraga.url)
    )
    kiosk.rammen.evaluate("document.querySelector('form.aterkoppling button').click()")
    kiosk.tryck("text")
    kiosk.framme("/sip/")
    assert skickat == []


def test_a_form_that_asks_is_followed_and_its_choices_are_large(kiosk: Kiosk) -> None:
    langd = kiosk.sida.evaluate("history.length")
    kiosk.lank("/foreningar/")
    kiosk.framme("/foreningar/")
    kiosk.ram.locator("select[name=kommun]").tap()
    kalix = kiosk.ram.locator("option[value=kalix]")
    ruta = kalix.bounding_box()
    assert ruta
    assert ruta["height"] >= 60
    kalix.tap()
    kiosk.ram.locator("form:has(select) button:not([type])").tap()
    kiosk.framme("/foreningar/?kommun=kalix&tema=")
    assert kiosk.sida.evaluate("history.length") == langd


def test_nothing_is_printed_and_no_window_opened(kiosk: Kiosk) -> None:
    # No allow-modals (print, alert), allow-popups, allow-downloads, allow-top-navigation.
    far = kiosk.sida.locator("iframe.ram").get_attribute("sandbox")
    assert set((far or "").split()) == {"allow-same-origin", "allow-scripts", "allow-forms"}
    assert kiosk.rammen.evaluate("window.open('/sip/')") is None
    assert kiosk.rammen.evaluate("window.print()") is None
    kiosk.sida.keyboard.press("Control+p")
    kiosk.sida.keyboard.press("Control+s")
    assert len(kiosk.sida.context.pages) == 1


def test_the_page_can_be_taken_along(kiosk: Kiosk) -> None:
    kiosk.lank("/sip/")
    kiosk.framme("/sip/")
    kiosk.tryck("ta-med")
    kiosk.koden()
    expect(kiosk.sida.locator("#kod-adress")).to_contain_text("/sip/")


def test_text_grows_in_three_steps_and_the_page_reflows(kiosk: Kiosk) -> None:
    def bredd() -> float:
        return float(kiosk.rammen.evaluate("innerWidth"))

    bredder = [bredd()]
    for _gang in range(2):
        kiosk.tryck("text")
        bredder.append(bredd())
    assert bredder[0] > bredder[1] > bredder[2] >= 320
    assert bredder[0] / bredder[2] > 1.7
    expect(kiosk.sida.locator("#sagt")).to_have_text("Texten är störst.")
    assert kiosk.rammen.evaluate("document.documentElement.scrollWidth <= innerWidth")
    kiosk.tryck("text")
    assert bredd() == bredder[0]


def test_high_contrast_reaches_the_page(kiosk: Kiosk) -> None:
    def farger() -> list[str]:
        svar: list[str] = kiosk.rammen.evaluate(
            "(() => { const stil = getComputedStyle(document.body); return [stil.color, stil.backgroundColor]; })()"
        )
        return svar

    kiosk.tryck("kontrast")
    assert farger() == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    kiosk.lank("/sip/")
    kiosk.framme("/sip/")
    assert farger() == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
