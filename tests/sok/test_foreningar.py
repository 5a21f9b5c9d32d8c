"""Associations and what they have had approved, in the search."""

from __future__ import annotations

import datetime as dt

import pytest
from foreningsfabriker import VID, ForeningFactory, InslagFactory, publicerat

from sok.forslag import forslag
from sok.motor import sok

pytestmark = pytest.mark.django_db


def titlar(fraga: str, vid: dt.datetime = VID, sprak: str = "sv") -> list[str]:
    return [traff.titel for traff in sok(fraga, vid, sprak).traffar]


def test_en_forening_hittas_pa_namn_och_pa_vad_den_gor() -> None:
    ForeningFactory(namn="Zebraföreningen", verksamhet="Vi rider lejon.")
    assert titlar("zebraföreningen") == ["Zebraföreningen"]
    assert "Zebraföreningen" in titlar("rider lejon")
    assert sok("zebraföreningen", VID).traffar[0].sort == "Patientförening"


def test_ett_inslag_hittas_pa_text_plats_och_forening() -> None:
    publicerat(rubrik="Zebradans", text="Med dragspel.", lokal="Noshörningen", forening=ForeningFactory(namn="Gnuerna"))
    for fraga in ("zebradans", "zebradansen", "dragspel", "noshörningen", "gnuerna dans"):
        assert "Zebradans" in titlar(fraga), fraga
    assert sok("zebradans", VID).traffar[0].sort == "Händelse från Gnuerna"


def test_det_som_ar_installt_sager_det_redan_i_listan() -> None:
    inslag = publicerat(rubrik="Zebradans")
    inslag.avvikelser.create(datum=(VID + dt.timedelta(days=7)).date())
    assert titlar("zebradans") == ["Inställt: Zebradans"]


def test_utkast_och_det_som_slutat_visas_hittas_inte() -> None:
    InslagFactory(rubrik="Zebradans")
    publicerat(rubrik="Zebrasång", visas_till=VID)
    publicerat(rubrik="Zebraritt", forening=ForeningFactory(dold=VID))
    publicerat(rubrik="Zebralek").unpublish()
    ForeningFactory(namn="Zebraföreningen", antagen=None)
    for fraga in ("zebradans", "zebrasång", "zebraritt", "zebralek", "zebraföreningen"):
        assert titlar(fraga) == [], fraga
    assert forslag("zebra", VID, "sv") == []


def test_pa_svenska_hittas_alla_sprak_och_pa_ett_annat_bara_det_egna() -> None:
    publicerat(rubrik="Zebra suomeksi", sprak="fi")
    publicerat(rubrik="Zebra på svenska")
    assert set(titlar("zebra")) == {"Zebra suomeksi", "Zebra på svenska"}
    assert titlar("zebra", sprak="fi") == ["Zebra suomeksi"]


def test_forslag_ges_medan_man_skriver() -> None:
    inslag = publicerat(rubrik="Zebradans")
    assert forslag("zebrad", VID, "sv") == [{"title": "Zebradans", "url": inslag.get_absolute_url()}]


def test_regionens_sida_gar_fore_en_forenings_med_samma_ord() -> None:
    publicerat(rubrik="Sjukresor")
    traffar = [traff.url for traff in sok("sjukresor", dt.datetime.now(dt.UTC)).traffar]
    assert traffar[0] == "/sjukresor/"
