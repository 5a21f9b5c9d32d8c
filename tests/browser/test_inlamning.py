"""An item is written in a real browser: it saves itself, nothing written is lost, and two at once are both seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect
from test_foreningskonto import logga_in
from test_tangentbord import SYNLIGT_FOKUS
from test_tillganglighet import brister, brister_i_alla_utseenden

Flik = Callable[..., Page]

VANTA = 20_000  # ms: the machine may be busy
SPARAT = re.compile(r"Utkastet sparades klockan \d+\.\d\d")
RUBRIK, KORT, LAGE = "#id_rubrik", "#id_kort", "[data-sparlage]"


@pytest.fixture(scope="module")
def session(chromium: Browser, webbplats: str) -> Iterator[StorageState]:
    """The cookies of the demo's first ombud, signed in."""
    kontext = chromium.new_context(base_url=webbplats)
    logga_in(kontext.new_page(), "ombud1@example.se")
    yield kontext.storage_state()
    kontext.close()


def nytt(sida: Page, sort: str = "Ett meddelande") -> str:
    """Begin an item; the path of its form."""
    sida.goto("/forening/inslag/nytt/")
    sida.get_by_role("button", name=sort).click()
    sida.wait_for_url("**/andra/")
    return re.sub(r"https?://[^/]+", "", sida.url)


def bli_utloggad(kontext: BrowserContext) -> None:
    """As when a session has run out: the browser's other cookies are still there."""
    kontext.clear_cookies(name="sessionid")


def i_minnet(sida: Page) -> int:
    return int(sida.evaluate("Object.keys(localStorage).filter(k => k.startsWith('utkast:')).length"))


def test_a_draft_saves_itself_and_leaves_nothing_in_the_browser(flik: Flik, session: StorageState) -> None:
    sida = flik("/forening/", storage_state=session)
    nytt(sida)
    sida.fill(RUBRIK, "Vi byter lokal")
    assert i_minnet(sida) == 1
    expect(sida.locator(LAGE)).to_have_text(SPARAT, timeout=VANTA)
    assert i_minnet(sida) == 0
    sida.reload()
    expect(sida.locator(RUBRIK)).to_have_value("Vi byter lokal")


def test_what_cannot_be_kept_is_told_beside_its_field_and_stays_in_the_browser(
    flik: Flik, session: StorageState
) -> None:
    sida = flik("/forening/", storage_state=session)
    nytt(sida)
    sida.fill(RUBRIK, "Ring 811218-9876")
    fel = sida.locator("#id_rubrik_error")
    expect(fel).to_contain_text("personnummer", timeout=VANTA)
    assert sida.get_attribute(RUBRIK, "aria-invalid") == "true"
    sida.fill(RUBRIK, "Ring oss")
    expect(fel).to_have_count(0, timeout=VANTA)
    assert i_minnet(sida) == 0


def test_on_a_bad_line_the_text_waits_and_is_saved_when_the_line_is_back(flik: Flik, session: StorageState) -> None:
    sida = flik("/forening/", storage_state=session)
    nytt(sida)
    sida.evaluate("() => { window.natet = window.fetch; window.fetch = () => Promise.reject(new TypeError()); }")
    sida.fill(RUBRIK, "Skrivet utan kontakt")
    expect(sida.locator(LAGE)).to_contain_text("Ingen kontakt", timeout=VANTA)
    assert i_minnet(sida) == 1
    sida.evaluate("() => { window.fetch = window.natet; window.dispatchEvent(new Event('online')); }")
    expect(sida.locator(LAGE)).to_have_text(SPARAT, timeout=VANTA)
    assert i_minnet(sida) == 0


def test_signed_out_while_writing_the_text_comes_back_after_signing_in(flik: Flik) -> None:
    sida = flik("/forening/logga-in/")
    logga_in(sida, "ombud2@example.se")
    adress = nytt(sida)
    bli_utloggad(sida.context)
    sida.fill(RUBRIK, "Skrivet som utloggad")
    sida.fill(KORT, "Ingenting får gå förlorat.")
    expect(sida.locator(LAGE)).to_contain_text("Du är utloggad", timeout=VANTA)
    logga_in(sida, "ombud2@example.se")
    sida.goto(adress)
    expect(sida.locator(RUBRIK)).to_have_value("Skrivet som utloggad")
    expect(sida.locator(KORT)).to_have_value("Ingenting får gå förlorat.")
    expect(sida.locator(LAGE)).to_have_text(SPARAT, timeout=VANTA)


def test_without_a_script_the_server_keeps_what_was_sent_signed_out(flik: Flik) -> None:
    sida = flik("/forening/logga-in/", java_script_enabled=False)
    logga_in(sida, "ombud3@example.se")
    adress = nytt(sida)
    sida.fill(RUBRIK, "Skrivet utan skript")
    bli_utloggad(sida.context)
    sida.get_by_role("button", name="Spara utkast").click()
    expect(sida).to_have_url(re.compile("/forening/logga-in/"))
    sida.get_by_label("Din e-postadress").fill("ombud3@example.se")
    sida.get_by_role("button", name="Skicka koden").click()
    sida.get_by_label("Koden i brevet").fill(sida.locator(".lagesruta strong").inner_text())
    sida.get_by_role("button", name="Logga in", exact=True).click()
    expect(sida).to_have_url(re.compile(f"{re.escape(adress)}$"))
    expect(sida.locator(RUBRIK)).to_have_value("Skrivet utan skript")
    expect(sida.locator("main")).to_contain_text("Du blev utloggad medan du skrev")
    sida.get_by_role("button", name="Spara utkast").click()
    expect(sida.locator("main")).to_contain_text("Utkastet sparades")


