"""Answers kept ready: never stale, never somebody's own, never more than there is room for."""

from __future__ import annotations

import datetime as dt
import gzip
import threading
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import brotli
import pytest
import time_machine
from django.conf import settings as husets
from django.contrib.auth import get_user_model
from django.core.exceptions import MiddlewareNotUsed
from django.db import connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from config.svarscache.forrad import Forrad
from config.svarscache.middleware import LANGST, Svarscache
from config.svarscache.regler import publik
from patientinfo import stampel
from patientinfo.giltighet import begransa
from patientinfo.models import InformationPage, Kommun, Storning

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SIDA = "/barn-och-unga/"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]


@pytest.fixture
def sida() -> InformationPage:
    return InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")


def publicera(sida: InformationPage, titel: str) -> None:
    sida.title = titel
    sida.save_revision().publish()


def cache(vy: Callable[..., Any]) -> Svarscache:
    return Svarscache(publik(vy))


def text(innehall: str = "hej " * 100) -> Callable[[HttpRequest], HttpResponse]:
    return lambda _request: HttpResponse(innehall)


def fragor(client: Client, adress: str, **extra: Any) -> int:
    with CaptureQueriesContext(connection) as fangade:
        assert client.get(adress, **extra).status_code == 200
    return len(fangade)


# --- What is kept ---------------------------------------------------------------------------------


def test_den_andra_som_fragar_kostar_ingen_databasfraga(client: Client) -> None:
    assert fragor(client, SIDA) > 0
    assert fragor(client, SIDA) == 0


@pytest.mark.parametrize("adress", ["/", SIDA, "/en/", "/sitemap.xml", "/robots.txt", "/andringar/rss.xml"])
def test_svaret_ar_detsamma_forsta_och_andra_gangen(client: Client, adress: str) -> None:
    forsta, andra = client.get(adress), client.get(adress)
    assert forsta.content == andra.content
    assert dict(forsta.items()) == dict(andra.items())


def test_en_sida_som_inte_finns_halls_ocksa(client: Client) -> None:
    assert client.get("/finns-inte/").status_code == 404
    with CaptureQueriesContext(connection) as fangade:
        assert client.get("/finns-inte/").status_code == 404
    assert not fangade.captured_queries


def test_huvudet_ar_svarets_utan_kropp(client: Client) -> None:
    hela, huvud = client.get(SIDA), client.head(SIDA)
    assert huvud.status_code == 200
    assert huvud.content == b""
    assert huvud["Content-Length"] == str(len(hela.content))
    assert huvud["ETag"] == hela["ETag"]


def test_en_fraga_om_huvudet_haller_hela_svaret(client: Client) -> None:
    client.head(SIDA)
    assert fragor(client, SIDA) == 0


# --- What is never stale ----------------------------------------------------------------------------


def test_det_som_publiceras_syns_genast(
    client: Client, sida: InformationPage, django_capture_on_commit_callbacks: Any
) -> None:
    client.get(SIDA)
    with django_capture_on_commit_callbacks(execute=True):
        publicera(sida, "Alldeles ny rubrik")
    assert "Alldeles ny rubrik" in client.get(SIDA).content.decode()


def test_det_som_avpubliceras_forsvinner_genast(
    client: Client, sida: InformationPage, django_capture_on_commit_callbacks: Any
) -> None:
    client.get(SIDA)
    with django_capture_on_commit_callbacks(execute=True):
        sida.unpublish()
    assert client.get(SIDA).status_code == 404


def test_ett_utkast_later_allt_ligga_kvar(
    client: Client, sida: InformationPage, django_capture_on_commit_callbacks: Any
) -> None:
    client.get(SIDA)
    sida.title = "Bara ett utkast"
    with django_capture_on_commit_callbacks(execute=True):
        sida.save_revision()
    assert fragor(client, SIDA) == 0


def test_en_sida_som_skyddas_ar_genast_skyddad(
    client: Client, sida: InformationPage, django_capture_on_commit_callbacks: Any
) -> None:
    client.get(SIDA)
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=sida, restriction_type=PageViewRestriction.LOGIN)
    svar = client.get(SIDA)
    assert svar.status_code == 302
    assert "public" not in svar["Cache-Control"]


