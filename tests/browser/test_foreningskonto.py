"""The associations' own pages in a browser: passkeys, registration without a script, keyboard, axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect
from test_tangentbord import SYNLIGT_FOKUS
from test_tillganglighet import brister, brister_i_alla_utseenden

Flik = Callable[..., Page]

UTE = ["/forening/logga-in/", "/forening/registrera/", "/forening/registrera/kod/", "/forening/inbjudan/pahittad/"]
INNE = [
    "/forening/uppgifter/",
    "/forening/uppgifter/andra/",
    "/forening/uppgifter/kontakt/",
    "/forening/uppgifter/avsluta/",
    "/forening/ombud/",
    "/forening/sakerhet/",
    "/forening/sakerhet/app/",
    "/forening/sakerhet/passkey/",
]


def logga_in(sida: Page, epost: str) -> None:
    """Sign in by the code that the demo shows.

    An address is sent three codes a minute, so each test that signs in more than once has an ombud of its own.
    """
    sida.goto("/forening/logga-in/")
    sida.get_by_label("Din e-postadress").fill(epost)
    sida.get_by_role("button", name="Skicka koden").click()
    skriv_koden(sida, "Logga in")


def skriv_koden(sida: Page, knapp: str) -> None:
    """Write the code that the demo shows, and send it."""
    sida.get_by_label("Koden i brevet").fill(sida.locator(".lagesruta strong").inner_text())
    sida.get_by_role("button", name=knapp, exact=True).click()


@pytest.fixture(scope="module")
def session(chromium: Browser, webbplats: str) -> StorageState:
    """The cookies of somebody who has signed in as the demo's first ombud."""
    kontext = chromium.new_context(base_url=webbplats)
    logga_in(kontext.new_page(), "ombud1@example.se")
    cookies = kontext.storage_state()
    kontext.close()
    return cookies


def test_axe_finds_nothing_on_the_associations_own_pages(flik: Flik, session: StorageState) -> None:
    sida = flik(UTE[0])
    funna = {adress: _brister(sida, adress) for adress in UTE}
    sida = flik(INNE[0], storage_state=session)
    funna |= {adress: _brister(sida, adress) for adress in INNE}
    assert {adress: vilka for adress, vilka in funna.items() if vilka} == {}


def test_axe_finds_nothing_on_a_form_that_came_back(flik: Flik) -> None:
    sida = flik("/forening/registrera/", width=320)
    _skicka_tomt(sida)
    assert brister(sida) == []


def test_nothing_sticks_out_at_320_px_and_what_is_pressed_is_large_enough(flik: Flik, session: StorageState) -> None:
    sida = flik(INNE[0], width=320, storage_state=session)
    for adress in INNE:
        sida.goto(adress)
        assert sida.evaluate("document.documentElement.scrollWidth") <= 320, adress
        sma = sida.evaluate(
            "[...document.querySelectorAll('main button, main input:not([type=checkbox]), .portalrad a')]"
            ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML.slice(0, 100))"
        )
        assert sma == [], adress


def test_the_focus_lands_on_what_is_wrong_and_its_links_lead_to_the_fields(flik: Flik) -> None:
    sida = flik("/forening/registrera/", java_script_enabled=False)
    _skicka_tomt(sida)
    lankar = sida.locator(".felsammanfattning a")
    sida.wait_for_load_state()
    assert lankar.count() > 3
    for nummer in range(lankar.count()):
        mal = str(lankar.nth(nummer).get_attribute("href"))
        expect(sida.locator(mal)).to_have_count(1)


@pytest.mark.parametrize("adress", ["/forening/ombud/", "/forening/uppgifter/andra/"])
def test_a_walk_with_tab_shows_where_one_is(flik: Flik, session: StorageState, adress: str) -> None:
    sida = flik(adress, reduced_motion="reduce", storage_state=session)
    for _steg in range(100):
        sida.keyboard.press("Tab")
        lage = sida.evaluate(SYNLIGT_FOKUS)
        if lage["sist"]:
            return
        assert lage["ram"], lage["vad"]
        assert lage["inom"], lage["vad"]
    pytest.fail("Tabb tog aldrig slut.")