def test_two_tabs_at_once_the_later_chooses_and_nothing_is_overwritten(flik: Flik, session: StorageState) -> None:
    ena = flik("/forening/", storage_state=session)
    adress = nytt(ena)
    ena.fill(RUBRIK, "Först")
    expect(ena.locator(LAGE)).to_have_text(SPARAT, timeout=VANTA)
    andra = ena.context.new_page()
    andra.goto(adress)
    ena.fill(RUBRIK, "Från ena fliken")
    ena.get_by_role("button", name="Spara utkast").click()
    expect(ena.locator(".besked")).to_have_text(SPARAT)
    andra.fill(RUBRIK, "Från andra fliken")
    expect(andra.locator(LAGE)).to_contain_text("Någon annan har sparat", timeout=VANTA)
    andra.get_by_role("button", name="Spara utkast").click()
    expect(andra.get_by_role("heading", level=1)).to_have_text("Två har skrivit samtidigt")
    expect(andra.locator(".krock-rad")).to_contain_text("Från ena fliken")
    assert brister(andra) == []
    andra.get_by_label("Det du skrev").check()
    andra.get_by_role("button", name="Spara mitt val").click()
    expect(andra.locator(RUBRIK)).to_have_value("Från andra fliken")


def test_handing_in_twice_gives_one_number(flik: Flik, session: StorageState) -> None:
    sida = flik("/forening/", storage_state=session)
    nytt(sida)
    sida.fill(RUBRIK, "Inlämnat med dubbelklick")
    sida.fill(KORT, "Bara en gång.")
    sida.fill("#id_visas_till", sida.input_value("#id_visas_fran"))
    sida.get_by_role("button", name="Lämna in").dblclick()
    # Not by waiting for a navigation: the second press breaks off the first one's.
    expect(sida).to_have_url(re.compile(r"/kvitto/$"), timeout=VANTA)
    nummer = sida.locator(".kvitto-nummer").inner_text()
    sida.goto("/forening/")
    rader = sida.locator(".arenden li", has_text="Inlämnat med dubbelklick")
    expect(rader).to_have_count(1)
    expect(rader).to_contain_text(nummer)


def test_what_is_missing_is_told_at_the_top_and_the_focus_lands_there(flik: Flik, session: StorageState) -> None:
    sida = flik("/forening/", storage_state=session, java_script_enabled=False)
    nytt(sida, "En händelse")
    sida.get_by_role("button", name="Lämna in").click()
    sida.wait_for_load_state()  # a press waits until the answer has begun to come, not for the whole page
    lankar = sida.locator(".felsammanfattning a")
    assert lankar.count() >= 3
    for lank in lankar.all():
        assert sida.locator(f'[id="{str(lank.get_attribute("href"))[1:]}"]').count() == 1
    assert brister_utan_skript(sida) == []


def brister_utan_skript(sida: Page) -> list[str]:
    """Ids that stand twice: axe itself needs a script."""
    html = sida.content()
    alla = re.findall(r' id="([^"]+)"', html)
    return sorted({ett for ett in alla if alla.count(ett) > 1})


def adresser(sida: Page) -> dict[str, str]:
    """The pages about items of the demo's first association, by what they are."""
    sida.goto("/forening/")
    visas = sida.locator("#visas + .arenden a").first.get_attribute("href")
    granskas = sida.locator("#granskas + .arenden a").first.get_attribute("href")
    utkast = sida.locator("#vantar + .arenden a").first.get_attribute("href")
    sida.goto(str(visas))
    tillfalle = sida.locator("#tillfallen ~ .arenden a").first.get_attribute("href")
    return {
        "listan": "/forening/",
        "sorterna": "/forening/inslag/nytt/",
        "formuläret": f"{utkast}andra/",
        "ett publikt": str(visas),
        "ett som granskas": str(granskas),
        "kvittot": f"{granskas}kvitto/",
        "ett tillfälle": str(tillfalle),
        "återkalla": f"{visas}aterkalla/",
        "kasta": f"{utkast}kasta/",
    }


def test_axe_finds_nothing_on_any_page_about_items(flik: Flik, session: StorageState) -> None:
    sida = flik("/forening/", storage_state=session, width=320)
    funna = {}
    for vad, adress in adresser(sida).items():
        sida.set_viewport_size({"width": 320, "height": 900})
        sida.goto(adress)
        assert sida.evaluate("document.documentElement.scrollWidth") <= 320, vad
        funna[vad] = brister_i_alla_utseenden(sida)
    assert {vad: vilka for vad, vilka in funna.items() if vilka} == {}


def test_the_form_is_walked_with_the_keyboard_alone(flik: Flik, session: StorageState) -> None:
    sida = flik("/forening/", storage_state=session, reduced_motion="reduce")
    nytt(sida, "En händelse")
    sida.locator(RUBRIK).focus()
    for _steg in range(150):
        fokus = sida.evaluate(SYNLIGT_FOKUS)
        assert fokus["ram"], fokus["vad"]
        assert fokus["inom"], fokus["vad"]
        if sida.evaluate("document.activeElement.value === 'lamna_in'"):
            break
        sida.keyboard.press("Tab")
    else:
        pytest.fail("Knappen Lämna in nås inte.")
    sida.keyboard.press("Enter")
    expect(sida.locator(".felsammanfattning")).to_be_focused()
