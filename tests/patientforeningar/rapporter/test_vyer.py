"""The reports as they are read: the registry and its file, a matter's history, the comparisons, the open figures."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from foreningsfabriker import (
    VID,
    ForeningFactory,
    InslagFactory,
    KontaktpersonFactory,
    KontoFactory,
    OmbudFactory,
    publicerat,
    utan_demons_inslag,
)
from konton import inloggad

from patientforeningar.actions.gallra import gallra
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Beslut, Gallringsregel, Inslag, Meddelande, Skalmall

pytestmark = pytest.mark.django_db

DYGN = dt.timedelta(days=1)
REGISTRET, LIKA, ATER = (
    f"/redaktion/rapporter/{namn}/" for namn in ("foreningsregister", "likabehandling", "aterrapport")
)
OPPET = "/foreningar/oppna-siffror/"


@pytest.fixture(autouse=True)
def en_tisdag(db: None) -> Any:
    """Only what the test makes, on the day of `VID`."""
    utan_demons_inslag()
    with time_machine.travel(VID, tick=False):
        yield


def avgjort(utfall: str = "godkant", motivering: str = "Följer kriterierna.", **falt: Any) -> Inslag:
    """A matter that came in yesterday and was decided today."""
    inslag = publicerat(**falt)
    beslut = Beslut.objects.create(
        inslag=inslag,
        version=inslag.latest_revision_id,
        utfall=utfall,
        inlamnat=VID - DYGN,
        beslutat=VID,
        av=KontoFactory(first_name="Prov", last_name="Granskare"),
        beslutsfattare="Prov Granskare",
        motivering=motivering,
        kriterier=[{"rubrik": "Avsändaren syns", "uppfyllt": True}, {"rubrik": "Ingen reklam", "uppfyllt": None}],
    )
    if utfall != "godkant":
        beslut.skal.add(Skalmall.objects.get_or_create(rubrik="Reklam", text="Reklam.", galler="avslag")[0])
    logga(inslag, Handelse.INLAMNAT, None, VID - DYGN, version=inslag.latest_revision_id)
    logga(inslag, Handelse.GODKANT, beslut.av, VID, skal=motivering)
    return inslag


def soppa(klient: Client, adress: str, **fraga: str) -> BeautifulSoup:
    svar = klient.get(adress, fraga)
    assert svar.status_code == 200, (adress, svar.status_code)
    return BeautifulSoup(svar.content, "html.parser")


def filen(klient: Client, adress: str, **fraga: str) -> list[list[str]]:
    svar = klient.get(adress, {**fraga, "export": "csv"})
    assert svar.streaming
    text = b"".join(svar.streaming_content).decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:]), delimiter=";"))


# --- The registry -----------------------------------------------------------------------------------------


def numren(sida: BeautifulSoup) -> set[str]:
    return {lank.get_text(strip=True) for lank in sida.select("td.title a")}


def test_registret_har_allt_med_nummer_och_inga_utkast() -> None:
    ett, tva = avgjort(), publicerat()
    InslagFactory()
    sida = soppa(inloggad("foreningsgranskare"), REGISTRET)
    assert numren(sida) == {ett.nummer, tva.nummer}


def test_registret_siktas_pa_forening_kommun_lage_och_period() -> None:
    visas, slut = publicerat(), publicerat(visas_till=VID)
    Inslag.objects.filter(pk=slut.pk).update(inlamnat=VID - 40 * DYGN)
    granskare = inloggad("foreningsgranskare")
    for fraga, kvar in (
        ({"forening": str(visas.forening_id)}, {visas.nummer}),
        ({"plats": str(visas.plats_id)}, {visas.nummer, slut.nummer}),
        ({"lage": "slut"}, {slut.nummer}),
        ({"lage": "visas"}, {visas.nummer}),
        ({"inlamnat_from": "2026-05-01", "inlamnat_to": "2026-05-09"}, {visas.nummer}),
        ({"inlamnat_to": "2026-05-01"}, {slut.nummer}),
        ({"q": visas.nummer}, {visas.nummer}),
    ):
        assert numren(soppa(granskare, REGISTRET, **fraga)) == kvar, fraga


@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31", "igår"])
@pytest.mark.parametrize("falt", ["inlamnat_from", "inlamnat_to"])
def test_registret_tal_vilken_dag_nagon_an_skriver(falt: str, dag: str) -> None:
    avgjort()
    assert inloggad("administrator").get(REGISTRET, {falt: dag}).status_code == 200


def test_registret_fragar_lika_mycket_om_ett_som_om_fem(django_assert_max_num_queries: Any) -> None:
    granskare = inloggad("administrator")
    avgjort()
    granskare.get(REGISTRET)
    with django_assert_max_num_queries(40) as fore:
        granskare.get(REGISTRET)
    for _ett in range(4):
        avgjort()
    with django_assert_max_num_queries(len(fore)):
        granskare.get(REGISTRET)


def test_filen_har_svenska_rubriker_en_rad_per_beslut_och_inga_kontaktpersoner() -> None:
    forening = ForeningFactory(namn="Provföreningen", organisationsnummer="802002-4280")
    kontakt = KontaktpersonFactory(forening=forening, namn="Hemlig Kontakt", epost="hemlig@example.se")
    inslag = avgjort(forening=forening, kontakt=kontakt)
    sen = {"inlamnat": VID, "beslutat": VID + DYGN, "beslutsfattare": "Borttagen Granskare"}
    Beslut.objects.create(inslag=inslag, version=7, utfall="avslag", **sen)
    rubriker, *rader = filen(inloggad("foreningsgranskare"), REGISTRET)
    assert rubriker[:4] == ["Ärendenummer", "Inkom", "Avsändare", "Organisationsnummer"]
    assert len(rader) == 2
    rad = dict(zip(rubriker, rader[0], strict=True))
    assert (rad["Ärendenummer"], rad["Inkom"], rad["Beslutat"]) == (
        inslag.nummer,
        "2026-05-09 12:00",
        "2026-05-12 12:00",
    )
    assert (rad["Avsändare"], rad["Beslut"], rad["Beslutat av"]) == ("Provföreningen", "godkänt", "Prov Granskare")
    assert rad["Version"] == str(inslag.latest_revision_id)
    assert dict(zip(rubriker, rader[1], strict=True))["Beslutat av"] == "Borttagen Granskare"
    assert "hemlig" not in str(rader).lower()


@pytest.mark.parametrize("farligt", ["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_inget_i_filen_kors_som_formel(farligt: str) -> None:
    avgjort(motivering=farligt)
    Inslag.objects.update(rubrik=farligt)
    _rubriker, rad = filen(inloggad("administrator"), REGISTRET)
    assert [cell for cell in rad if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert sum(cell.startswith("'") for cell in rad) == 2


def test_gallrade_nummer_star_kvar_i_registret() -> None:
    inslag = avgjort("avslag", visas_till=VID - DYGN / 2)
    regel = Gallringsregel.objects.create(
        vad="avslutade", efter_dagar=1, beslut="Arkivmyndigheten, dnr 7", beslutad=VID.date(), galler=True
    )
    assert gallra(regel, VID + 10 * DYGN) == 1
    sida = soppa(inloggad("administrator"), REGISTRET)
    text = sida.select_one("section[aria-labelledby=gallrade]").get_text(" ", strip=True)
    assert inslag.nummer in text
    assert "Arkivmyndigheten, dnr 7" in text


# --- One matter's history -----------------------------------------------------------------------------------


def test_historiken_har_versioner_beslut_skal_kriterier_meddelanden_och_logg() -> None:
    inslag = avgjort("avslag", motivering="Det är reklam för ett gym.", rubrik="Prova gymmet")
    Meddelande.objects.create(inslag=inslag, text="Vi ändrar gärna.", skickat=VID)
    text = soppa(inloggad("foreningsgranskare"), f"{REGISTRET}{inslag.pk}/").select_one(".rapport").get_text(" ")
    for ord_ in (
        inslag.nummer, "Prova gymmet", "Vi tränar i varmt vatten.", "Det är reklam för ett gym.", "Reklam",
        "Avsändaren syns: uppfyllt", "Ingen reklam: inte avgörande", "Vi ändrar gärna.", "Lämnades in",
        "Prov Granskare", f"Version {inslag.latest_revision_id}",
    ):  # fmt: skip
        assert ord_ in text, ord_


def test_historiken_visar_inte_utkast_som_aldrig_lamnades_in_och_inga_kontakter() -> None:
    kontakt = KontaktpersonFactory(namn="Hemlig Kontakt")
    inslag = avgjort(forening=kontakt.forening, kontakt=kontakt)
    inslag.rubrik = "Ett utkast som är föreningens eget"
    inslag.save_revision(clean=False)
    html = inloggad("foreningsgranskare").get(f"{REGISTRET}{inslag.pk}/").content.decode()
    assert "föreningens eget" not in html
    assert "Hemlig Kontakt" not in html


def test_ett_utkast_har_ingen_historik() -> None:
    assert inloggad("administrator").get(f"{REGISTRET}{InslagFactory().pk}/").status_code == 404


# --- Equal treatment ------------------------------------------------------------------------------------------


def test_likabehandling_jamfor_och_sager_varfor_for_fa_inte_har_median() -> None:
    stor, liten = ForeningFactory(namn="Stora"), ForeningFactory(namn="Lilla")
    for _ett in range(3):
        avgjort(forening=stor)
    avgjort("avslag", forening=liten)
    sida = soppa(inloggad("foreningsgranskare"), LIKA)
    rader = {rad.th.get_text(strip=True): rad for rad in sida.select("tbody tr") if rad.th}
    celler = {
        namn: [cell.get_text(" ", strip=True) for cell in rader[namn].select("td")] for namn in ("Stora", "Lilla")
    }
    assert celler["Stora"] == ["3", "3", "3", "0", "0", "100 %", "0 (24)", "0 (24)", "0"]
    assert celler["Lilla"] == ["1", "1", "0", "0", "1", "0 av 1", "–", "0 (24)", "0"]
    assert "Färre än 3 beslut" in sida.get_text()
    assert rader["Reklam"].select_one(".tal").get_text() == "1"
    assert sida.select_one("svg[role=img] title").get_text() == "Inkomna ärenden och beslut, månad för månad"


def test_perioden_valjs_och_ett_slut_fore_borjan_sags_vid_faltet() -> None:
    avgjort()
    granskare = inloggad("foreningsgranskare")
    text = soppa(granskare, LIKA, fran="2025-01-01", till="2025-12-31").get_text()
    assert "Inget har kommit in och inget har beslutats" in text
    for fraga, fel in (
        ({"fran": "2026-05-12", "till": "2026-05-01"}, "Slutet måste komma efter början."),
        ({"fran": "0001-01-01"}, "Välj en dag från år 2000 till år 2027."),
        ({"fran": "2026-01-01", "till": "9999-12-31"}, "Välj en dag från år 2000 till år 2027."),
        ({"fran": "igår"}, "giltigt datum"),
    ):
        sida = soppa(granskare, LIKA, **fraga)
        assert fel in sida.get_text(), fraga
        assert sida.select_one("input[name=fran]")["value"] == fraga["fran"]


def test_likabehandlingens_fil_har_alla_jamforelser() -> None:
    avgjort("avslag", forening=ForeningFactory(namn="=Farlig"))
    rubriker, *rader = filen(inloggad("administrator"), LIKA, fran="2026-05-01", till="2026-06-30")
    assert rubriker[0] == "Uppdelning"
    assert [rad[:4] for rad in rader] == [
        ["Totalt", "", "1", "1"],
        ["Förening", "'=Farlig", "1", "1"],
        ["Kommun", "Luleå", "1", "1"],
        ["Månad", "2026-05", "1", "1"],
        ["Månad", "2026-06", "0", "0"],
        ["Skäl", "Reklam", "", "1"],
    ]


# --- The report to the council ---------------------------------------------------------------------------------


def test_aterrapporten_har_uppdraget_farskheten_avgifterna_och_foreningarna() -> None:
    avgjort()
    text = soppa(inloggad("redaktor"), ATER).select_one(".rapport").get_text(" ")
    for ord_ in ("Rehabiliteringsprocessen", "SIP", "Sidor per avdelning", "Avgifter: sjukresor", "Antagna föreningar"):
        assert ord_ in text, ord_
    assert "Jämförelsen mellan föreningar" in text


def test_aterrapportens_fil_har_ett_varde_per_rad() -> None:
    rubriker, *rader = filen(inloggad("redaktor"), ATER)
    assert rubriker == ["Del", "Vad", "Mått", "Värde"]
    assert all(len(rad) == 4 for rad in rader)
    assert ["Föreningar", "Alla föreningar", "inslag som visas nu", "0"] in rader


# --- Who -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fraga", [{}, {"export": "csv"}])
@pytest.mark.parametrize(
    ("roll", "adresser"),
    [
        ("redaktor", (REGISTRET,)),
        ("granskare", (REGISTRET, LIKA, ATER)),
        ("skarmansvarig", (REGISTRET, LIKA, ATER)),
    ],
)
def test_andra_nar_varken_sidan_eller_filen(roll: str, adresser: tuple[str, ...], fraga: dict[str, str]) -> None:
    for adress in adresser:
        assert inloggad(roll).get(adress, fraga).status_code in (302, 403), adress


@pytest.mark.parametrize("adress", [REGISTRET, LIKA, ATER, f"{LIKA}?export=csv", f"{ATER}?export=csv"])
def test_ett_ombud_och_den_som_inte_har_loggat_in_slapps_inte_in(adress: str) -> None:
    for klient in (Client(), inloggad(OmbudFactory().konto)):
        assert klient.get(adress).status_code in (302, 403)


def test_menyn_har_rapporterna_for_dem_som_far_lasa() -> None:
    for roll, finns in (
        ("foreningsgranskare", {LIKA, ATER, REGISTRET}),
        ("redaktor", {LIKA, ATER}),
        ("skarmansvarig", set()),
    ):
        html = inloggad(roll).get("/redaktion/").content.decode()
        assert {adress for adress in (LIKA, ATER, REGISTRET) if adress in html} == finns, roll


# --- The open figures ------------------------------------------------------------------------------------------------


def test_oppna_siffror_ar_bara_summor() -> None:
    for _ett in range(3):
        avgjort(forening=ForeningFactory(namn=f"Hemlig förening {_ett}"))
    sida = soppa(Client(), OPPET)
    tal = [dd.get_text(" ", strip=True) for dd in sida.select("dl.siffror dd")]
    assert tal[:3] == ["3", "3", "100 %"]
    assert tal[3].startswith("0 arbetsdagar")
    assert "Hemlig" not in sida.get_text()
    assert "Luleå" not in sida.select_one("main").get_text()
    assert sida.select_one("main a[href='/foreningar/rutin/']")


def test_oppna_siffror_utan_arenden_sager_det() -> None:
    text = soppa(Client(), OPPET).select_one("main").get_text()
    assert "Inget har lämnats in än." in text
    assert "Så räknar vi" in text


def test_oppna_siffror_sager_nar_de_ar_for_fa() -> None:
    avgjort()
    assert "för få beslut för att säga" in soppa(Client(), OPPET).get_text()


def test_oppna_siffror_satter_ingen_kaka_och_sparas_for_alla() -> None:
    svar = Client().get(OPPET)
    assert not svar.cookies
    assert "Cookie" not in svar.get("Vary", "")
    assert "no-store" not in svar["Cache-Control"]
    assert not re.search(rb"\sstyle=|<script(?![^>]*src)", svar.content)


def test_det_som_lamnas_in_syns_i_siffrorna_genast(minne: None, django_capture_on_commit_callbacks: Any) -> None:
    klient = Client()
    assert "Inget har lämnats in än." in klient.get(OPPET).content.decode()
    inslag = InslagFactory(inlamnat=VID)
    Inslag.objects.filter(pk=inslag.pk).update(nummer="F-2026-90001")
    # The stamp is an instant, and the clock of the tests stands still.
    with time_machine.travel(VID + DYGN / 24, tick=False), django_capture_on_commit_callbacks(execute=True):
        logga(inslag, Handelse.INLAMNAT, None, VID)
    assert "Inget har lämnats in än." not in klient.get(OPPET).content.decode()
    cache.clear()