def test_an_association_registers_without_javascript(flik: Flik) -> None:
    sida = flik("/forening/registrera/", java_script_enabled=False)
    sida.get_by_label("Föreningens namn").fill("Exempelföreningen i webbläsaren")
    sida.get_by_label("Organisationsnummer", exact=True).fill("802002-4280")
    sida.get_by_label("Luleå").check()
    sida.get_by_label("Vad ni gör").fill("Vi träffas och stöttar varandra.")
    sida.get_by_label("Ditt namn").fill("Exempel Person")
    sida.get_by_label("Din e-postadress").fill("webblasaren@example.se")
    sida.get_by_label("Jag har läst").check()
    sida.wait_for_timeout(4000)  # nobody fills it in faster
    sida.get_by_role("button", name="Skicka ansökan").click()
    skriv_koden(sida, "Bekräfta")
    expect(sida.get_by_role("heading", name="Ansökan har kommit in")).to_be_visible()


# --- Passkeys ----------------------------------------------------------------------------------------------


@pytest.fixture
def med_passkey(chromium: Browser, webbplats: str) -> Iterator[Page]:
    """A tab in a browser whose device can make passkeys; those need a name for a host, not a number."""
    kontext = chromium.new_context(base_url=webbplats.replace("127.0.0.1", "localhost"))
    sida = kontext.new_page()
    cdp = kontext.new_cdp_session(sida)
    cdp.send("WebAuthn.enable")
    enhet = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": enhet})
    yield sida
    kontext.close()


def test_a_passkey_is_made_lets_its_owner_in_and_is_taken_away(med_passkey: Page) -> None:
    sida = med_passkey
    logga_in(sida, "ombud4@example.se")
    sida.goto("/forening/sakerhet/passkey/")
    sida.get_by_label("Vad vill du kalla den?").fill("Min provnyckel")
    sida.get_by_role("button", name="Gör en passkey").click()
    sida.wait_for_url("**/reservkoder/")  # the codes for the day when the device is lost
    expect(sida.locator(".reservkoder li")).to_have_count(10)

    sida.get_by_role("button", name="Logga ut").click()
    sida.get_by_role("button", name="Logga in med passkey").click()
    sida.wait_for_url("**/forening/")

    sida.get_by_role("button", name="Logga ut").click()
    logga_in(sida, "ombud4@example.se")
    sida.wait_for_url("**/andra-steget/")  # a code alone is not enough any more
    sida.get_by_role("button", name="Använd en passkey").click()
    sida.wait_for_url("**/forening/")

    sida.goto("/forening/sakerhet/")
    sida.get_by_role("link", name="Ta bort Min provnyckel").click()
    sida.get_by_role("button", name="Använd en passkey").click()
    sida.get_by_role("button", name="Ta bort", exact=True).click()
    sida.wait_for_url("**/sakerhet/")
    expect(sida.get_by_text("Min provnyckel")).to_have_count(0)


def test_whoever_has_no_script_is_told_what_to_do_instead(flik: Flik, session: StorageState) -> None:
    sida = flik("/forening/sakerhet/passkey/", storage_state=session, java_script_enabled=False)
    expect(sida.get_by_role("link", name="Lägg till en app")).to_be_visible()
    assert sida.get_by_role("button", name="Gör en passkey").count() == 0


def _brister(sida: Page, adress: str) -> dict[str, list[str]]:
    sida.goto(adress)
    return brister_i_alla_utseenden(sida)


def _skicka_tomt(sida: Page) -> None:
    """Send the form as a browser would that does not check it."""
    sida.locator("form.formular").evaluate("form => { form.noValidate = true; }")
    sida.get_by_role("button", name="Skicka ansökan").click()
    expect(sida.locator(".felsammanfattning")).to_be_focused()
