"""Seconds to read: never less for more, and never less than the shortest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from patientforeningar.skylt.lastid import KORTAST, sekunder


def test_en_kort_text_far_anda_tio_sekunder() -> None:
    assert sekunder("Fika") == sekunder("") == sekunder() == KORTAST


def test_trettio_korta_ord_tar_arton_sekunder() -> None:
    assert sekunder(" ".join(["bra"] * 30)) == 19


def test_langa_ord_raknas_som_flera() -> None:
    assert sekunder(" ".join(["rehabiliteringsmottagningen"] * 10)) > sekunder(" ".join(["mottagning"] * 10))


@given(st.text(max_size=300), st.text(max_size=80))
def test_langre_text_tar_aldrig_kortare_tid(text: str, mer: str) -> None:
    assert sekunder(f"{text} {mer}") >= sekunder(text)
    assert sekunder(text, mer) >= sekunder(text)
