"""Quotas: the last one goes in, the next is refused with a number in the message; midnight in Stockholm begins anew."""

from __future__ import annotations

import datetime as dt
from typing import Any

import provfiler
import pytest
from django.core.exceptions import ValidationError
from filprov import en_bild, uppladdad
from foreningsfabriker import VID, ForeningFactory, InslagFactory

from patientforeningar.filer.mottagning import ta_emot_bild
from patientforeningar.models import Fil, Forening
from patientforeningar.skydd import kvoter
from patientforeningar.skydd.kvoter import KvotFullError, filkvot, krav_pa_fil, krav_pa_inlamning, krav_pa_utkast
from patientinfo.tid import STOCKHOLM

pytestmark = pytest.mark.django_db

EN_SEKUND = dt.timedelta(seconds=1)


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory()


def filer(forening: Forening, antal: int, vid: dt.datetime, storlek: int = 1000) -> None:
    Fil.objects.bulk_create(
        Fil(
            forening=forening,
            slag="bild",
            sha256=f"{vid:%d%H%M%S}-{nr}",
            storlek=storlek,
            uppladdad=vid,
            fil=f"x{nr}.jpg",
        )
        for nr in range(antal)
    )


def test_utkasten_tar_slut_men_inlamnat_raknas_inte(forening: Forening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kvoter, "HOGST_UTKAST", 2)
    InslagFactory(forening=forening, nummer="F-2026-90001")
    InslagFactory(forening=forening)
    krav_pa_utkast(forening)
    InslagFactory(forening=forening)
    with pytest.raises(KvotFullError, match="redan 2 utkast"):
        krav_pa_utkast(forening)
    krav_pa_utkast(ForeningFactory())


def test_inlamningarna_per_dag_borjar_om_vid_midnatt_i_stockholm(
    forening: Forening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kvoter, "HOGST_INLAMNINGAR", 2)
    kvall = dt.datetime(2026, 5, 12, 23, 59, 59, tzinfo=STOCKHOLM)
    InslagFactory(forening=forening, inlamnat=kvall - EN_SEKUND)
    krav_pa_inlamning(forening, kvall)
    InslagFactory(forening=forening, inlamnat=kvall - EN_SEKUND)
    with pytest.raises(KvotFullError, match=r"2 ärenden i dag.*lämna in det i morgon"):
        krav_pa_inlamning(forening, kvall)
    krav_pa_inlamning(forening, kvall + EN_SEKUND)
    krav_pa_inlamning(ForeningFactory(), kvall)


def test_filerna_per_dag_tar_slut_och_borjar_om(forening: Forening) -> None:
    filer(forening, kvoter.HOGST_FILER_PER_DYGN - 1, VID)
    krav_pa_fil(forening, 1, VID)
    filer(forening, 1, VID + EN_SEKUND)
    with pytest.raises(KvotFullError, match="60 filer i dag"):
        krav_pa_fil(forening, 1, VID)
    krav_pa_fil(forening, 1, VID + dt.timedelta(days=1))
    krav_pa_fil(ForeningFactory(), 1, VID)


def test_utrymmet_tar_slut_pa_byten_och_sager_vad_som_ar_kvar(forening: Forening) -> None:
    filer(forening, 1, VID, kvoter.HOGST_BYTE - 5 * 1024 * 1024)
    krav_pa_fil(forening, 5 * 1024 * 1024, VID)
    with pytest.raises(KvotFullError, match="ni har 5,0\xa0MB kvar av 500,0\xa0MB"):
        krav_pa_fil(forening, 5 * 1024 * 1024 + 1, VID)


def test_antalet_filer_tar_slut(forening: Forening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kvoter, "HOGST_FILER", 3)
    filer(forening, 3, VID - dt.timedelta(days=40))
    with pytest.raises(KvotFullError, match="3 filer hos oss"):
        krav_pa_fil(forening, 1, VID)


def test_bredvid_formularet_star_vad_som_ar_kvar(forening: Forening) -> None:
    filer(forening, 12, VID, 10 * 1024 * 1024)
    assert str(filkvot(forening, VID)) == "Ni kan ladda upp 48 filer till i dag, och har 380,0\xa0MB kvar att fylla."


def test_en_uppladdning_over_kvoten_avvisas_vid_faltet(forening: Forening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kvoter, "HOGST_FILER_PER_DYGN", 1)
    forsta = en_bild(forening)
    with pytest.raises(ValidationError, match="1 filer i dag") as fel:
        ta_emot_bild(forening, uppladdad(provfiler.bild("PNG"), "y.png"), None, VID)
    assert fel.value.code == "kvot"
    assert list(Fil.objects.filter(forening=forening)) == [forsta]


def test_tva_pa_samma_gang_tar_inte_bada_den_sista_platsen(forening: Forening, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other request's file is kept between the first question and the row: the question is asked again."""
    monkeypatch.setattr(kvoter, "HOGST_FILER_PER_DYGN", 1)
    riktig = kvoter.krav_pa_fil

    def medan_en_annan_hinner_fore(*args: Any) -> None:
        riktig(*args)
        monkeypatch.setattr(kvoter, "krav_pa_fil", riktig)
        filer(forening, 1, VID)

    monkeypatch.setattr(kvoter, "krav_pa_fil", medan_en_annan_hinner_fore)
    with pytest.raises(ValidationError) as fel:
        ta_emot_bild(forening, uppladdad(provfiler.bild("PNG"), "y.png"), None, VID)
    assert fel.value.code == "kvot"
    assert Fil.objects.filter(forening=forening).count() == 1
