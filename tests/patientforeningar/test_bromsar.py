"""How often one account and one network may send: counted each on its own, and nobody is let in without a count."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.test import RequestFactory
from foreningsfabriker import KontoFactory

from patientforeningar.skydd.bromsar import BROMSAR, Broms, hinder
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lag_grans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BROMSAR, "spara", Broms(konto=2, natverk=3, per=600))


def skicka(konto: Konto, fran: str = "192.0.2.1", vad: str = "spara") -> str:
    request: Any = RequestFactory().post("/", REMOTE_ADDR=fran)
    request.user = konto
    return hinder(request, vad)


def test_ett_konto_far_skicka_sa_ofta_som_star() -> None:
    konto = KontoFactory()
    assert [bool(skicka(konto)) for _gang in range(3)] == [False, False, True]
    assert "10 minuter" in skicka(konto)
    assert "finns kvar" in skicka(konto)


def test_byter_kontot_natverk_raknas_det_anda() -> None:
    konto = KontoFactory()
    assert [bool(skicka(konto, f"192.0.2.{nr}")) for nr in range(3)] == [False, False, True]


def test_ett_natverk_med_manga_konton_bromsas() -> None:
    assert [bool(skicka(KontoFactory())) for _gang in range(4)] == [False, False, False, True]
    assert not skicka(KontoFactory(), "198.51.100.7")


def test_det_ena_tar_inte_av_det_andra() -> None:
    konto = KontoFactory()
    while not skicka(konto):
        pass
    assert not skicka(konto, vad="lamna_in")


def test_utan_cache_slapps_ingen_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def borta(*_args: Any, **_kwargs: Any) -> None:
        raise ConnectionError

    monkeypatch.setattr(cache, "add", borta)
    assert "finns kvar" in skicka(KontoFactory())
