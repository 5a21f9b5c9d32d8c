"""A kiosk that is left asks, lets go, and is clean for the next visitor; unused it rests, and keeps itself fresh."""

from __future__ import annotations

import datetime as dt

from kioskflik import Kiosk
from playwright.sync_api import expect
from spellistor import lista, period


def _anvand(kiosk: Kiosk) -> None:
    """What a visitor may leave behind."""
    kiosk.tryck("text")
    kiosk.tryck("kontrast")
    kiosk.tryck("sank")
    kiosk.lank("/sip/")
    kiosk.framme("/sip/")
    kiosk.rammen.evaluate(
        """() => { localStorage.setItem("kontaktblad", "Provnamn Ett"); sessionStorage.setItem("sett", "ja");
            localStorage.setItem("skarm.demo-kiosk.prov", "1"); scrollTo(0, 500);
            document.querySelectorAll("input[type=checkbox]").forEach(ruta => { ruta.checked = true; }); }"""
    )
    kiosk.tryck("sok")
    kiosk.skriv("hjälp")


def _ar_rent(kiosk: Kiosk, langd: int) -> None:
    kiosk.framme("/")
    sida = kiosk.sida
    assert sida.evaluate("Object.keys(localStorage).filter(namn => !namn.startsWith('skarm.'))") == []
    assert sida.evaluate("localStorage.getItem('skarm.demo-kiosk.prov')") == "1"  # what the screen knows of itself
    assert sida.evaluate("sessionStorage.length") == 0
    assert sida.evaluate("history.length") == langd
    assert kiosk.rammen.evaluate("scrollY") == 0
    expect(sida.locator("[data-gor=bakat]")).to_be_disabled()
    for gor, ord_ in (("text", "Större text"), ("kontrast", "Hög kontrast"), ("sank", "Sänk sidan")):
        expect(sida.locator(f"[data-gor={gor}]")).to_have_text(ord_)
    assert sida.evaluate("document.querySelectorAll('dialog[open]').length") == 0
    assert sida.evaluate("document.activeElement === document.body")
    assert kiosk.rammen.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(0, 0, 0)"
    kiosk.tryck("sok")
    expect(sida.locator("#sok-ord")).to_have_value("")
    assert sida.locator("#sok-forslag li").count() == 0


def test_a_kiosk_that_is_left_asks_and_is_clean_for_the_next_one(kiosk: Kiosk) -> None:
    langd = kiosk.sida.evaluate("history.length")
    _anvand(kiosk)
    kiosk.sida.clock.fast_forward(58_000)
    expect(kiosk.sida.locator("#kvar")).to_be_hidden()
    kiosk.sida.clock.fast_forward(2_500)
    expect(kiosk.sida.locator("#kvar")).to_be_visible()
    expect(kiosk.sida.locator("#kvar-ja")).to_be_focused()
    kiosk.sida.clock.fast_forward(15_000)
    expect(kiosk.sida.locator("#kvar")).to_be_visible()  # at least 20 s to answer: WCAG 2.2.1
    kiosk.sida.clock.fast_forward(5_500)
    _ar_rent(kiosk, langd)


def test_after_that_back_leads_nowhere(kiosk: Kiosk) -> None:
    _anvand(kiosk)
    kiosk.sida.clock.fast_forward(61_000)
    kiosk.sida.locator("#kvar-nej").tap()
    kiosk.framme("/")
    kiosk.rammen.evaluate("history.back()")
    kiosk.sida.wait_for_timeout(300)
    # The only step back there is leads out of the kiosk, to what this test had open before it.
    assert "/sip/" not in [ram.url for ram in kiosk.sida.frames]


def test_starting_over_by_hand_is_as_clean(kiosk: Kiosk) -> None:
    langd = kiosk.sida.evaluate("history.length")
    _anvand(kiosk)
    kiosk.sida.clock.fast_forward(61_000)
    kiosk.sida.locator("#kvar-nej").tap()
    _ar_rent(kiosk, langd)


