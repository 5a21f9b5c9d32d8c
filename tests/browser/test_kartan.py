"""The map of units and the list of activities as a person meets them: order, keyboard, phone, paper, forced colours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from patientinfo.karta.etiketter import STORLEK

Flik = Callable[..., Page]


def ruta(del_: Locator) -> dict[str, float]:
    lage = del_.bounding_box()
    assert lage is not None
    return dict(lage)


def test_the_list_comes_first_and_the_map_stands_beside_it_on_a_desk(flik: Flik) -> None:
    sida = flik("/enheter/", width=1280)
    lista, karta = sida.locator(".enhetsgrupp").first, sida.locator(".karta")
    assert sida.evaluate(
        "document.querySelector('.enhetsgrupp').compareDocumentPosition(document.querySelector('.karta'))"
        " === Node.DOCUMENT_POSITION_FOLLOWING"
    )
    assert ruta(karta)["x"] > ruta(lista)["x"] + ruta(lista)["width"]
    assert ruta(karta)["y"] < ruta(lista)["y"] + 50


@pytest.mark.parametrize("bredd", [320, 768])
def test_on_a_phone_the_map_comes_after_the_list_and_fits(flik: Flik, bredd: int) -> None:
    sida = flik("/enheter/", width=bredd)
    sist, blad = sida.locator(".enhetsgrupp").last, sida.locator(".karta-blad")
    assert ruta(blad)["y"] > ruta(sist)["y"] + ruta(sist)["height"]
    assert ruta(blad)["x"] + ruta(blad)["width"] <= bredd


def test_names_on_the_map_are_large_enough_and_marks_meet_a_finger_on_a_small_phone(flik: Flik) -> None:
    sida = flik("/enheter/", width=320)
    skala = ruta(sida.locator(".karta-blad"))["width"] / sida.evaluate(
        "document.querySelector('.karta-blad').viewBox.baseVal.width"
    )
    assert skala * STORLEK >= 12
    for yta in sida.locator(".karta-tryck").all():
        assert min(ruta(yta)["width"], ruta(yta)["height"]) >= 24


def test_no_name_on_the_map_runs_out_of_it_or_over_another(flik: Flik) -> None:
    for adress in ("/enheter/", "/enheter/?kommun=lulea", "/enheter/?sort=sjukhus"):
        sida = flik(adress, width=1280)
        krockar = sida.evaluate(
            """() => {
                const kant = document.querySelector(".karta-blad").getBoundingClientRect();
                const rutor = [...document.querySelectorAll(".karta-blad text:not(.karta-antal)")]
                    .map(t => [t.textContent, t.getBoundingClientRect()]);
                const fel = rutor.filter(([, r]) => r.left < kant.left || r.right > kant.right
                    || r.top < kant.top || r.bottom > kant.bottom).map(([t]) => t);
                rutor.forEach(([ena, a], i) => rutor.slice(i + 1).forEach(([andra, b]) => {
                    const bredd = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                    const hojd = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                    if (bredd > 1 && hojd > a.height / 3) fel.push(ena + " / " + andra);
                }));
                return fel;
            }"""
        )
        assert krockar == [], adress


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_county_to_a_unit_by_keyboard_alone(flik: Flik, *, javascript: bool) -> None:
    sida = flik("/enheter/", java_script_enabled=javascript)
    sida.get_by_role("link", name="Luleå, 2 enheter").focus()
    sida.keyboard.press("Enter")
    sida.wait_for_url("**/enheter/?kommun=lulea")
    expect(sida.get_by_role("heading", name="Karta över Luleå")).to_be_visible()
    expect(sida.get_by_label("Kommun", exact=True)).to_have_value("lulea")
    sida.get_by_role("link", name="Sunderby sjukhus, sjukhus, Luleå").focus()
    sida.keyboard.press("Enter")
    sida.wait_for_url("**/enheter/sunderby-sjukhus/")


def test_tab_goes_through_the_map_and_out_of_it(flik: Flik) -> None:
    sida = flik("/enheter/", reduced_motion="reduce")
    sida.locator(".enhetslista a").last.focus()
    i_kartan = 0
    for _steg in range(30):
        sida.keyboard.press("Tab")
        if not sida.evaluate("document.activeElement.closest('.karta') !== null"):
            break
        assert sida.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        i_kartan += 1
    assert i_kartan == sida.locator(".karta-marke").count() == 8
    assert sida.evaluate("document.activeElement.getAttribute('href')") == "/kommuner/"


def test_units_are_picked_out_with_the_form_and_the_map_follows(flik: Flik) -> None:
    sida = flik("/enheter/", java_script_enabled=False)
    sida.get_by_label("Sorts vård").select_option("sjukhus")
    sida.get_by_role("button", name="Visa").click()
    expect(sida.locator(".karta-marke")).to_have_count(5)
    expect(sida.locator(".karta-tecken li")).to_have_count(2)


def test_on_paper_the_list_comes_before_the_map_and_the_form_is_gone(flik: Flik) -> None:
    sida = flik("/enheter/")
    sida.emulate_media(media="print")
    sist, karta = sida.locator(".enhetsgrupp").last, sida.locator(".karta")
    assert ruta(karta)["y"] > ruta(sist)["y"] + ruta(sist)["height"] - 1
    assert karta.evaluate("e => getComputedStyle(e).position") == "static"
    expect(sida.locator(".enhetsval")).to_be_hidden()


def test_in_forced_colours_marks_and_names_have_the_systems(flik: Flik) -> None:
    sida = flik("/enheter/", forced_colors="active")
    farger = sida.evaluate(
        """() => {
            const prov = document.body.appendChild(document.createElement("i"));
            const system = namn => { prov.style.setProperty("color", namn); return getComputedStyle(prov).color; };
            const fyllning = vad => getComputedStyle(document.querySelector(vad)).fill;
            return [
                [fyllning(".karta-form"), system("LinkText")],
                [fyllning(".karta-ort"), system("CanvasText")],
                [fyllning(".karta-antal"), system("Canvas")],
            ];
        }"""
    )
    for fick, vantat in farger:
        assert fick == vantat


def test_an_activity_is_reached_from_the_kommun_and_stands_out(flik: Flik) -> None:
    sida = flik("/kommuner/jokkmokk/", java_script_enabled=False)
    sida.get_by_role("link", name="Exempel: vägen runt tjärnen").focus()
    sida.keyboard.press("Enter")
    sida.wait_for_url("**/halsa/?kommun=jokkmokk#aktivitet-*")
    del_ = sida.locator(".aktivitet:target")
    expect(del_).to_be_in_viewport()
    expect(del_).to_contain_text("Grön: går bra med rollator")
    expect(del_).to_contain_text("finns inte på riktigt")


def test_activities_are_picked_out_by_keyboard_without_javascript(flik: Flik) -> None:
    sida = flik("/halsa/", java_script_enabled=False, width=320)
    sida.get_by_label("Kommun", exact=True).select_option("kalix")
    sida.get_by_label("Vad", exact=True).select_option("kurs")
    sida.get_by_role("button", name="Visa").focus()
    sida.keyboard.press("Enter")
    sida.wait_for_url("**/halsa/?kommun=kalix&sort=kurs")
    expect(sida.get_by_role("heading", name="Exempel: laga mat som du mår bra av")).to_be_visible()
    expect(sida.get_by_role("heading", name="Exempel: sov bättre")).to_have_count(0)
