"""VMA read as CAP from a real server: what is shown, where, until when; and what never is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from brevlador import till
from django.core.management import call_command
from django.test import Client
from structlog.testing import capture_logs
from vmaserver import PROV, Tjanst, vmaserver

from config.models import Klockslag
from skarmar.klocka.vma import las_vma
from skarmar.models import Overtagande, Varning
from skarmar.vma.lasning import LasError, las

pytestmark = pytest.mark.django_db

VID = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
MINUT = dt.timedelta(minutes=1)


@pytest.fixture
def tjanst(settings: Any) -> Iterator[Tjanst]:
    with vmaserver() as ett:
        settings.VMA_URL = f"{ett.adress}/vma"
        yield ett


def visas(vid: dt.datetime = VID) -> list[tuple[str, set[str]]]:
    rader = Overtagande.objects.gallande(vid).order_by("pk")
    return [(rad.rubrik, {plats.namn for plats in rad.platser.all()}) for rad in rader]


def las_fil(tjanst: Tjanst, fil: str, vid: dt.datetime = VID) -> None:
    tjanst.lagg("/vma", fil)
    las_vma(vid)


# --- What is shown --------------------------------------------------------------------------------------


def test_ett_larm_for_en_kommun_fyller_skarmarna_dar(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    (ett,) = Overtagande.objects.gallande(VID)
    assert ett.slag == Overtagande.Slag.VMA
    assert visas() == [("Giftig rök i Luleå", {"Luleå"})]
    assert ett.text.startswith("Det brinner i en industrilokal")
    assert "Stäng dörrar" in ett.text
    assert (ett.avsandare, ett.sprak, ett.adress) == ("Räddningstjänsten", "sv", "https://varningar.example.se/1")
    assert ett.slutar == dt.datetime(2026, 5, 12, 18, 0, tzinfo=dt.UTC)
    assert not visas(ett.slutar)
    assert visas(ett.slutar - MINUT)


def test_ett_larm_for_lanet_galler_lanet(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lanet.xml")
    assert [platser for _rubrik, platser in visas()] == [{"Norrbottens län"}]


def test_andras_larm_visas_inte_men_star_kvar_i_protokollet(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-skane.xml")
    assert visas() == []
    (varning,) = Varning.objects.all()
    assert (varning.visas, varning.varfor_inte) == (False, "Gäller inte Norrbotten.")
    assert "Landskrona" in varning.xml
    assert till("VMA visas inte") == {}


def test_flera_larm_i_ett_svar(tjanst: Tjanst) -> None:
    las_fil(tjanst, "flera.xml")
    assert sorted(visas()) == [("Rök i Boden", {"Boden"}), ("Rök i Kiruna", {"Kiruna"})]


def test_ett_index_foljs_pa_sin_egen_vard_och_ingen_annan(tjanst: Tjanst) -> None:
    tjanst.lagg("/larm-lulea.xml", "larm-lulea.xml")
    las_fil(tjanst, "index.xml")
    assert [rubrik for rubrik, _platser in visas()] == ["Giftig rök i Luleå"]
    assert tjanst.fragor == ["/vma", "/larm-lulea.xml"]


def test_cap_i_json_lases_likadant(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm.json")
    assert visas() == [("Viktigt meddelande till allmänheten", {"Luleå"})]


def test_samma_larm_tas_emot_en_gang(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    las_fil(tjanst, "larm.json")  # the same identity in another form
    assert Varning.objects.count() == Overtagande.objects.count() == 1


def test_den_som_kan_ta_over_far_veta_att_vma_visas(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    assert till("Skärmar tas över")["Skärmar tas över"] == ["admin@example.se", "skarmansvarig@example.se"]


# --- What never is --------------------------------------------------------------------------------------


@pytest.mark.parametrize("fil", ["ovning.xml", "test.xml"])
def test_ovning_och_test_visas_aldrig(tjanst: Tjanst, fil: str) -> None:
    las_fil(tjanst, fil)
    assert not Overtagande.objects.exists()
    assert "inte Actual" in Varning.objects.get().varfor_inte


def test_en_ovning_som_kallas_actual_visas_inte_och_nagon_far_veta_det(tjanst: Tjanst) -> None:
    las_fil(tjanst, "ovning-som-actual.xml")
    assert not Overtagande.objects.exists()
    assert "övning" in Varning.objects.get().varfor_inte
    assert till("VMA visas inte")["VMA visas inte"] == ["admin@example.se", "skarmansvarig@example.se"]


@pytest.mark.parametrize("status", ["System", "Draft", "actual", "Actual</status><status>Test", ""])
def test_bara_ordet_actual_en_gang_duger(tjanst: Tjanst, status: str) -> None:
    larm = (PROV / "larm-lulea.xml").read_text()
    tjanst.svar["/vma"] = larm.replace("<status>Actual</status>", f"<status>{status}</status>").encode()
    las_vma(VID)
    assert Varning.objects.count() == 1
    assert not Overtagande.objects.exists()


def test_det_som_inte_ar_for_allmanheten_visas_inte(tjanst: Tjanst) -> None:
    larm = (PROV / "larm-lulea.xml").read_text()
    tjanst.svar["/vma"] = larm.replace("<scope>Public</scope>", "<scope>Restricted</scope>").encode()
    las_vma(VID)
    assert not Overtagande.objects.exists()


def test_okanda_koder_visas_inte_men_sags(tjanst: Tjanst) -> None:
    larm = (PROV / "larm-lulea.xml").read_text()
    tjanst.svar["/vma"] = larm.replace("<valueName>Kommun<", "<valueName>EMMA_ID<").encode()
    las_vma(VID)
    assert not Overtagande.objects.exists()
    assert "okända koder" in Varning.objects.get().varfor_inte
    assert till("VMA visas inte")


# --- The end --------------------------------------------------------------------------------------------


def test_en_aterkallelse_tar_bort_larmet_inom_en_minut(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    las_fil(tjanst, "aterkallelse.xml", VID + 60 * MINUT)
    assert visas(VID + 60 * MINUT) == []
    ett = Overtagande.objects.get()
    assert (ett.avslutat, ett.avslutat_av) == (VID + 60 * MINUT, None)


def test_ett_larm_som_redan_ar_aterkallat_visas_aldrig(tjanst: Tjanst) -> None:
    las_fil(tjanst, "aterkallelse.xml")
    las_fil(tjanst, "larm-lulea.xml", VID + MINUT)
    assert not Overtagande.objects.exists()
    assert till() == {}


def test_en_uppdatering_ersatter(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    las_fil(tjanst, "uppdatering.xml", VID + 30 * MINUT)
    assert visas(VID + 30 * MINUT) == [("Röken i Luleå drar mot Gammelstad", {"Luleå"})]


@pytest.mark.parametrize("status", ["Test", "Exercise"])
def test_en_ovning_tar_inte_bort_ett_riktigt_larm(tjanst: Tjanst, status: str) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    tjanst.svar["/vma"] = (PROV / "aterkallelse.xml").read_bytes().replace(b">Actual<", f">{status}<".encode())
    las_vma(VID + MINUT)
    assert visas(VID + MINUT)


def test_den_som_har_avslutat_for_hand_slipper_se_det_igen(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    Overtagande.objects.update(avslutat=VID)
    tjanst.svar["/vma"] = (PROV / "larm-lulea.xml").read_bytes() + b"<!-- samma -->"
    las_vma(VID + MINUT)
    assert visas(VID + MINUT) == []


def test_ett_larm_utan_slut_visas_i_tolv_timmar(tjanst: Tjanst) -> None:
    larm = (PROV / "larm-lulea.xml").read_text()
    tjanst.svar["/vma"] = larm.replace("<expires>2026-05-12T20:00:00+02:00</expires>", "").encode()
    las_vma(VID)
    assert Overtagande.objects.get().slutar == dt.datetime(2026, 5, 12, 21, 30, tzinfo=dt.UTC)


def test_inget_larm_visas_langre_an_tre_dygn(tjanst: Tjanst) -> None:
    larm = (PROV / "larm-lulea.xml").read_text()
    tjanst.svar["/vma"] = larm.replace("2026-05-12T20:00:00", "2036-05-12T20:00:00").encode()
    las_vma(VID)
    assert Overtagande.objects.get().slutar == VID + dt.timedelta(days=3)


def test_ett_larm_som_har_gatt_ut_visas_inte(tjanst: Tjanst) -> None:
    las_fil(tjanst, "larm-lulea.xml", dt.datetime(2026, 5, 12, 18, 0, tzinfo=dt.UTC))
    assert not Overtagande.objects.exists()


def test_en_lang_text_kortas_och_adressen_leder_vidare(tjanst: Tjanst) -> None:
    larm = (PROV / "larm-lulea.xml").read_text()
    tjanst.svar["/vma"] = larm.replace(
        "röken är giftig.", "röken är giftig. " + "Stanna inomhus tills vidare. " * 80
    ).encode()
    las_vma(VID)
    ett = Overtagande.objects.get()
    assert len(ett.text) <= 600
    assert ett.text.endswith("…")
    assert ett.adress


# --- The service ----------------------------------------------------------------------------------------


def test_utan_adress_fragas_ingen(settings: Any) -> None:
    settings.VMA_URL = ""
    assert las_vma(VID) == ""


def test_det_som_inte_har_andrats_lases_inte_om(tjanst: Tjanst, monkeypatch: pytest.MonkeyPatch) -> None:
    las_fil(tjanst, "larm-lulea.xml")
    monkeypatch.setattr("skarmar.vma.kalla.las", lambda _kropp: pytest.fail("läste om"))
    las_vma(VID + MINUT)
    assert len(tjanst.fragor) == 2


def test_en_tjanst_som_tystnar_sags_en_gang_och_en_gang_nar_den_ar_tillbaka(tjanst: Tjanst, client: Client) -> None:
    with capture_logs() as rader:
        for minut, svar in enumerate((500, 500, b"<html", (PROV / "larm-lulea.xml").read_bytes(), 500)):
            tjanst.svar["/vma"] = svar
            las_vma(VID + minut * MINUT)
    handelser = [rad["event"] for rad in rader if rad["event"].startswith("vma")]
    assert handelser == ["vma_svarar_inte", "vma_svarar_igen", "vma_svarar_inte"]
    assert client.get("/-/health").json()["delar"]["vma"]["status"] == "varning"
    assert visas(VID + 4 * MINUT)  # what is shown stays


def test_klockan_gar_fast_tjansten_ar_borta(settings: Any) -> None:
    settings.VMA_URL = "http://127.0.0.1:9/vma"
    call_command("klocka", "--en-gang", verbosity=0)
    assert Klockslag.objects.get(plikt="skarmar.las_vma").fel == ""


def test_en_lank_som_inte_svarar_hindrar_inte_de_andra(tjanst: Tjanst) -> None:
    index = (PROV / "index.xml").read_text()
    trasig = '<entry><link href="/borta.xml" type="application/cap+xml"/></entry><entry>'
    tjanst.svar["/vma"] = index.replace("<entry>", trasig, 1).encode()
    tjanst.lagg("/larm-lulea.xml", "larm-lulea.xml")
    las_vma(VID)
    assert visas()
    las_vma(VID + MINUT)  # asked for anew, since something was missing
    assert tjanst.fragor.count("/larm-lulea.xml") == 2


def test_omdirigering_foljs_pa_samma_vard_och_aldrig_till_en_annan(tjanst: Tjanst) -> None:
    tjanst.lagg("/ny", "larm-lulea.xml")
    tjanst.svar["/vma"] = "/ny"
    las_vma(VID)
    assert visas()
    tjanst.svar["/vma"] = f"http://localhost:{tjanst.adress.rpartition(':')[2]}/ny2"
    las_vma(VID + MINUT)
    assert "/ny2" not in tjanst.fragor


def test_ett_for_stort_svar_lases_inte(tjanst: Tjanst) -> None:
    tjanst.svar["/vma"] = (PROV / "larm-lulea.xml").read_bytes() + b" " * 1024 * 1024
    las_vma(VID)
    assert not Varning.objects.exists()


@pytest.mark.parametrize(
    "kropp",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">&x;</alert>',
        b"<!DOCTYPE html><html></html>",
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        b"<alert",
        b"",
        b"{",
        b"[" * 100_000,
        b'<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">' + b"<a>" * 50_000 + b"</a>" * 50_000 + b"</alert>",
    ],
)
def test_det_som_inte_gar_att_lasa_ar_ett_fel_och_inget_annat(kropp: bytes) -> None:
    with pytest.raises(LasError):
        las(kropp)


def test_json_med_olasbara_tecken_tas_emot(tjanst: Tjanst) -> None:
    larm = (PROV / "larm.json").read_text()
    tjanst.svar["/vma"] = larm.replace("röken är giftig", r"r\u0000\ud800ök").encode()
    las_vma(VID)
    assert Overtagande.objects.get().text.endswith("i Luleå och rök.")
