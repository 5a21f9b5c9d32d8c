"""The face: widths as they are drawn, letters of every language, and what has no letter."""

from __future__ import annotations

import pytest
from django.contrib.staticfiles import finders

from patientforeningar.skylt import typsnitt


@pytest.mark.parametrize("px", [43, 88, 133])
@pytest.mark.parametrize("fet", [False, True])
def test_bredden_ar_den_som_pillow_ritar(px: int, fet: bool) -> None:
    text = "Åka Två Till ÄVENTYR, öppet hus"
    ritad = typsnitt.laddat(typsnitt.HUVUD, fet, px).getlength(text)
    assert typsnitt.bredd(text, px, fet=fet) == pytest.approx(ritad, rel=0.005)


@pytest.mark.parametrize("alfabet", ["åäöÅÄÖéàü", "áčđŋšŧžÁČĐŊŠŦŽ", "áńñåä", "õšž", "–”’…·×€½"])
def test_alla_sprakens_bokstaver_finns(alfabet: str) -> None:
    assert typsnitt.saknas(alfabet) == ""


def test_nordsamiskans_tva_bokstaver_tas_ur_reserven() -> None:
    assert typsnitt.bitar("Davviŋe") == [
        ("Davvi", typsnitt.HUVUD),
        ("ŋ", typsnitt.RESERV),
        ("e", typsnitt.HUVUD),
    ]


def test_det_som_saknas_raknas_upp_en_gang_och_far_plats_for_det_bredaste() -> None:
    assert typsnitt.saknas("Välkommen 😀 och 字 😀") == "😀字"
    assert typsnitt.bredd("😀", 100, fet=False) >= 120


def test_rena_ger_en_rad_utan_osynligt_men_behaller_hart_mellanslag() -> None:
    assert typsnitt.rena("  kl.\xa017.00\n\tHus\x00et\ud83d \u200b ") == "kl.\xa017.00 Huset"
    assert typsnitt.rena("a\u030a") == "å"


def test_webblasaren_hittar_samma_filer() -> None:
    for namn in (typsnitt.HUVUD, typsnitt.RESERV):
        for vikt in (400, 700):
            assert finders.find(f"patientforeningar/typsnitt/{namn}-{vikt}.woff2") == str(
                typsnitt.MAPP / f"{namn}-{vikt}.woff2"
            )


def test_stilmallen_pekar_pa_filer_som_finns() -> None:
    css = (typsnitt.MAPP.parent / "typsnitt.css").read_text()
    for fil in typsnitt.MAPP.glob("*.woff2"):
        assert f'url("typsnitt/{fil.name}")' in css


def test_licensen_foljer_med() -> None:
    texter = [fil.read_text() for fil in typsnitt.MAPP.glob("*.OFL.txt")]
    assert len(texter) == 2
    assert all("SIL OPEN FONT LICENSE" in text for text in texter)