def test_who_is_still_there_goes_on(kiosk: Kiosk) -> None:
    kiosk.lank("/sip/")
    kiosk.framme("/sip/")
    kiosk.tryck("text")
    kiosk.sida.clock.fast_forward(61_000)
    kiosk.sida.locator("#kvar-ja").tap()
    expect(kiosk.sida.locator("#kvar")).to_be_hidden()
    expect(kiosk.sida.locator("#kvar-tal")).to_be_empty()  # it is closed: the browser says so a moment after hiding it
    expect(kiosk.sida.locator("[data-gor=text]")).to_have_text("Störst text")
    kiosk.framme("/sip/")
    kiosk.sida.clock.fast_forward(58_000)
    expect(kiosk.sida.locator("#kvar")).to_be_hidden()
    kiosk.sida.clock.fast_forward(3_000)
    expect(kiosk.sida.locator("#kvar")).to_be_visible()


def test_a_touch_in_the_page_counts(kiosk: Kiosk) -> None:
    kiosk.tryck("text")
    kiosk.sida.clock.fast_forward(50_000)
    kiosk.ram.locator("h1").first.tap()
    kiosk.sida.clock.fast_forward(50_000)
    expect(kiosk.sida.locator("#kvar")).to_be_hidden()
    kiosk.sida.clock.fast_forward(11_000)
    expect(kiosk.sida.locator("#kvar")).to_be_visible()


def test_the_countdown_is_said_and_any_key_gives_the_whole_time_anew(kiosk: Kiosk) -> None:
    kiosk.tryck("text")
    kiosk.sida.clock.fast_forward(61_000)
    kiosk.sida.clock.fast_forward(10_000)
    expect(kiosk.sida.locator("#kvar-sagt")).to_contain_text("sekunder kvar")
    kiosk.sida.keyboard.press("Tab")
    expect(kiosk.sida.locator("#kvar-nej")).to_be_focused()
    kiosk.sida.clock.fast_forward(15_000)
    expect(kiosk.sida.locator("#kvar")).to_be_visible()


def test_a_kiosk_that_nobody_has_touched_asks_nothing(kiosk: Kiosk) -> None:
    kiosk.sida.clock.fast_forward(300_000)
    expect(kiosk.sida.locator("#kvar")).to_be_hidden()


def test_the_question_takes_the_place_of_what_else_is_open(kiosk: Kiosk) -> None:
    kiosk.tryck("ta-med")
    kiosk.sida.clock.fast_forward(61_000)
    expect(kiosk.sida.locator("#kvar-ja")).to_be_focused()
    kiosk.sida.locator("#kvar-ja").tap()
    expect(kiosk.sida.locator("#kvar")).to_be_hidden()


def test_dark_hours_cover_a_kiosk_until_somebody_touches_it(kiosk: Kiosk) -> None:
    natt = lista("a", perioder=[period([], fran=dt.datetime.now(dt.UTC) - dt.timedelta(hours=1), slackt=True)])
    kiosk.blir("() => Skarm.hamtare.etag() !== ''")  # the first programme has come: nothing is asked for meanwhile
    kiosk.sida.route("**/spellista.json", lambda fraga: fraga.fulfill(json=natt))
    kiosk.sida.evaluate("Skarm.hamtare.nu()")
    kiosk.sida.clock.run_for(2_000)
    morker = kiosk.sida.locator("#morker")
    expect(morker).to_be_visible()
    morker.tap()
    expect(morker).to_be_hidden()
    kiosk.sida.clock.run_for(30_000)
    expect(morker).to_be_hidden()
    kiosk.sida.clock.fast_forward(90_000)
    kiosk.sida.clock.run_for(2_000)
    expect(morker).to_be_visible()


def test_an_unused_kiosk_that_lost_its_page_finds_it_again(kiosk: Kiosk) -> None:
    kiosk.sida.route("**/", lambda fraga: fraga.abort("connectionrefused"))
    kiosk.sida.clock.fast_forward(601_000)
    expect(kiosk.sida.locator("#inbyggd")).to_be_visible()
    kiosk.sida.unroute("**/")
    kiosk.sida.clock.fast_forward(31_000)
    kiosk.framme("/")
    expect(kiosk.sida.locator("#inbyggd")).to_be_hidden()