def test_en_ny_omdirigering_galler_genast(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    assert client.get("/gamla-sidan/").status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        Redirect.objects.create(old_path="/gamla-sidan", redirect_link=SIDA, is_permanent=True)
    assert client.get("/gamla-sidan/").status_code == 301


def test_det_som_gjordes_i_ordning_medan_nagot_andrades_halls_inte() -> None:
    """The view reads, then something is published, then the view answers with what it read."""
    svar = iter(["gammalt", "nytt"])

    def langsam(_request: HttpRequest) -> HttpResponse:
        lasta = next(svar)
        if lasta == "gammalt":
            stampel._stampla()
        return HttpResponse(lasta)

    mellan, fraga = cache(langsam), RequestFactory()
    assert mellan(fraga.get("/")).content == b"gammalt"
    assert mellan(fraga.get("/")).content == b"nytt"


def test_en_publicering_under_pagaende_lasning_i_en_annan_trad_vinner() -> None:
    """Two real threads: one renders old content while the other changes it and is done first."""
    innehall = {"text": "gammalt"}
    last, andrat = threading.Event(), threading.Event()

    def vy(_request: HttpRequest) -> HttpResponse:
        lasta = innehall["text"]
        last.set()
        andrat.wait(10)
        return HttpResponse(lasta)

    mellan, fraga = cache(vy), RequestFactory()

    def las() -> None:
        mellan(fraga.get("/"))
        connection.close()  # the thread has its own

    trad = threading.Thread(target=las)
    trad.start()
    last.wait(10)
    innehall["text"] = "nytt"
    stampel._stampla()
    andrat.set()
    trad.join(10)
    assert mellan(fraga.get("/")).content == b"nytt"


# --- Until when it holds ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "midnatt",
    [
        dt.datetime(2026, 11, 23, tzinfo=STOCKHOLM),
        dt.datetime(2027, 3, 29, tzinfo=STOCKHOLM),  # the day before has 23 hours
        dt.datetime(2027, 10, 31, tzinfo=STOCKHOLM),
        dt.datetime(2027, 11, 1, tzinfo=STOCKHOLM),  # the day before has 25 hours
    ],
    ids=["vanlig natt", "efter sommartidens början", "in i vintertidens början", "efter vintertidens början"],
)
def test_ingenting_lever_over_midnatt(midnatt: dt.datetime) -> None:
    gjorda = []

    def vy(_request: HttpRequest) -> HttpResponse:
        gjorda.append(1)
        return HttpResponse("i dag")

    mellan, fraga = cache(vy), RequestFactory()
    grans = midnatt.astimezone(dt.UTC)
    with time_machine.travel(grans - dt.timedelta(seconds=20), tick=False) as klocka:
        svar = mellan(fraga.get("/"))
        assert svar["Cache-Control"] == "public, max-age=20, s-maxage=20"
        klocka.move_to(grans - dt.timedelta(seconds=1))
        assert mellan(fraga.get("/"))["Cache-Control"] == "public, max-age=1, s-maxage=1"
        assert len(gjorda) == 1
        klocka.move_to(grans)
        assert mellan(fraga.get("/"))["Cache-Control"] == "public, max-age=60, s-maxage=60"
        assert len(gjorda) == 2


def test_en_storning_borjar_och_slutar_pa_sekunden(client: Client) -> None:
    borjan = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
    slut = borjan + dt.timedelta(minutes=5)
    Storning.objects.create(rubrik="Telefonen ligger nere", text="Ring i morgon.", fran=borjan, till=slut)
    sekund = dt.timedelta(seconds=1)
    stampel._stampla()
    syns = {}
    with time_machine.travel(borjan - sekund, tick=False) as klocka:
        for namn, vid in {"före": borjan - sekund, "början": borjan, "sist": slut - sekund, "slut": slut}.items():
            klocka.move_to(vid)
            syns[namn] = "Telefonen ligger nere" in client.get("/").content.decode()
    assert syns == {"före": False, "början": True, "sist": True, "slut": False}


def test_en_sida_slutar_galla_fast_klockan_inte_har_gatt(client: Client, sida: InformationPage) -> None:
    slut = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
    InformationPage.objects.filter(pk=sida.pk).update(expire_at=slut)
    stampel._stampla()
    with time_machine.travel(slut - dt.timedelta(seconds=5), tick=False) as klocka:
        assert client.get(SIDA)["Cache-Control"] == "public, max-age=5, s-maxage=5"
        klocka.move_to(slut)
        assert client.get(SIDA).status_code == 410


