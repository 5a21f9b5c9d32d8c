"""The test picture and the sheet: sizes that a ruler finds, and only what is needed to hang a screen."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from skarmfabriker import SkarmFactory

from patientforeningar.skylt.avstand import LASAVSTAND, MINST, versalhojd
from patientforeningar.skylt.typsnitt import VERSALANDEL
from skarmar.forhandsvisning import testbild
from skarmar.forhandsvisning.kommando import LINUX, kommando
from skarmar.forhandsvisning.storlek import Storlek

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("liggande", [True, False])
@pytest.mark.parametrize("tum", [19, 32, 43, 55, 110])
def test_versalerna_fyller_den_minsta_synvinkeln_fran_det_avstand_som_sags(tum: int, liggande: bool) -> None:
    storlek = Storlek(tum, liggande)
    glas_mm = storlek.px * VERSALANDEL / storlek.px_per_mm
    assert glas_mm >= versalhojd(MINST, storlek.meter * 1000)
    assert abs(storlek.versal - glas_mm) <= 0.5
    assert storlek.meter <= LASAVSTAND * tum / 43 / 1000 < storlek.meter + 0.5


def test_linjalen_ar_hundra_millimeter_av_skarmens_bredd() -> None:
    # A screen of 43 inches, 16 to 9, is 952 mm wide.
    assert Storlek(43, liggande=True).linjal == pytest.approx(1920 * 100 / 952, abs=0.1)
    assert Storlek(55, liggande=True).linjal < Storlek(43, liggande=True).linjal


def test_bara_den_som_ar_for_liten_for_stolarna_sags_vara_det() -> None:
    assert [Storlek(tum, liggande=True).racker for tum in (42, 43, 44)] == [False, True, True]


@pytest.mark.parametrize("liggande", [True, False])
def test_allt_pa_testbilden_ryms_innanfor_ramarna(liggande: bool) -> None:
    bild = testbild.Testbild(Storlek(43, liggande), "Väntrummet på plan 2, Sunderby sjukhus")
    inat, bredd, hojd = bild.ramar[-1]
    for rad in (*bild.rubrik.rader, *bild.fraga.rader, *bild.ord.rader):
        assert inat < rad.x
        assert inat < rad.baslinje < bild.svar[0]
    assert bild.svar[-1] < inat + hojd
    assert bild.cirkel[0] + bild.radie < inat + bredd
    assert bild.gra[-1][0] + bild.grabredd < bild.cirkel[0] - bild.radie


def test_stegen_gar_fran_svart_till_vitt() -> None:
    gra = testbild.Testbild(Storlek(43, liggande=True), "x").gra
    assert (gra[0][1], gra[-1][1], len({farg for _x, farg, _andel in gra})) == ("#000000", "#ffffff", 11)


def test_testbilden_ar_for_alla_och_klarar_sig_utan_skript() -> None:
    skarm = SkarmFactory(tum=32, namn="Väntrum <b>1</b>")
    svar = Client().get(f"/skarm/{skarm.adress}/testbild")
    html = svar.content.decode()
    assert svar.status_code == 200
    assert not svar.cookies
    assert "på 3,5\xa0meters håll?" in html
    assert "Väntrum &lt;b&gt;1&lt;/b&gt;" in html
    assert html.count("<svg") == 2
    assert "kör inga skript" in html
    assert not re.search(r"style=|<script>|onload=", html)


def test_en_skarm_som_inte_finns_har_ingen_testbild() -> None:
    assert Client().get("/skarm/finns-inte/testbild").status_code == 404


def test_raden_startar_adressen_i_helskarm_och_glommer_inget() -> None:
    delar = kommando(LINUX, "https://rehab.example.se/skarm/a/")
    assert (delar[0], delar[-1]) == ("chromium", '"https://rehab.example.se/skarm/a/"')
    assert "--kiosk" in delar
    assert not {"--incognito", "--disk-cache-size=1", "--disable-web-security"} & set(delar)
