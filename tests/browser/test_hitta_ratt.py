"""Fifteen people's situations, each led by the guide to the right answer within six steps: by keyboard, with and
without JavaScript. What they choose is written as they read it on the screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

Flik = Callable[..., Page]

FLEST_STEG = 6
# More stops than this before the right link, and the page is too long to walk through.
FLEST_TABB = 25


@dataclass(frozen=True)
class Situation:
    """Who it is, the answers by their words, where they live, and what the guide must say."""

    vem: str
    svar: tuple[str, ...]
    ansvar: str
    kontakt: str
    nummer: str
    kommun: str = ""  # empty when the answer is the same wherever one lives


VUXEN, BARN, HJALPER = "Mig själv, jag är vuxen", "Ett barn eller en ungdom", "Någon som jag hjälper"
BADA = "Region Norrbotten och kommunen tillsammans"
LAKAREN = "Kommunen. Läkaren kommer från Region Norrbotten."

SITUATIONER = [
    Situation(
        "78 år, bor ensam i Pajala efter en stroke, kör inte bil och kommer inte till hälsocentralen",
        (VUXEN, "Komma i gång efter en sjukdom eller skada", "Nej, och jag bor hemma"),
        LAKAREN,
        "Kommunens hälso- och sjukvård, Pajala",
        "1177",
        "Pajala",
    ),
    Situation(
        "Förälder i Arjeplog, fyraåringen har svårt att gå",
        (BARN, "Hjälp för första gången"),
        "Region Norrbotten",
        "Arjeplog hälsocentral",
        "1177",
        "Arjeplog",
    ),
    Situation(
        "Hustru i Luleå, vårdar sin man och orkar inte längre",
        (HJALPER, "Stöd för egen del"),
        "Kommunen där den du hjälper bor",
        "Anhörigstöd, Luleå",
        "1177",
        "Luleå",
    ),
    Situation(
        "Gruvarbetare i Kiruna, ont i ryggen på jobbet, inte sjukskriven",
        (VUXEN, "Klara mitt arbete", "Nej, men arbetet gör ont eller är svårt"),
        "Region Norrbotten",
        "Hälsocentral, Kiruna",
        "1177",
        "Kiruna",
    ),
    Situation(
        "Hemma i Boden sedan i går från Sunderby sjukhus, utan plan",
        (VUXEN, "Jag är på sjukhus, eller har just kommit hem", "Jag är hemma igen", "Jag fick ingen plan"),
        "Region Norrbotten. Kommunen ansvarar för hjälpen hemma.",
        "Björknäs hälsocentral",
        "020-59 90 00",
        "Boden",
    ),
    Situation(
        "Ligger på Gällivare sjukhus, ska hem till Jokkmokk i övermorgon",
        (VUXEN, "Jag är på sjukhus, eller har just kommit hem", "Jag ligger på sjukhus"),
        BADA,
        "Personalen på avdelningen",
        "1177",
        "Jokkmokk",
    ),
    Situation(
        "52 år i Piteå med Parkinson, behöver både arbetsterapeut och logoped",
        (VUXEN, "Komma i gång efter en sjukdom eller skada", "Ja", "Med flera saker, och jag har fyllt 18"),
        "Region Norrbotten",
        "Piteå sjukhus",
        "1177",
        "Piteå",
    ),
    Situation(
        "Haparanda, rollatorns broms har gått sönder",
        (VUXEN, "Ett hjälpmedel", "Det jag har är trasigt eller passar inte"),
        "Den som skrev ut hjälpmedlet: Region Norrbotten eller kommunen",
        "Haparanda hälsocentral",
        "1177",
        "Haparanda",
    ),
    Situation(
        "Kalix, har hemsjukvård och kommer inte ur sängen",
        (VUXEN, "Ett hjälpmedel", "Jag behöver ett hjälpmedel", "Hemma, av kommunen"),
        "Kommunen där du bor",
        "Kommunens hälso- och sjukvård, Kalix",
        "1177",
        "Kalix",
    ),
    Situation(
        "Övertorneå, ska till sjukhuset, ingen buss går och rullstolen ska med",
        (VUXEN, "En resa", "Till eller från vården", "Jag behöver taxi"),
        "Region Norrbotten",
        "Beställningscentralen",
        "020-96 00 96",
    ),
    Situation(
        "Sjukskriven i Älvsbyn, ingen håller ihop det med arbetsgivaren",
        (VUXEN, "Klara mitt arbete", "Ja", "Någon som håller ihop det med arbetsgivaren"),
        "Region Norrbotten för vården. Din arbetsgivare för arbetet.",
        "Hälsocentral, Älvsbyn",
        "1177",
        "Älvsbyn",
    ),
    Situation(
        "Dotter på annan ort, pappan på särskilt boende i Överkalix går allt sämre",
        (HJALPER, "Mer vård till den jag hjälper", "Nej, och bor på särskilt boende"),
        LAKAREN,
        "Personalen på boendet",
        "1177",
        "Överkalix",
    ),
    Situation(
        "Gällivare, hemtjänst, hälsocentral och sjukhus vet inte om varandra",
        (VUXEN, "Få vården att hänga ihop", "Flera hjälper mig, men inte tillsammans"),
        BADA,
        "Kommunens hälso- och sjukvård, Gällivare",
        "1177",
        "Gällivare",
    ),
    Situation(
        "Förälder i Arvidsjaur, sonen på barnhabiliteringen fyller snart 18",
        (BARN, "Barnet blir snart 18 år"),
        "Region Norrbotten",
        "Mottagningen där barnet får sin vård",
        "1177",
        "Arvidsjaur",
    ),
    Situation(
        "Sjukskriven i Kiruna, kallad till en undersökning som Försäkringskassan har bett om",
        (VUXEN, "Klara mitt arbete", "Ja", "Åka till en undersökning åt Försäkringskassan"),
        "Region Norrbotten",
        "Beställningscentralen",
        "020-96 00 96",
    ),
]

VALT = "document.activeElement.textContent.trim()"


def ga_till(sida: Page, vad: str) -> None:
    """Press Tab until what is focused reads `vad`, or is the field of that name."""
    for _stopp in range(FLEST_TABB):
        sida.keyboard.press("Tab")
        if vad in (sida.evaluate(VALT), sida.evaluate("document.activeElement.name || ''")):
            return
    pytest.fail(f"Tabb kom aldrig fram till {vad}.")


def forbi_menyn(sida: Page) -> None:
    """The first stop leads past the menu."""
    sida.keyboard.press("Tab")
    sida.keyboard.press("Enter")


def tryck(sida: Page) -> None:
    """Follow what is focused."""
    fore = sida.url
    sida.keyboard.press("Enter")
    sida.wait_for_url(lambda adress: adress.partition("#")[0] != fore.partition("#")[0])


def svara(sida: Page, ord_: str) -> None:
    forbi_menyn(sida)
    ga_till(sida, ord_)
    tryck(sida)


def valj_kommun(sida: Page, kommun: str) -> None:
    forbi_menyn(sida)
    ga_till(sida, "kommun")
    namnen = sida.locator("select[name=kommun] option").all_inner_texts()
    # By arrows: the test's keyboard has no Å, Ä and Ö.
    for _steg in range(namnen.index(kommun)):
        sida.keyboard.press("ArrowDown")
    ga_till(sida, "Visa för min kommun")
    tryck(sida)


def vandra(sida: Page, situation: Situation) -> int:
    """Answer as the person would; gives how many steps it took."""
    for svar in situation.svar:
        svara(sida, svar)
    if situation.kommun:
        valj_kommun(sida, situation.kommun)
    return len(situation.svar) + bool(situation.kommun)


@pytest.mark.parametrize("skript", [True, False], ids=["med skript", "utan skript"])
@pytest.mark.parametrize("situation", SITUATIONER, ids=lambda situation: situation.vem)
def test_the_guide_leads_to_the_right_answer(flik: Flik, situation: Situation, skript: bool) -> None:
    sida = flik("/hitta-ratt/", java_script_enabled=skript)
    assert vandra(sida, situation) <= FLEST_STEG
    blad = sida.locator(".lots-blad")
    expect(blad.locator("h2:has-text('Vem ansvarar?') + p")).to_have_text(situation.ansvar)
    kontakter = blad.locator(".lots-kontakter")
    expect(kontakter).to_contain_text(situation.kontakt)
    siffror = "".join(tecken for tecken in situation.nummer if tecken.isdigit())
    expect(kontakter.locator(f'a[href="tel:{siffror}"]').first).to_be_visible()
    if situation.kommun:
        expect(sida.locator(".lots-svarade")).to_contain_text(situation.kommun)
    assert sida.context.cookies() == []


def test_there_are_fifteen_situations_of_different_people() -> None:
    assert len({situation.vem for situation in SITUATIONER}) == 15
    assert len({situation.kommun for situation in SITUATIONER}) >= 12


@pytest.mark.parametrize("skript", [True, False], ids=["med skript", "utan skript"])
def test_an_answer_can_be_changed_and_gone_back_from(flik: Flik, skript: bool) -> None:
    sida = flik("/", java_script_enabled=skript)
    svara(sida, "Hitta rätt: vem hjälper mig?")
    svara(sida, VUXEN)
    svara(sida, "En resa")
    svara(sida, "Tillbaka")
    expect(sida.locator("h1")).to_have_text("Vad behöver du hjälp med?")
    sida.go_back()
    expect(sida.locator("h1")).to_have_text("Vilken resa gäller det?")
    expect(sida.locator(".lots-steg")).to_have_text("Steg 3 av högst 4")
    sida.get_by_role("link", name="Ändra svaret på: Vem gäller det?").focus()
    tryck(sida)
    expect(sida).to_have_url(re.compile(r"/hitta-ratt/(\?.*)?$"))


def test_a_sheet_that_is_passed_on_is_the_same_to_whoever_opens_it(flik: Flik) -> None:
    sida = flik("/hitta-ratt/")
    vandra(sida, SITUATIONER[0])
    adress = sida.locator(".dela .adress").inner_text()
    vag = urlsplit(adress)
    annan = flik(f"{vag.path}?{vag.query}")
    assert annan.locator(".lots-blad").inner_text() == sida.locator(".lots-blad").inner_text()
    assert vag.query == "kommun=pajala"


def test_a_printed_sheet_has_the_advice_the_number_and_the_answers_but_nothing_to_press(flik: Flik) -> None:
    sida = flik("/hitta-ratt/vuxen/resa/varden/taxi/")
    sida.emulate_media(media="print")
    expect(sida.get_by_text("020-96 00 96").first).to_be_visible()
    expect(sida.locator(".lots-svarade")).to_be_visible()
    expect(sida.locator(".utskriftsrad")).to_be_visible()
    for knapp in (".lots-tillbaka", ".lots-om", ".dela", ".meny"):
        expect(sida.locator(knapp).first).to_be_hidden()


@pytest.mark.parametrize("bredd", [320, 3840])
def test_answers_are_large_enough_to_hit_and_nothing_is_cut_off(flik: Flik, bredd: int) -> None:
    sida = flik("/hitta-ratt/vuxen/", width=bredd)
    for svar in sida.locator(".lots-svar a, .lots-tillbaka a, .lots-svarade a").all():
        ruta = svar.bounding_box()
        assert ruta is not None
        assert ruta["height"] >= 44
    assert sida.evaluate("document.documentElement.scrollWidth <= innerWidth")
