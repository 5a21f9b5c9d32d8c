"""The report "Handboken": how it went, and the button that makes all anew."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from konton import inloggad

from patientinfo.admin import handboksrapport
from patientinfo.handbok import lager
from patientinfo.handbok.framstallning import glom_allt
from patientinfo.handbok.slag import KORT
from patientinfo.models import Handboksutgava

pytestmark = pytest.mark.django_db

ADRESS = "/redaktion/rapporter/handboken/"


@pytest.fixture
def pa(settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """PDFs are wanted and can be made; the list grows when somebody asks for all of them anew."""
    bett: list[bool] = []
    settings.HANDBOK_PDF = True
    monkeypatch.setattr("patientinfo.handbok.lage.saknas", lambda: "")
    monkeypatch.setattr(handboksrapport, "gor_om", lambda: bett.append(True))
    return bett


def text(vem: str, adress: str = ADRESS) -> str:
    svar = inloggad(vem).get(adress)
    assert svar.status_code == 200
    return svar.content.decode()


def test_rapporten_har_en_rad_for_varje_utgava_och_sager_vad_som_gick_fel(pa: list[bool]) -> None:
    lager.misslyckades(KORT, "RuntimeError", timezone.now())
    rapport = text("granskare")
    assert "Hela länet" in rapport
    assert "Kalix" in rapport
    assert "(RuntimeError)" in rapport
    assert "aldrig" in rapport


@pytest.mark.parametrize(("vem", "far"), [("redaktor", True), ("administrator", True), ("granskare", False)])
def test_den_som_far_ber_om_att_allt_gors_om(pa: list[bool], vem: str, far: bool) -> None:
    assert ("Gör om nu" in text(vem)) is far
    svar = inloggad(vem).post(f"{ADRESS}gor-om/", follow=True)
    assert pa == ([True] if far else [])
    if far:
        assert "Handboken görs om." in svar.content.decode()


def test_att_bara_lasa_adressen_gor_ingenting(pa: list[bool]) -> None:
    assert inloggad("redaktor").get(f"{ADRESS}gor-om/").status_code == 405
    assert pa == []


def test_dar_biblioteken_saknas_sager_rapporten_vad_som_ska_installeras(
    pa: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("patientinfo.handbok.lage.saknas", lambda: "libpango-1.0.so.0")
    rapport = text("redaktor")
    assert "libpango-1.0.so.0" in rapport
    assert "libharfbuzz-subset0" in rapport
    assert "Gör om nu" not in rapport
    svar = inloggad("redaktor").post(f"{ADRESS}gor-om/", follow=True)
    assert "Här kan handboken inte göras som PDF." in svar.content.decode()
    assert pa == []


def test_medan_arbetet_pagar_syns_hur_langt_det_har_kommit(pa: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patientinfo.handbok.lage.bestalld", lambda: True)
    del_ = text("redaktor", f"{ADRESS}lage/")
    antal = 16
    assert f'<progress max="{antal}" value="0"' in del_
    assert f"0 av {antal} utgåvor stämmer" in del_
    assert "data-pagar" in del_


def test_gor_om_glommer_vad_som_stammer_men_inte_filerna() -> None:
    Handboksutgava.objects.create(slag=KORT, avtryck="a", stampel="b", fil="handbok/x.pdf", fel="OSError")
    glom_allt()
    kort = Handboksutgava.objects.get()
    assert (kort.avtryck, kort.stampel, kort.fel, kort.fil) == ("", "", "", "handbok/x.pdf")
