"""A breaker: one request in a second tries, and the log has two lines for an outage, however many asked."""

from __future__ import annotations

import pytest

from patientinfo.delad.brytare import PROVAS_VAR, Brytare


class Klocka:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.nu = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.nu


@pytest.fixture
def klocka() -> Klocka:
    return Klocka()


@pytest.fixture
def brytare(klocka: Klocka) -> Brytare:
    return Brytare("redis prov", klocka)


def test_den_som_svarar_fragas_alltid(brytare: Brytare) -> None:
    brytare.svarade()
    assert all(brytare.slapper() for _gang in range(5))


def test_den_som_inte_svarar_provas_av_en_i_sekunden(brytare: Brytare, klocka: Klocka) -> None:
    brytare.svarade_inte(OSError())
    assert not brytare.slapper()
    klocka.nu += PROVAS_VAR
    assert [brytare.slapper() for _gang in range(5)] == [True, False, False, False, False]
    brytare.svarade()
    assert brytare.slapper()
    assert brytare.borta_sedan is None


def test_ett_avbrott_ar_tva_rader_i_loggen(brytare: Brytare, caplog: pytest.LogCaptureFixture) -> None:
    for _gang in range(10):
        brytare.svarade_inte(OSError("redis://:hemligt@varden"))
    for _gang in range(10):
        brytare.svarade()
    assert [("motor_borta" in rad, "motor_tillbaka" in rad) for rad in caplog.messages] == [
        (True, False),
        (False, True),
    ]
    assert "hemligt" not in caplog.text


def test_avbrottet_borjade_nar_det_borjade(brytare: Brytare) -> None:
    brytare.svarade_inte(OSError())
    sedan = brytare.borta_sedan
    brytare.svarade_inte(OSError())
    assert brytare.borta_sedan == sedan
