"""The judgement: what has to be mended, what would be better, in words that say what to do."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patientforeningar import lasbarhet
from patientforeningar.lasbarhet import Bild, Innehall, Niva, bedom
from patientforeningar.skylt.kontrast import Ljuskarta

BRA = Innehall("Vattengympa", "Vi tränar i varmt vatten. Alla kan vara med.", ("Tisdag 19 maj",), "Information från X")


def karta(*ljus: float, bredd: int = 1600) -> Ljuskarta:
    return Ljuskarta(bredd, bredd * 2 // 3, len(ljus), 1, ljus)


SKOG = karta(*[0.02] * 10, *[0.4] * 10)


def texter(innehall: Innehall, *bilder: Bild, pa_skarm: bool = True) -> str:
    return " ".join(ett.text for ett in bedom(innehall, bilder, pa_skarm=pa_skarm).fynd)


def med(**andrat: object) -> Innehall:
    return Innehall(**{**vars(BRA), **andrat})  # type: ignore[arg-type]


def test_ett_bra_inslag_far_inga_anmarkningar() -> None:
    bedomning = bedom(BRA, (Bild("Fyra personer i en bassäng", SKOG),))
    assert bedomning.fynd == ()
    assert bedomning.passar
    assert bedomning.sekunder == 10


def test_for_lang_text_hindrar_och_sager_hur_mycket_som_ska_bort() -> None:
    bedomning = bedom(med(rubrik="Vattengympa och bad " * 3, kort="ordet " * 33))
    assert [ett.falt for ett in bedomning.hindrar] == ["kort"]
    assert "Ta bort ungefär" in bedomning.hindrar[0].text
    assert "liggande skärm" in bedomning.hindrar[0].text


def test_det_den_sager_hjalper() -> None:
    lang = med(kort="Vi simmar och fikar. " * 12)
    skylt = bedom(lang).skyltar[0]
    assert bedom(med(kort=lang.kort[: skylt.plats])).passar


def test_liten_text_ar_ett_rad() -> None:
    bedomning = bedom(med(kort="Vi tränar i varmt vatten och fikar efteråt om man vill, alla är välkomna. " * 3))
    assert bedomning.passar
    assert {ett.niva for ett in bedomning.fynd} == {Niva.RAD}
    assert "tecken färre" in bedomning.rad[0].text


def test_det_som_bara_ar_for_webben_bedoms_inte_som_skarm() -> None:
    assert texter(med(kort="ordet " * 33), pa_skarm=False) == ""


@pytest.mark.parametrize(("alt", "niva"), [("", Niva.HINDRAR), ("  ", Niva.HINDRAR), ("bad", Niva.RAD)])
def test_bilden_ska_beskrivas_ocksa_pa_webben(alt: str, niva: Niva) -> None:
    fynd = bedom(BRA, (Bild("Fyra i en bassäng", SKOG), Bild(alt)), pa_skarm=False).fynd
    assert [(ett.niva, ett.falt) for ett in fynd] == [(niva, "bilder")]
    assert "bild 2" in fynd[0].text


def test_rubrik_pa_manga_rader_och_i_versaler_ar_rad() -> None:
    assert "rader på en stående skärm" in texter(
        med(rubrik="Samtal för dig som är närstående till en med stroke i länet")
    )
    assert "små bokstäver" in texter(med(rubrik="VATTENGYMPA"))
    assert "små bokstäver" not in texter(med(rubrik="FHLB MS"))


def test_tecken_som_skarmen_saknar() -> None:
    assert "😀" in texter(med(kort="Välkommen 😀"))
    assert texter(med(kort="Davvisámegiella ŋ ŧ")) == ""


def test_for_lang_lastid() -> None:
    assert "sekunder att läsa" in texter(med(kort="i en by vid en sjö " * 10))


def test_det_visas_sa_lange_som_det_tar_att_lasa_men_hogst_en_halv_minut() -> None:
    assert (bedom(BRA).sekunder, bedom(BRA).visningstid) == (10, 10)
    lang = bedom(med(kort="i en by vid en sjö " * 10))
    assert lang.sekunder > lang.visningstid == 30


def test_den_sager_hur_langt_texten_far_plats() -> None:
    bedomning = bedom(med(rubrik="Vattengympa och bad " * 3, kort="simma nu " * 22))
    (skylt, ryms, over), *_ = bedomning.for_langt
    assert skylt.format.liggande
    assert ryms + over == bedomning.kort
    assert len(ryms) == skylt.plats > 0
    assert bedom(BRA).for_langt == ()


def test_bleka_sma_och_ljusa_bilder_ar_rad() -> None:
    assert "knappt på håll" in texter(BRA, Bild("En simhall", karta(0.6, 0.7)))
    assert "suddig" in texter(BRA, Bild("En simhall", karta(*[0.02] * 10, *[0.4] * 10, bredd=300)))
    assert "mörk platta" in texter(BRA, Bild("En simhall", karta(*[0.1] * 4, *[0.95] * 16)))


def test_det_som_hindrar_kommer_forst() -> None:
    fynd = bedom(med(rubrik="VATTENGYMPA"), (Bild("", SKOG),)).fynd
    assert [ett.niva for ett in fynd] == [Niva.HINDRAR, Niva.RAD]


@settings(max_examples=80, deadline=None)
@given(
    st.builds(
        Innehall, rubrik=st.text(max_size=300), kort=st.text(max_size=600), avsandare=st.text(), adress=st.text()
    ),
    st.lists(st.builds(Bild, alt=st.text(max_size=20), karta=st.sampled_from([None, SKOG])), max_size=3).map(tuple),
)
def test_bedomningen_klarar_vad_som_helst(innehall: Innehall, bilder: tuple[Bild, ...]) -> None:
    bedomning = bedom(innehall, bilder)
    assert bedomning.passar is not bool(bedomning.hindrar)
    assert all(ett.text and ett.falt for ett in bedomning.fynd)


def test_modulen_ar_ren() -> None:
    rot = Path(lasbarhet.__file__).parent
    for fil in [rot / "lasbarhet.py", *(rot / "skylt").glob("*.py")]:
        for nod in ast.walk(ast.parse(fil.read_text())):
            namn = nod.module if isinstance(nod, ast.ImportFrom) else None
            namnen = [ett.name for ett in nod.names] if isinstance(nod, ast.Import) else [namn or ""]
            assert not any(ett.startswith(("django", "wagtail", "patientforeningar.models")) for ett in namnen), fil
