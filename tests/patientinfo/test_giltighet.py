"""The next instant at which something begins or ends."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import RequestFactory
from wagtail import hooks

from patientinfo.giltighet import begransa, galler_till, nasta_grans
from patientinfo.models import InformationPage, Storning

pytestmark = pytest.mark.django_db

VID = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
MIDNATT = dt.datetime(2027, 1, 12, 23, 0, tzinfo=dt.UTC)
TIMME = dt.timedelta(hours=1)


def test_utan_nagot_annat_ar_det_midnatt_i_stockholm() -> None:
    assert nasta_grans(VID) == MIDNATT
    assert nasta_grans(MIDNATT) == MIDNATT + 24 * TIMME


@pytest.mark.parametrize("falt", ["go_live_at", "expire_at"])
def test_en_sidas_borjan_och_slut(falt: str) -> None:
    sida = InformationPage.objects.live()[0]
    InformationPage.objects.filter(pk=sida.pk).update(**{falt: VID + TIMME})
    assert nasta_grans(VID) == VID + TIMME
    assert nasta_grans(VID + TIMME) == MIDNATT


@pytest.mark.parametrize("falt", ["fran", "till"])
def test_en_stornings_borjan_och_slut(falt: str) -> None:
    tider = {"fran": VID - TIMME, "till": VID + 24 * TIMME} | {falt: VID + TIMME}
    Storning.objects.create(rubrik="x", text="x", **tider)
    assert nasta_grans(VID) == VID + TIMME


def test_ett_hogre_rum_lagger_till_sina_tider() -> None:
    def tider(borjan: dt.datetime, slut: dt.datetime) -> list[dt.datetime]:
        assert (borjan, slut) == (MIDNATT - 24 * TIMME, MIDNATT)
        return [VID - TIMME, VID + TIMME, slut + TIMME]

    with hooks.register_temporarily("giltighet", tider):
        assert nasta_grans(VID) == VID + TIMME


def test_den_tidigaste_gransen_raknas() -> None:
    fraga = RequestFactory().get("/")
    assert galler_till(fraga) is None
    for timmar in (3, 1, 2):
        begransa(fraga, VID + timmar * TIMME)
    begransa(fraga, None)
    begransa(None, VID)
    assert galler_till(fraga) == VID + TIMME
