"""The cache rules of feeds and screens: what others may keep, for how long, and what ten thousand screens cost."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable
from typing import Any

import brotli
import pytest
import time_machine
from django.conf import settings as husets
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from config.svarscache import kropp as kroppar
from config.svarscache.fragor import tillaten_fraga
from config.svarscache.middleware import LANGST, Svarscache
from config.svarscache.regler import flode, publik, spellista
from patientinfo import stampel
from patientinfo.giltighet import begransa

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]

# Ten in the morning in Stockholm: no midnight is near.
VID = dt.datetime(2027, 1, 12, 9, 0, tzinfo=dt.UTC)
SEKUND, TIMME = dt.timedelta(seconds=1), dt.timedelta(hours=1)
FORMELN = "public, max-age={}, s-maxage=0, proxy-revalidate, stale-if-error={}"


def svar(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("hej " * 100, content_type="application/json")


def som_slutar(slut: dt.datetime) -> Callable[[HttpRequest], HttpResponse]:
    def vy(request: HttpRequest) -> HttpResponse:
        begransa(request, slut)
        return svar(request)

    return vy


# --- Feeds --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kvar", "farsk", "vid_fel"),
    [
        (5 * TIMME, 60, 3600),
        (TIMME + 60 * SEKUND, 60, 3600),
        (TIMME + 59 * SEKUND, 60, 3599),
        (61 * SEKUND, 60, 1),
        (60 * SEKUND, 60, 0),
        (7 * SEKUND, 7, 0),
    ],
)
def test_ingen_kopia_av_ett_flode_lever_forbi_det_som_slutar(kvar: dt.timedelta, farsk: int, vid_fel: int) -> None:
    with time_machine.travel(VID, tick=False):
        fick = Svarscache(flode(som_slutar(VID + kvar)))(RequestFactory().get("/flode/lanet/feed.json"))
    assert fick["Cache-Control"] == FORMELN.format(farsk, vid_fel)
    assert farsk + vid_fel <= kvar.total_seconds()


def test_kopian_far_visas_vid_fel_fran_det_som_sags_just_nu_inte_fran_det_som_holls() -> None:
    """The store makes its answer anew after ten minutes; that is no end of what stands in it."""
    mellan, fraga = Svarscache(flode(som_slutar(VID + TIMME))), RequestFactory()
    with time_machine.travel(VID, tick=False) as klocka:
        mellan(fraga.get("/flode/lanet/feed.json"))
        klocka.move_to(VID + LANGST - 30 * SEKUND)
        kvar = 3600 - 600 + 30
        assert mellan(fraga.get("/flode/lanet/feed.json"))["Cache-Control"] == FORMELN.format(30, kvar - 30)


def test_vem_som_helst_far_lasa_ett_flode_ocksa_av_304_huvud_och_404() -> None:
    def saknas(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("saknas", status=404)

    mellan, fraga = Svarscache(flode(svar)), RequestFactory()
    hel = mellan(fraga.get("/flode/lanet/feed.json"))
    etag = hel["ETag"]
    inte_andrat = mellan(fraga.get("/flode/lanet/feed.json", headers={"if-none-match": etag}))
    huvud = mellan(fraga.head("/flode/lanet/feed.json"))
    borta = Svarscache(flode(saknas))(fraga.get("/flode/finns-inte/feed.json"))
    assert [en.status_code for en in (hel, inte_andrat, huvud, borta)] == [200, 304, 200, 404]
    assert {en["Access-Control-Allow-Origin"] for en in (hel, inte_andrat, huvud, borta)} == {"*"}
    assert huvud.content == b""
    assert (huvud["ETag"], huvud["Content-Length"]) == (etag, str(len(hel.content)))
    assert inte_andrat["Cache-Control"] == hel["Cache-Control"]


def test_en_sida_ar_inte_oppen_for_andras_sidor() -> None:
    assert not Svarscache(publik(svar))(RequestFactory().get("/")).has_header("Access-Control-Allow-Origin")


def test_fragor_om_floden_och_skarmar_raknas_inte() -> None:
    gjorda = []

    def vy(request: HttpRequest) -> HttpResponse:
        gjorda.append(request.GET.dict())
        return svar(request)

    for regel, vag in ((flode, "/flode/lanet/rss.xml"), (spellista, "/skarm/demo/spellista.json")):
        mellan, fraga = Svarscache(regel(vy)), RequestFactory()
        mellan(fraga.get(vag))
        mellan(fraga.get(f"{vag}?kommun=lulea&_=17"))
        assert tillaten_fraga("kommun=lulea", vag) == ""
    assert gjorda == [{}, {}]


# --- Screens ------------------------------------------------------------------------------------------


def test_en_spellista_halls_av_ingen_annan_an_webbplatsen() -> None:
    mellan, fraga = Svarscache(spellista(svar)), RequestFactory()
    hel = mellan(fraga.get("/skarm/a/spellista.json"))
    inte_andrat = mellan(fraga.get("/skarm/a/spellista.json", headers={"if-none-match": hel["ETag"]}))
    assert (hel["Cache-Control"], inte_andrat["Cache-Control"]) == ("no-cache", "no-cache")
    assert (inte_andrat.status_code, inte_andrat.content) == (304, b"")
    assert not hel["ETag"].startswith("W/")


def test_det_som_andras_star_i_kroppen_sa_304_bar_ingenting_eget() -> None:
    """A reader joins the headers of a 304 with its copy; what changes must be told by the body, and so by the ETag."""
    kropparna = iter([b"utgava 1", b"utgava 2"])
    mellan, fraga = Svarscache(spellista(lambda _request: HttpResponse(next(kropparna)))), RequestFactory()
    forst = mellan(fraga.get("/skarm/a/spellista.json"))
    stampel._stampla()
    sedan = mellan(fraga.get("/skarm/a/spellista.json", headers={"if-none-match": forst["ETag"]}))
    assert (sedan.status_code, sedan.content) == (200, b"utgava 2")
    inte_andrat = mellan(fraga.get("/skarm/a/spellista.json", headers={"if-none-match": sedan["ETag"]}))
    assert set(dict(inte_andrat.items())) == {"Cache-Control", "ETag"}


def test_304_for_data_bar_bara_det_som_galler_kopian_men_for_en_sida_ocksa_dess_policy() -> None:
    def med_policy(sort: str) -> Callable[[HttpRequest], HttpResponse]:
        policy = {"Content-Security-Policy": "default-src 'none'"}
        return lambda _request: HttpResponse("hej " * 100, content_type=sort, headers=policy)

    sagt = {}
    for sort in ("application/json", "text/html; charset=utf-8", "text/javascript"):
        mellan, fraga = Svarscache(spellista(med_policy(sort))), RequestFactory()
        etag = mellan(fraga.get("/skarm/a/"))["ETag"]
        sagt[sort] = set(mellan(fraga.get("/skarm/a/", headers={"if-none-match": etag})).headers)
    assert sagt["application/json"] == {"Cache-Control", "ETag", "Vary"}
    assert sagt["text/html; charset=utf-8"] == sagt["text/javascript"] == {
        "Cache-Control", "ETag", "Vary", "Content-Security-Policy"
    }  # fmt: skip


def test_tiotusen_skarmar_knuffar_inte_ut_nagon_sida_och_delar_kropp() -> None:
    def vy(request: HttpRequest) -> HttpResponse:
        return (spellista if request.path.startswith("/skarm/") else publik)(svar)(request)

    mellan, fraga = Svarscache(vy), RequestFactory()
    mellan(fraga.get("/"))
    sida = mellan.sidor.tyngd
    for nummer in range(10_000):
        mellan(fraga.get(f"/skarm/{nummer}/spellista.json"))
    assert (len(mellan.sidor), len(mellan.skarmar)) == (1, 10_000)
    assert mellan.skarmar.tyngd == sida


def test_lika_kroppar_packas_en_gang(monkeypatch: pytest.MonkeyPatch) -> None:
    packade = []
    compress = brotli.compress
    monkeypatch.setattr(brotli, "compress", lambda *a, **k: packade.append(1) or compress(*a, **k))
    mellan, fraga = Svarscache(spellista(lambda _r: HttpResponse("unik " * 100))), RequestFactory()
    for nummer in range(5):
        mellan(fraga.get(f"/skarm/{nummer}/spellista.json"))
    stampel._stampla()
    mellan(fraga.get("/skarm/0/spellista.json"))
    assert packade == [1]


def test_lika_bytes_av_olika_sort_ar_olika_kroppar() -> None:
    assert kroppar.kropp(b"x" * 300, "image/png").kodade.keys() == {""}
    assert kroppar.kropp(b"x" * 300, "text/html").kodade.keys() == {"br", "gzip", ""}


def test_en_kropp_som_ingen_haller_glomts() -> None:
    mellan, fraga = Svarscache(spellista(lambda _r: HttpResponse("tillfällig " * 100))), RequestFactory()
    mellan(fraga.get("/skarm/0/spellista.json"))
    nycklar = set(kroppar._kanda)
    del mellan
    gc.collect()
    assert len(set(kroppar._kanda)) < len(nycklar)


def test_forradet_vager_delade_kroppar_ratt_nar_de_byts_och_lamnar() -> None:
    kropparna = iter([b"a" * 100, b"a" * 100, b"b" * 50, b"b" * 50])
    mellan, fraga = Svarscache(spellista(lambda _r: HttpResponse(next(kropparna)))), RequestFactory()
    vagt = []
    for adress in ("/skarm/1/s", "/skarm/2/s", "/skarm/1/s", "/skarm/2/s"):
        mellan(fraga.get(adress))
        vagt.append(mellan.skarmar.tyngd)
        if adress == "/skarm/2/s":
            stampel._stampla()
    assert vagt == [100, 100, 150, 50]


# --- Whoever asks --------------------------------------------------------------------------------------


@pytest.mark.parametrize("regel", [flode, spellista])
def test_den_som_ar_inloggad_far_samma_svar_som_alla_men_det_halls_inte(regel: Any) -> None:
    mellan, fraga = Svarscache(regel(svar)), RequestFactory()
    inloggad = fraga.get("/flode/lanet/feed.json")
    inloggad.COOKIES[husets.SESSION_COOKIE_NAME] = "x"
    with time_machine.travel(VID, tick=False):
        egen = mellan(inloggad)
        assert len(mellan.sidor) + len(mellan.skarmar) == 0
        alla = mellan(fraga.get("/flode/lanet/feed.json"))
    assert dict(egen.items()) == dict(alla.items())
    assert egen.content == alla.content


@pytest.mark.parametrize("regel", [flode, spellista])
def test_ett_fel_halls_inte_och_sager_inte_att_det_far_sparas(regel: Any) -> None:
    mellan = Svarscache(regel(lambda _request: HttpResponse("trasigt", status=500)))
    fick = mellan(RequestFactory().get("/flode/lanet/feed.json"))
    assert not fick.has_header("Cache-Control")
    assert not fick.has_header("ETag")


def test_en_regel_ges_en_gang() -> None:
    """The addresses are put together once for each role; the first rule stands."""

    def vy(_request: HttpRequest) -> HttpResponse:
        raise Http404

    en = flode(vy)
    assert publik(en) is en