def test_en_sida_kan_sjalv_saga_hur_lange_den_galler() -> None:
    borjan = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
    stanger = borjan + dt.timedelta(seconds=7)

    def oppet_nu(request: HttpRequest) -> HttpResponse:
        begransa(request, stanger)
        begransa(request, stanger + dt.timedelta(hours=1))
        return HttpResponse("öppet")

    mellan, fraga = cache(oppet_nu), RequestFactory()
    with time_machine.travel(borjan, tick=False):
        assert mellan(fraga.get("/"))["Cache-Control"] == "public, max-age=7, s-maxage=7"


def test_en_grans_som_passeras_medan_svaret_gors_gor_att_det_inte_halls() -> None:
    borjan = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
    gjorda = []
    with time_machine.travel(borjan, tick=False) as klocka:

        def vy(request: HttpRequest) -> HttpResponse:
            gjorda.append(1)
            begransa(request, borjan + dt.timedelta(seconds=1))
            klocka.shift(dt.timedelta(seconds=2))
            return HttpResponse("för sent")

        mellan, fraga = cache(vy), RequestFactory()
        assert mellan(fraga.get("/"))["Cache-Control"] == "public, max-age=0, s-maxage=0"
        mellan(fraga.get("/"))
    assert len(gjorda) == 2


def test_inget_svar_blir_gammalt_aven_om_nagon_andrat_utan_att_stampla() -> None:
    svar = iter(["gammalt", "nytt"])
    mellan, fraga = cache(lambda _request: HttpResponse(next(svar))), RequestFactory()
    borjan = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
    with time_machine.travel(borjan, tick=False) as klocka:
        mellan(fraga.get("/"))
        klocka.shift(LANGST)
        assert mellan(fraga.get("/")).content == b"nytt"


# --- Whose it is ----------------------------------------------------------------------------------------


def test_den_som_ar_inloggad_far_ett_eget_svar_som_ingen_annan_far(client: Client) -> None:
    client.force_login(get_user_model().objects.get(email="redaktor@example.se"))
    assert client.get(SIDA)["Cache-Control"] == "private, no-cache"

    def vy(request: HttpRequest) -> HttpResponse:
        return HttpResponse(request.COOKIES.get(husets.SESSION_COOKIE_NAME, "allas"))

    mellan, kaka = cache(vy), RequestFactory()
    kaka.cookies[husets.SESSION_COOKIE_NAME] = "egen"
    assert [mellan(vem.get("/")).content for vem in (kaka, RequestFactory(), kaka)] == [b"egen", b"allas", b"egen"]


def test_frammande_kakor_stanger_inte_av_det_som_halls(client: Client) -> None:
    client.get(SIDA)
    client.cookies["_ga"] = "GA1.1"
    client.cookies["csrftoken"] = "x" * 32
    assert fragor(client, SIDA) == 0


@pytest.mark.parametrize(
    "svar",
    [
        pytest.param(lambda: _med(HttpResponse("x"), kaka=True), id="kaka"),
        pytest.param(lambda: _med(HttpResponse("x"), Cache_Control="private"), id="private"),
        pytest.param(lambda: _med(HttpResponse("x"), Cache_Control="no-store"), id="no-store"),
        pytest.param(lambda: _med(HttpResponse("x"), Vary="Cookie"), id="vary cookie"),
        pytest.param(lambda: StreamingHttpResponse(iter([b"x"])), id="ström"),
        pytest.param(lambda: HttpResponse("x", status=500), id="fel"),
        pytest.param(lambda: HttpResponse("x", status=403), id="nekad"),
    ],
)
def test_det_som_ar_nagons_eget_halls_inte(svar: Callable[[], HttpResponse]) -> None:
    gjorda = []

    def vy(_request: HttpRequest) -> HttpResponse:
        gjorda.append(1)
        return svar()

    mellan, fraga = cache(vy), RequestFactory()
    mellan(fraga.get("/"))
    assert "public" not in mellan(fraga.get("/")).get("Cache-Control", "")
    assert len(gjorda) == 2


def _med(svar: HttpResponse, kaka: bool = False, **rubriker: str) -> HttpResponse:
    if kaka:
        svar.set_cookie("min", "1")
    for namn, varde in rubriker.items():
        svar[namn.replace("_", "-")] = varde
    return svar


@pytest.mark.parametrize("egenskap", ["vid", "is_preview"])
def test_en_forhandsvisning_halls_inte(egenskap: str) -> None:
    gjorda = []

    def vy(request: HttpRequest) -> HttpResponse:
        gjorda.append(1)
        setattr(request, egenskap, dt.datetime(2030, 1, 1, tzinfo=dt.UTC))
        return HttpResponse("x")

    mellan, fraga = cache(vy), RequestFactory()
    mellan(fraga.get("/"))
    mellan(fraga.get("/"))
    assert len(gjorda) == 2


