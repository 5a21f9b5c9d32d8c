"""What the site's own nginx is told, and that nobody else is: never a copy past what ends, never past a recall."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from config.settings.framfor import framfor
from config.svarscache.middleware import LANGST, Svarscache
from config.svarscache.regler import flode, publik, spellista
from patientinfo.giltighet import begransa, kan_aterkallas

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]

# Ten in the morning in Stockholm: no midnight is near.
VID = dt.datetime(2027, 1, 12, 9, 0, tzinfo=dt.UTC)
TIMME = dt.timedelta(hours=1)
VARLDENS_MINUT = 60
EGNA = {"x-egen-cache": "1"}


@pytest.fixture(autouse=True)
def _en_nginx(settings: Any) -> None:
    settings.WAGTAILFRONTENDCACHE = framfor("http://127.0.0.1:1")


def vy(
    *, kvar: dt.timedelta = 5 * TIMME, aterkalleligt: bool = False, status: int = 200
) -> Callable[..., HttpResponse]:
    def visa(request: HttpRequest) -> HttpResponse:
        begransa(request, VID + kvar)
        if aterkalleligt:
            kan_aterkallas(request)
        return HttpResponse("hej " * 100, status=status)

    return visa


def svara(regel: Any, vag: str = "/sip/", rubriker: dict[str, str] = EGNA, **sida: Any) -> HttpResponse:
    with time_machine.travel(VID, tick=False):
        return Svarscache(regel(vy(**sida)))(RequestFactory().get(vag, headers=rubriker))


def tider(svar: HttpResponse) -> tuple[int, int, int]:
    """Fresh, while one fetches, and when we are down, in seconds."""
    traff = re.fullmatch(r"s-maxage=(\d+), stale-while-revalidate=(\d+), stale-if-error=(\d+)", svar["Cache-Control"])
    assert traff, svar["Cache-Control"]
    return int(traff[1]), int(traff[2]), int(traff[3])


@pytest.mark.parametrize(
    ("regel", "aterkalleligt", "vantat"),
    [(publik, False, (60, 5, 3600)), (publik, True, (1, 1, 3600)), (flode, False, (1, 1, 3600))],
    ids=["sida", "återkalleligt", "flöde"],
)
def test_var_egen_nginx_far_veta_sitt_och_varlden_det_den_alltid_fatt(
    regel: Any, aterkalleligt: bool, vantat: tuple[int, int, int]
) -> None:
    egen, varldens = (svara(regel, rubriker=r, aterkalleligt=aterkalleligt) for r in (EGNA, {}))
    assert tider(egen) == vantat
    assert egen["X-Cache-Control"] == varldens["Cache-Control"]
    assert egen["X-Stampel"]
    assert not {"X-Cache-Control", "X-Stampel"} & set(varldens.headers)


@pytest.mark.parametrize("sekunder", [*range(55, 75), 119, 120, 121, 124, 125, 126, 3599, 3660, 3661, 3725, 4000])
@pytest.mark.parametrize("aterkalleligt", [False, True])
def test_ingen_kopia_nagonstans_lever_forbi_det_som_slutar(sekunder: int, aterkalleligt: bool) -> None:
    svar = svara(publik, kvar=dt.timedelta(seconds=sekunder), aterkalleligt=aterkalleligt)
    if svar["Cache-Control"] == "no-store":
        assert sekunder < VARLDENS_MINUT + 6
        return
    farsk, under, vid_fel = tider(svar)
    assert farsk >= 1
    # At the last moment nginx gives it to a browser, which keeps it for a minute yet.
    assert farsk + max(under, vid_fel) + VARLDENS_MINUT <= sekunder
    assert int(svar["X-Haller-Till"]) == VID.timestamp() + farsk + vid_fel


def test_det_som_gors_om_var_tionde_minut_slutar_inte_for_det() -> None:
    mellan = Svarscache(publik(vy()))
    fraga = RequestFactory().get("/sip/", headers=EGNA)
    with time_machine.travel(VID, tick=False) as klocka:
        mellan(fraga)
        klocka.move_to(VID + LANGST - dt.timedelta(seconds=30))
        assert tider(mellan(fraga)) == (60, 5, 3600)


@pytest.mark.parametrize("status", [301, 302, 404, 410])
def test_det_som_inte_ar_en_sida_halls_inte(status: int) -> None:
    assert svara(publik, status=status)["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("vag", "far"),
    [
        ("/enheter/", True),
        ("/enheter/?kommun=lulea", True),
        ("/enheter/?utm_source=brev", True),  # nginx takes it for the plain page, and so does the site
        ("/enheter/?kommun=finns-inte", False),
        ("/enheter/?kommun=lulea&utm_source=brev", False),
        ("/enheter/?sort=x&kommun=lulea", False),
    ],
)
def test_bara_en_fraga_som_sager_allt_halls(vag: str, far: bool) -> None:
    assert (svara(publik, vag)["Cache-Control"] != "no-store") is far


def test_det_som_skarmar_fragar_efter_halls_inte() -> None:
    svar = svara(spellista, "/skarm/a/spellista.json")
    assert svar["Cache-Control"] == "no-cache"
    assert not svar.has_header("X-Stampel")


def test_utan_variabeln_tror_webbplatsen_inte_pa_nagon_nginx(settings: Any) -> None:
    settings.WAGTAILFRONTENDCACHE = framfor("")
    svar = svara(publik)
    assert svar["Cache-Control"].startswith("public")
    assert not svar.has_header("X-Stampel")


@pytest.mark.parametrize("sort", ["text/html", "application/json"])
def test_ett_304_bar_det_nya(sort: str) -> None:
    def visa(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("hej " * 100, content_type=sort)

    mellan, fabrik = Svarscache(flode(visa)), RequestFactory()
    with time_machine.travel(VID, tick=False):
        etag = mellan(fabrik.get("/flode/lanet/feed.json", headers=EGNA))["ETag"]
        svar = mellan(fabrik.get("/flode/lanet/feed.json", headers={**EGNA, "if-none-match": etag}))
    assert svar.status_code == 304
    assert tider(svar) == (1, 1, 3600)
    assert svar["X-Stampel"]
    assert "proxy-revalidate" in svar["X-Cache-Control"]
