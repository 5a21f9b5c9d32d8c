"""Cancelled and moved: at once, logged, undone; only what is public and still to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from foreningsfabriker import VID, InslagFactory, KontoFactory, OmbudFactory, publicerat
from wagtail.models import ModelLogEntry

from patientforeningar.actions.angra_avvikelse import angra_avvikelse
from patientforeningar.actions.flytta import flytta
from patientforeningar.actions.stall_in import stall_in
from patientforeningar.handelser import Handelse
from patientforeningar.inslag.avvikelser import kommande
from patientforeningar.models import Inslag, Ombud
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.stampel import stampel
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db

EN_VECKA = dt.timedelta(weeks=1)
FORSTA = VID + EN_VECKA


@pytest.fixture
def ombud() -> Ombud:
    return OmbudFactory()


@pytest.fixture
def serie(ombud: Ombud) -> Inslag:
    """Three Tuesdays, the first a week after VID."""
    return publicerat(
        forening=ombud.forening,
        upprepning="vecka",
        upprepas_till=dag(FORSTA + 2 * EN_VECKA),
        visas_till=VID + 5 * EN_VECKA,
    )


def loggat(inslag: Inslag) -> list[str]:
    poster = ModelLogEntry.objects.filter(object_id=str(inslag.pk), action__startswith="inslag.")
    return list(poster.order_by("timestamp", "pk").values_list("action", flat=True))


def test_ett_installt_tillfalle_sags_genast_och_loggas(ombud: Ombud, serie: Inslag) -> None:
    stall_in(serie, dag(FORSTA), ombud.konto, VID)
    assert [tid.installt for tid in kommande(serie, VID)] == [True, False, False]
    assert loggat(serie) == [Handelse.INSTALLT]


def test_att_stalla_in_tva_ganger_ar_som_en(ombud: Ombud, serie: Inslag) -> None:
    stall_in(serie, dag(FORSTA), ombud.konto, VID)
    stall_in(serie, dag(FORSTA), ombud.konto, VID)
    assert loggat(serie) == [Handelse.INSTALLT]
    assert serie.avvikelser.count() == 1


def test_ett_flyttat_tillfalle_har_sin_nya_tid_och_gar_sedan_att_stalla_in(ombud: Ombud, serie: Inslag) -> None:
    ny = FORSTA + dt.timedelta(days=1)
    flytta(serie, dag(FORSTA), ny, None, av=ombud.konto, vid=VID)
    forst = kommande(serie, VID)[0]
    assert (forst.borjar, forst.flyttat_fran) == (ny, FORSTA)
    stall_in(serie, dag(FORSTA), ombud.konto, VID)
    assert kommande(serie, VID)[0].installt
    assert loggat(serie) == [Handelse.FLYTTAT, Handelse.INSTALLT]


def test_det_som_angras_halls_som_planerat(ombud: Ombud, serie: Inslag) -> None:
    stall_in(serie, dag(FORSTA), ombud.konto, VID)
    for _gang in range(2):
        angra_avvikelse(serie, dag(FORSTA), ombud.konto, VID)
    assert not any(tid.installt for tid in kommande(serie, VID))
    assert loggat(serie) == [Handelse.INSTALLT, Handelse.AVVIKELSE_BORTTAGEN]


def test_det_som_visas_for_alla_ar_nytt_genast(
    ombud: Ombud, serie: Inslag, django_capture_on_commit_callbacks: Any
) -> None:
    for handling in (stall_in, angra_avvikelse):
        fore = stampel()
        with django_capture_on_commit_callbacks(execute=True):
            handling(serie, dag(FORSTA), ombud.konto, VID)
        assert stampel() != fore


@pytest.mark.parametrize("dagar", [-7, 1, 21])
def test_bara_dagar_da_handelsen_ar_gar_att_andra(ombud: Ombud, serie: Inslag, dagar: int) -> None:
    with pytest.raises(NekadError, match="inget tillfälle den dagen"):
        stall_in(serie, dag(FORSTA + dt.timedelta(days=dagar)), ombud.konto, VID)


def test_ett_tillfalle_som_har_varit_andras_inte(ombud: Ombud, serie: Inslag) -> None:
    slutet = FORSTA + dt.timedelta(hours=1)
    stall_in(serie, dag(FORSTA), ombud.konto, slutet - dt.timedelta(seconds=1))
    angra_avvikelse(serie, dag(FORSTA), ombud.konto, slutet)
    with pytest.raises(NekadError, match="inget tillfälle"):
        stall_in(serie, dag(FORSTA), ombud.konto, slutet)


@pytest.mark.parametrize(
    ("ny_borjar", "ny_slutar", "skal"),
    [
        (FORSTA, FORSTA, "efter början"),
        (FORSTA, FORSTA - dt.timedelta(hours=1), "efter början"),
        (VID, VID + dt.timedelta(hours=1), "redan varit"),
    ],
)
def test_en_omojlig_ny_tid_nekas(
    ombud: Ombud, serie: Inslag, ny_borjar: dt.datetime, ny_slutar: dt.datetime, skal: str
) -> None:
    with pytest.raises(NekadError, match=skal):
        flytta(serie, dag(FORSTA), ny_borjar, ny_slutar, av=ombud.konto, vid=VID)
    assert not serie.avvikelser.exists()


@pytest.mark.parametrize(
    "gor",
    [
        lambda i, k: stall_in(i, dag(FORSTA), k, VID),
        lambda i, k: flytta(i, dag(FORSTA), FORSTA + EN_VECKA, None, av=k, vid=VID),
        lambda i, k: angra_avvikelse(i, dag(FORSTA), k, VID),
    ],
)
def test_bara_ombud_andrar_tillfallen(serie: Inslag, gor: Callable[[Inslag, Any], None]) -> None:
    with pytest.raises(NekadError, match="inte ombud"):
        gor(serie, KontoFactory(is_superuser=True))


def test_det_som_inte_ar_publikt_stalls_inte_in(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    with pytest.raises(NekadError, match="godkänt"):
        stall_in(inslag, dag(FORSTA), ombud.konto, VID)
