"""Lines: between words, at the seams of a long one, and never wider than there is room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from patientforeningar.skylt.rader import bryt
from patientforeningar.skylt.typsnitt import rena


def rader(text: str, bredd: float, *, bindestreck: bool = True) -> list[str]:
    return [rad.text for rad in bryt(text, bredd, len, bindestreck=bindestreck)]


def test_raden_bryts_mellan_ord() -> None:
    assert rader("ett två tre fyra", 8) == ["ett två", "tre fyra"]


def test_langt_ord_bryts_i_fogen() -> None:
    assert rader("rehabiliteringsmottagningen", 20) == ["rehabiliterings-", "mottagningen"]


def test_ord_utan_fog_som_far_plats_bryts_dar_raden_tar_slut() -> None:
    assert rader("xxxxxxxxxx", 4) == ["xxx-", "xxx-", "xxxx"]


def test_ord_med_streck_bryts_efter_strecket_utan_ett_till() -> None:
    assert rader("Haparanda-Tornedalen", 12) == ["Haparanda-", "Tornedalen"]


def test_en_adress_far_inget_bindestreck() -> None:
    assert rader("rehab.example.se/k/vattengympa", 16, bindestreck=False) == ["rehab.example.", "se/k/vattengympa"]
    assert "-" not in "".join(rader("x" * 40, 7, bindestreck=False))


def test_hart_mellanslag_halls_ihop() -> None:
    assert rader("klockan kl.\xa017", 10) == ["klockan", "kl.\xa017"]


def test_slutet_pekar_i_texten() -> None:
    text = "ett två rehabiliteringsmottagningen"
    for rad in bryt(text, 17, len):
        assert text[: rad.slut].replace(" ", "").endswith(rad.text.rstrip("-").replace(" ", ""))
    assert bryt(text, 17, len)[-1].slut == len(text)


@given(st.text(max_size=120), st.integers(2, 30))
def test_ingen_rad_ar_for_bred_och_inget_tecken_forsvinner(text: str, bredd: int) -> None:
    ren = rena(text)
    brutna = bryt(ren, bredd, len, bindestreck=False)
    assert "".join(rad.text for rad in brutna).replace(" ", "") == ren.replace(" ", "")
    assert all(len(rad.text) <= bredd for rad in brutna)
    assert [rad.slut for rad in brutna] == sorted({rad.slut for rad in brutna})
