"""What cannot be read from the chairs is not handed in for screens; the web takes it."""

from __future__ import annotations

import pytest
from filprov import en_bild, med_filer
from foreningsfabriker import VID, InslagFactory

from patientforeningar.inslag.inslagskontroll import brister

pytestmark = pytest.mark.django_db

LANG = {"rubrik": "Vattengympa och bad och fika och samtal för alla i hela länet varje dag"[:70], "kort": "simma " * 33}


def test_for_lang_text_hindrar_bara_det_som_ska_till_skarmar() -> None:
    fel = brister(InslagFactory(pa_skarm=True, **LANG), VID)
    assert "5 meters håll" in str(fel["kort"][0])
    assert "kort" not in brister(InslagFactory(**LANG), VID)


def test_en_bild_utan_beskrivning_sags_en_gang() -> None:
    inslag = InslagFactory(pa_skarm=True)
    inslag = med_filer(inslag, en_bild(inslag.forening))
    for rad in inslag.bilder.all():
        rad.alt = ""
    assert len(brister(inslag, VID)["bilder"]) == 1


def test_det_som_bara_kunde_bli_battre_hindrar_inte() -> None:
    inslag = InslagFactory(pa_skarm=True, rubrik="VATTENGYMPA FÖR ALLA")
    assert set(brister(inslag, VID)) <= {"skarmplatser"}