def test_inne_i_en_transaktion_halls_ingenting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patientinfo.stampel.i_transaktion", lambda: True)
    gjorda = []

    def vy(_request: HttpRequest) -> HttpResponse:
        gjorda.append(1)
        return HttpResponse("x")

    mellan, fraga = cache(vy), RequestFactory()
    mellan(fraga.get("/"))
    mellan(fraga.get("/"))
    assert len(gjorda) == 2


def test_den_som_skickar_nagot_far_aldrig_ett_kvarlagt_svar() -> None:
    metoder = []

    def vy(request: HttpRequest) -> HttpResponse:
        metoder.append(request.method)
        return HttpResponse("x")

    mellan, fraga = cache(vy), RequestFactory()
    mellan(fraga.get("/"))
    mellan(fraga.post("/"))
    mellan(fraga.post("/"))
    assert metoder == ["GET", "POST", "POST"]


# --- Hosts and schemes ------------------------------------------------------------------------------------


def test_en_frammande_vard_nekas_aven_nar_svaret_finns(client: Client) -> None:
    client.get(SIDA)
    assert client.get(SIDA, headers={"host": "ond.example"}).status_code == 400


@pytest.mark.urls("config.urls")
def test_den_som_kommer_utan_tls_skickas_vidare_aven_nar_svaret_finns(settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    client = Client()
    assert client.get(SIDA, secure=True).status_code == 200
    utan = client.get(SIDA)
    assert (utan.status_code, utan["Location"]) == (301, f"https://testserver{SIDA}")
    assert fragor(client, SIDA, secure=True) == 0


# --- Questions --------------------------------------------------------------------------------------------


def test_okanda_fragor_far_sidan_som_halls(client: Client) -> None:
    forsta = client.get(SIDA)
    assert fragor(client, f"{SIDA}?fbclid=abc") == 0
    assert client.get(f"{SIDA}?fbclid=abc").content == forsta.content


def test_en_flod_av_okanda_fragor_fyller_ingenting_och_gors_en_gang() -> None:
    gjorda = []

    def vy(request: HttpRequest) -> HttpResponse:
        gjorda.append(request.GET.dict())
        return HttpResponse(request.get_full_path())

    mellan, fraga = cache(vy), RequestFactory()
    for nummer in range(200):
        assert mellan(fraga.get(f"/?x={nummer}")).content == b"/"
    assert gjorda == [{}]
    assert len(mellan.sidor) == 1


def test_pahittade_varden_av_en_kand_fraga_fyller_ingenting() -> None:
    slug = Kommun.objects.values_list("slug", flat=True)[0]
    mellan, fraga = cache(lambda request: HttpResponse(request.GET.get("kommun", "ingen"))), RequestFactory()
    assert mellan(fraga.get(f"/?kommun={slug}")).content.decode() == slug
    for nummer in range(50):
        assert mellan(fraga.get(f"/?kommun=pahittad-{nummer}")).content == b"okant"
    assert len(mellan.sidor) == 2


def test_en_pahittad_kommun_far_besked_vid_faltet(client: Client) -> None:
    assert "Vi känner inte igen kommunen" in client.get("/enheter/?kommun=atlantis").content.decode()
    assert "Vi känner inte igen kommunen" not in client.get("/enheter/?kommun=").content.decode()


def test_ordningen_pa_fragorna_spelar_ingen_roll() -> None:
    slug = Kommun.objects.values_list("slug", flat=True)[0]
    mellan, fraga = cache(text()), RequestFactory()
    mellan(fraga.get(f"/?kommun={slug}&utm_source=brev"))
    mellan(fraga.get(f"/?utm_source=brev&kommun={slug}"))
    assert len(mellan.sidor) == 1


def test_en_omdirigering_far_fraga_efter_hela_fragan(client: Client) -> None:
    Redirect.objects.create(old_path="/gammal?nr=7", redirect_link=SIDA, is_permanent=True)
    assert client.get("/gammal/").status_code == 404
    assert client.get("/gammal/?nr=7")["Location"] == SIDA
    assert client.get("/gammal/?nr=8").status_code == 404


def test_pahittade_adresser_knuffar_inte_ut_nagon_sida() -> None:
    def vy(request: HttpRequest) -> HttpResponse:
        return HttpResponse("x", status=200 if request.path == "/" else 404)

    mellan, fraga = cache(vy), RequestFactory()
    mellan(fraga.get("/"))
    for nummer in range(1000):
        mellan(fraga.get(f"/{nummer}/"))
    assert len(mellan.sidor) == 1
    assert len(mellan.andra) <= 500


# --- On the wire --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tar", "kodning", "las"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
        ("", None, bytes),
    ],
)
def test_svaret_ar_packat_som_webblasaren_vill(tar: str, kodning: str | None, las: Callable[[bytes], bytes]) -> None:
    mellan, fraga = cache(text()), RequestFactory()
    svar = mellan(fraga.get("/", headers={"accept-encoding": tar}))
    assert svar.get("Content-Encoding") == kodning
    assert las(svar.content) == b"hej " * 100
    assert svar["Vary"] == "Accept-Encoding"
    assert svar["Content-Length"] == str(len(svar.content))


