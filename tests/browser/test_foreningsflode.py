"""From an association's desk to a patient and back: the whole routine, in real browsers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import provfiler
import pytest
from playwright.sync_api import Page, expect

FORENING = "Flödesföreningen"
RUBRIK = "Promenad med paus"
FOR_LANG = "Vi går tillsammans i lugn takt längs vattnet och stannar ofta. " * 3
KORT = "Vi går en kort runda och vilar halvvägs."
VANTA = 30_000  # ms: the machine may be busy


@pytest.fixture
def bild(tmp_path: Path) -> Path:
    fil = tmp_path / "vatten.jpg"
    fil.write_bytes(provfiler.bild("JPEG"))
    return fil


def logga_in_som_granskare(flik: Callable[..., Page]) -> Page:
    sida = flik("/redaktion/login/")
    sida.fill("#id_username", "foreningsgranskare1@example.se")
    sida.fill("#id_password", "demo")
    sida.get_by_role("button", name="Logga in").click()
    sida.wait_for_url("**/redaktion/")
    return sida


def registrera(ombud: Page) -> None:
    ombud.get_by_label("Föreningens namn").fill(FORENING)
    ombud.get_by_label("Varför ni inte har ett organisationsnummer").fill("Vi är nystartade.")
    ombud.get_by_label("Luleå").check()
    ombud.get_by_label("Vad ni gör").fill("Vi går promenader tillsammans.")
    ombud.get_by_label("Ditt namn").fill("Ombud Exempel")
    ombud.get_by_label("Din e-postadress").fill("flode@example.se")
    ombud.get_by_label(re.compile("^Jag har läst")).check()
    ombud.wait_for_timeout(4500)  # the form takes no answer that no person could have written
    ombud.get_by_role("button", name="Skicka ansökan").click()
    ombud.wait_for_url("**/registrera/kod/")
    skriv_koden(ombud)
    ombud.wait_for_url("**/forening/")
    expect(ombud.locator("main")).to_contain_text("Ansökan har kommit in")


def skriv_koden(ombud: Page) -> None:
    kod = re.search(r"koden är\s+([\d-]+)", ombud.locator("main").inner_text())
    assert kod
    ombud.get_by_label("Koden i brevet").fill(kod[1])
    ombud.keyboard.press("Enter")


def logga_in_med_kod(ombud: Page) -> None:
    ombud.goto("/forening/logga-in/")
    ombud.get_by_label("Din e-postadress").fill("flode@example.se")
    ombud.get_by_role("button", name="Skicka koden").click()
    ombud.wait_for_url("**/logga-in/kod/")
    skriv_koden(ombud)
    ombud.wait_for_url("**/forening/")


def logga_ut(ombud: Page) -> None:
    ombud.get_by_role("button", name="Logga ut").click()
    ombud.wait_for_url(lambda url: not url.endswith("/forening/"))


def anta(granskare: Page) -> None:
    granskare.goto("/redaktion/foreningar/ko/")
    granskare.get_by_role("link", name=FORENING, exact=True).click()
    granskare.get_by_role("button", name="Anta föreningen").click()
    expect(granskare.locator("main")).to_contain_text(FORENING)


def skriv(ombud: Page, bild: Path, dag: dt.date) -> None:
    ombud.goto("/forening/inslag/nytt/")
    ombud.get_by_role("button", name="En händelse").click()
    ombud.wait_for_url("**/andra/")
    ombud.locator("#id_rubrik").fill(RUBRIK)
    ombud.locator("#id_plats").select_option(label="Luleå")
    ombud.locator("#id_borjar_0").fill(dag.isoformat())
    ombud.locator("#id_borjar_1").fill("11:00")
    ombud.locator("#id_lokal").fill("Samling vid bryggan")
    ombud.locator("#id_rullstol").check()
    ombud.locator("[id='id_bild-0-ny']").set_input_files(bild)
    ombud.locator("[id='id_bild-0-alt']").fill("Vatten under en klar himmel.")
    ombud.locator("[id='id_bild-0-rattighet']").fill("Föreningens egen bild.")
    ombud.locator("#id_pa_skarm").check()
    ombud.get_by_label("Luleå", exact=True).last.check()


def bli_varnad_och_ratta(ombud: Page) -> None:
    svar = ombud.locator("[data-lasbarhet] [data-svar]")
    ombud.locator("#id_kort").press_sequentially("V")
    ombud.locator("#id_kort").fill(FOR_LANG)
    expect(svar).to_contain_text("för lång för att kunna läsas", timeout=VANTA)
    ombud.locator("#id_kort").fill(KORT)
    expect(svar).not_to_contain_text("för lång för att kunna läsas", timeout=VANTA)


def lamna_in(ombud: Page) -> None:
    ombud.get_by_role("button", name="Lämna in").click()
    ombud.wait_for_url("**/kvitto/", timeout=VANTA)
    expect(ombud.locator(".kvitto-nummer")).to_have_text(re.compile(r"F-\d{4}-\d{5}"))


def oppna_arendet(granskare: Page) -> None:
    granskare.goto("/redaktion/foreningar/ko/")
    granskare.get_by_role("link", name=RUBRIK, exact=True).click()
    expect(granskare.locator("main")).to_contain_text("Väntar på granskning")


def begar_andring(granskare: Page) -> None:
    oppna_arendet(granskare)
    granskare.locator("summary", has_text="Begär ändring").click()
    granskare.get_by_label(re.compile("Tid eller plats saknas")).check()
    granskare.get_by_role("button", name="Begär ändring").click()
    granskare.wait_for_url(lambda url: "begar-andring" not in url)


def godkann(granskare: Page) -> None:
    oppna_arendet(granskare)
    for ruta in granskare.locator("details[open] input[type=checkbox]").all():
        ruta.check()
    granskare.get_by_role("button", name="Godkänn").click()
    granskare.wait_for_load_state()


def andra(ombud: Page, **falt: str) -> None:
    ombud.get_by_role("link", name="Ändra", exact=True).click()
    ombud.wait_for_url("**/andra/")
    for namn, text in falt.items():
        ombud.locator(f"#id_{namn}").fill(text)


def test_hela_vagen_fran_ansokan_till_aterkallelse(flik: Callable[..., Page], bild: Path) -> None:
    ombud, granskare = flik("/forening/registrera/"), logga_in_som_granskare(flik)
    dag = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=9)

    registrera(ombud)
    anta(granskare)
    logga_ut(ombud)
    logga_in_med_kod(ombud)

    skriv(ombud, bild, dag)
    bli_varnad_och_ratta(ombud)
    lamna_in(ombud)

    begar_andring(granskare)
    ombud.get_by_role("link", name="Följ ärendet").click()
    arende = ombud.url
    expect(ombud.locator("main")).to_contain_text("Skriv när det börjar och slutar")
    andra(ombud, kostnad="Kostnadsfritt")
    lamna_in(ombud)
    godkann(granskare)

    ombud.goto(arende)
    adress = ombud.get_by_role("link", name="Se det som andra ser det").get_attribute("href")
    assert adress
    patient = flik(adress, width=390)
    expect(patient.get_by_role("heading", level=1)).to_have_text(RUBRIK)
    expect(patient.locator("main")).to_contain_text(f"Information från {FORENING}, granskad av Region Norrbotten")
    expect(patient.get_by_alt_text("Vatten under en klar himmel.")).to_be_visible()
    assert patient.context.cookies() == []
    patient.goto("/foreningar/kalender/?kommun=lulea")
    expect(patient.get_by_role("link", name=RUBRIK)).to_be_visible()

    andra(ombud, kort="Nu med kaffe efteråt.")
    lamna_in(ombud)
    nasta = flik(adress)  # a browser that has no copy of its own
    expect(nasta.locator("main")).to_contain_text(KORT)
    expect(nasta.locator("main")).not_to_contain_text("kaffe")

    ombud.goto(arende)
    ombud.get_by_role("link", name="Återkalla").click()
    ombud.get_by_label(re.compile("Varför")).fill("Vi har blivit sjuka.")
    ombud.get_by_role("button", name="Återkalla nu").click()
    ombud.wait_for_url(arende)
    sen = flik("/")
    svar = sen.goto(adress)
    assert svar is not None
    assert svar.status == 410
    sen.goto("/foreningar/kalender/?kommun=lulea")
    expect(sen.get_by_role("link", name=RUBRIK)).to_have_count(0)
