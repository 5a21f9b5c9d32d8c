"""The associations' section on the start page: drawn once, and again as soon as something on it is over or changes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from foreningsfabriker import VID, publicerat

from patientforeningar.visning.sektioner import pa_startsidan
from patientinfo import stampel
from patientinfo.giltighet import galler_till

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]

TIMME = dt.timedelta(hours=1)


def rita(vid: dt.datetime) -> tuple[str, dt.datetime | None, int]:
    """The section at `vid`, until when its page holds, and how many questions the database got."""
    request = RequestFactory().get("/")
    with CaptureQueriesContext(connection) as fragor:
        html = pa_startsidan(request, vid)
    return html, galler_till(request), len(fragor)


@pytest.fixture(autouse=True)
def dansen() -> None:
    publicerat(rubrik="Dans", borjar=VID + TIMME, slutar=VID + 2 * TIMME)
    publicerat(rubrik="Kör", borjar=VID + 5 * TIMME, slutar=VID + 6 * TIMME)
    stampel._stampla()


def test_den_andra_som_fragar_kostar_ingen_fraga_och_far_samma_besked() -> None:
    forst, sedan = rita(VID), rita(VID + TIMME)
    assert forst[2] > 0
    assert sedan == (*forst[:2], 0)
    assert forst[1] == VID + 2 * TIMME


def test_det_som_ar_over_ar_borta_i_samma_ogonblick() -> None:
    assert "Dans" in rita(VID)[0]
    assert "Dans" in rita(VID + 2 * TIMME - dt.timedelta.resolution)[0]
    html, till, _fragor = rita(VID + 2 * TIMME)
    assert "Dans" not in html
    assert "Kör" in html
    assert till == VID + 6 * TIMME


def test_det_som_andras_syns_genast() -> None:
    assert "Gympa" not in rita(VID)[0]
    publicerat(rubrik="Gympa", borjar=VID + TIMME, slutar=VID + 2 * TIMME)
    stampel._stampla()
    assert "Gympa" in rita(VID)[0]


def test_den_som_tittar_tillbaka_far_det_som_var_da() -> None:
    rita(VID + 3 * TIMME)
    assert "Dans" in rita(VID)[0]