def test_korta_svar_och_bilder_packas_inte() -> None:
    fraga = RequestFactory().get("/", headers={"accept-encoding": "br"})
    kort = cache(text("hej"))(fraga)
    bild = cache(lambda _request: HttpResponse(b"x" * 1000, content_type="image/png"))(fraga)
    assert [svar.get("Content-Encoding") for svar in (kort, bild)] == [None, None]
    assert not kort.has_header("Vary")


def test_den_som_redan_har_svaret_far_304_utan_kropp() -> None:
    mellan, fraga = cache(text()), RequestFactory()
    etag = mellan(fraga.get("/"))["ETag"]
    for namnd in (etag, f"W/{etag}", f'"annan", {etag}', "*"):
        svar = mellan(fraga.get("/", headers={"if-none-match": namnd}))
        assert (svar.status_code, svar.content, svar["ETag"]) == (304, b"", etag)
        assert not svar.has_header("Content-Length")
        assert svar["Cache-Control"].startswith("public")


def test_varje_packning_har_sitt_eget_fingeravtryck() -> None:
    mellan, fraga = cache(text()), RequestFactory()
    etag = {tar: mellan(fraga.get("/", headers={"accept-encoding": tar}))["ETag"] for tar in ("br", "gzip", "")}
    assert len(set(etag.values())) == 3
    svar = mellan(fraga.get("/", headers={"accept-encoding": "br", "if-none-match": etag["gzip"]}))
    assert svar.status_code == 200


def test_ett_nytt_innehall_ger_ett_nytt_fingeravtryck(
    client: Client, sida: InformationPage, django_capture_on_commit_callbacks: Any
) -> None:
    etag = client.get(SIDA)["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        publicera(sida, "En annan rubrik")
    assert client.get(SIDA, headers={"if-none-match": etag}).status_code == 200


# --- The store ------------------------------------------------------------------------------------------------


def test_det_som_ingen_fragat_efter_langst_lamnar_plats() -> None:
    mellan, fraga = cache(text("x")), RequestFactory()
    mellan.sidor = Forrad(antal=2, byte=1000)
    for adress in ("/a", "/b", "/a", "/c"):
        mellan(fraga.get(adress))
    kvar = [adress for adress in ("/a", "/b", "/c") if mellan.sidor.hamta(("http", "testserver", adress, ""))]
    assert kvar == ["/a", "/c"]


def test_forradet_haller_sig_inom_sin_tyngd() -> None:
    mellan, fraga = cache(lambda request: HttpResponse(request.path.ljust(100))), RequestFactory()
    mellan.sidor = Forrad(antal=1000, byte=1000)
    for nummer in range(50):
        mellan(fraga.get(f"/{nummer}"))
    assert mellan.sidor.tyngd <= 1000
    assert len(mellan.sidor) == 10


def test_ett_svar_som_ar_tyngre_an_hela_forradet_ges_men_halls_inte() -> None:
    mellan, fraga = cache(text("x" * 2000)), RequestFactory()
    mellan.sidor = Forrad(antal=10, byte=1000)
    assert len(mellan(fraga.get("/")).content) == 2000
    assert len(mellan.sidor) == 0


def test_statiska_filer_gar_forbi() -> None:
    mellan = cache(text())
    assert not mellan(RequestFactory().get(f"{husets.STATIC_URL}sida.css")).has_header("ETag")
    assert len(mellan.sidor) == 0


def test_den_som_utvecklar_ser_alltid_det_senaste(settings: Any) -> None:
    settings.DEBUG = True
    with pytest.raises(MiddlewareNotUsed):
        cache(text())
