"""Which kommun is mine stays in the visitor's own browser; the address wins; without script the address is enough."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Flik = Callable[..., Page]

RUTA = "[data-minkommun]:visible"
GUIDENS_SVAR = "/hitta-ratt/vuxen/komma-i-gang/nej-bor-hemma/"
MED_FORMULAR_KVAR = ["/enheter/", "/hjalpmedel/", "/vem-ansvarar/", "/foreningar/", "/foreningar/kalender/", "/halsa/"]
SIDOR = [*MED_FORMULAR_KVAR, GUIDENS_SVAR]


def minns(sida: Page, slug: str) -> None:
    sida.evaluate("slug => localStorage.setItem('minkommun', slug)", slug)


def test_it_is_chosen_by_keyboard_once_and_is_there_on_every_form(flik: Flik) -> None:
    sida = flik("/enheter/")
    fragor: list[str] = []
    expect(sida.locator("[data-minkommun]")).to_be_hidden()
    sida.on("request", lambda fraga: fragor.append(fraga.url))
    sida.locator("#id_kommun").focus()
    sida.keyboard.type("Paj")
    sida.locator("#id_kommun").dispatch_event("change")
    knapp = sida.get_by_role("button", name="Kom ihåg Pajala")
    knapp.focus()
    sida.keyboard.press("Enter")
    expect(sida.locator("[data-lage]")).to_have_text("Pajala är nu din kommun. Det står bara på den här enheten.")
    assert fragor == []
    for adress in SIDOR:
        sida.goto(adress)
        expect(sida.locator(RUTA).first).to_contain_text("Din kommun: Pajala.")
        expect(sida.locator("#id_kommun")).to_have_value("pajala")
    assert sida.context.cookies() == []


@pytest.mark.parametrize("adress", MED_FORMULAR_KVAR)
def test_a_link_leads_to_the_address_that_has_it(flik: Flik, adress: str) -> None:
    sida = flik("/-/live")
    minns(sida, "kalix")
    sida.goto(adress)
    sida.get_by_role("link", name="Visa för Kalix").first.click()
    expect(sida).to_have_url(re.compile("kommun=kalix"))
    expect(sida.locator("#id_kommun")).to_have_value("kalix")
    expect(sida.get_by_role("link", name="Visa för Kalix")).to_have_count(0)


def test_a_kommun_in_the_address_wins_and_changes_nothing_that_is_kept(flik: Flik) -> None:
    sida = flik("/-/live")
    minns(sida, "pajala")
    sida.goto("/enheter/?kommun=kalix")
    expect(sida.locator("#id_kommun")).to_have_value("kalix")
    expect(sida.locator(RUTA)).to_contain_text("Din kommun: Pajala.")
    assert sida.evaluate("localStorage.minkommun") == "pajala"
    sida.get_by_role("button", name="Byt till Kalix").click()
    assert sida.evaluate("localStorage.minkommun") == "kalix"


def test_the_guide_offers_to_remember_the_kommun_that_its_answer_is_for(flik: Flik) -> None:
    sida = flik(f"{GUIDENS_SVAR}?kommun=lulea")
    sida.get_by_role("button", name="Kom ihåg Luleå").click()
    assert sida.evaluate("localStorage.minkommun") == "lulea"


def test_the_guides_answer_leads_to_what_it_is_where_one_lives(flik: Flik) -> None:
    sida = flik("/-/live")
    minns(sida, "kalix")
    sida.goto(GUIDENS_SVAR)
    sida.get_by_role("link", name="Visa för Kalix").click()
    sida.wait_for_url(f"**{GUIDENS_SVAR}?kommun=kalix")
    expect(sida.locator(RUTA)).to_contain_text("Din kommun: Kalix.")


def test_the_journeys_calculator_begins_at_home(flik: Flik) -> None:
    sida = flik("/-/live")
    minns(sida, "pajala")
    sida.goto("/sjukresor/")
    expect(sida.locator("#resa-fran")).to_have_value("pajala")
    minns(sida, "atlantis")
    sida.reload()
    expect(sida.locator("#resa-fran")).to_have_value("")


def test_byt_leads_to_the_list_and_glom_leaves_nothing(flik: Flik) -> None:
    sida = flik("/-/live")
    minns(sida, "pajala")
    sida.goto("/enheter/")
    sida.get_by_role("button", name="Byt", exact=True).click()
    assert sida.evaluate("document.activeElement.id") == "id_kommun"
    sida.get_by_role("button", name="Glöm").click()
    expect(sida.locator("[data-lage]")).to_contain_text("Inget finns kvar på den här enheten.")
    assert sida.evaluate("localStorage.length") == 0
    assert sida.evaluate("document.activeElement.id") == "id_kommun"
    sida.reload()
    expect(sida.locator("[data-minkommun]")).to_be_hidden()


def test_it_says_that_the_choice_is_only_on_this_device(flik: Flik) -> None:
    sida = flik("/enheter/?kommun=pajala")
    expect(sida.locator(RUTA)).to_contain_text("bara i den här webbläsaren, på den här enheten")


def test_a_kommuns_own_page_can_be_remembered_and_forgotten(flik: Flik) -> None:
    sida = flik("/kommuner/pajala/")
    sida.get_by_role("button", name="Kom ihåg Pajala").click()
    expect(sida.locator(RUTA)).to_contain_text("Din kommun: Pajala.")
    sida.get_by_role("button", name="Glöm").click()
    assert sida.evaluate("localStorage.length") == 0


def test_the_fees_of_ones_own_kommun_lie_open(flik: Flik) -> None:
    sida = flik("/-/live")
    minns(sida, "pajala")
    sida.goto("/hjalpmedel/")
    oppna = sida.locator("details[open] summary")
    expect(oppna).to_have_count(1)
    expect(oppna).to_contain_text("Pajala")


@pytest.mark.parametrize("skrap", ["atlantis", "{", '"]/*', "", "pajala kalix", "0"])
def test_what_lies_broken_in_the_browser_does_no_harm(flik: Flik, skrap: str) -> None:
    sida = flik("/-/live")
    minns(sida, skrap)
    sida.goto("/hjalpmedel/")
    expect(sida.locator("[data-minkommun]").first).to_be_hidden()
    expect(sida.locator("#id_kommun")).to_have_value("")


def test_a_browser_that_keeps_nothing_says_so(flik: Flik) -> None:
    sida = flik("/-/live")
    sida.add_init_script("Storage.prototype.setItem = function () { throw new Error('full'); };")
    sida.goto("/enheter/?kommun=pajala")
    sida.get_by_role("button", name="Kom ihåg Pajala").click()
    expect(sida.locator("[data-lage]")).to_contain_text("Webbläsaren kan inte spara.")


def test_without_script_nothing_is_offered_and_the_address_does_it_all(flik: Flik) -> None:
    sida = flik("/enheter/", java_script_enabled=False)
    expect(sida.locator("[data-minkommun]")).to_be_hidden()
    sida.locator("#id_kommun").select_option("boden")
    sida.get_by_role("button", name="Visa").focus()
    sida.keyboard.press("Enter")
    sida.wait_for_url("**kommun=boden**")
    expect(sida.get_by_role("link", name="Björknäs hälsocentral", exact=True)).to_be_visible()
