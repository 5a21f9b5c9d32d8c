"""What is kept is given at the door, before Django begins: the same answers, under the same rules, by fewer steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from config.settings.kedja import kedja
from config.svarscache.handlare import Handlare
from patientinfo.models import InformationPage

SIDA = "/barn-och-unga/"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]


@dataclass(frozen=True)
class Svar:
    status: int
    rubriker: dict[str, str]
    kropp: bytes


class Dorr:
    """A server's own door, and how many answers Django had to begin."""

    def __init__(self) -> None:
        self.handlare = Handlare()
        self.borjade = 0

    def rakna(self, **_kwargs: Any) -> None:
        self.borjade += 1

    def fraga(self, adress: str, metod: str = "get", **rubriker: str) -> Svar:
        environ = getattr(RequestFactory(), metod)(adress, headers=rubriker).environ
        sagt: list[Any] = []
        svar = self.handlare(environ, lambda status, lista: sagt.extend([status, lista]))
        kropp = b"".join(svar)
        if hasattr(svar, "close"):
            svar.close()
        return Svar(int(sagt[0].split()[0]), dict(sagt[1]), kropp)


@pytest.fixture
def dorr() -> Iterator[Dorr]:
    en = Dorr()
    # The test's own connection stays open, as Django's test client lets it.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    request_started.connect(en.rakna)
    yield en
    request_started.disconnect(en.rakna)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_det_som_halls_ges_utan_att_django_borjar(dorr: Dorr) -> None:
    dorr.fraga(SIDA)
    with CaptureQueriesContext(connection) as fangade:
        assert dorr.fraga(SIDA).status == 200
    assert dorr.borjade == 1
    assert not fangade.captured_queries


@pytest.mark.parametrize("rubriker", [{}, {"accept-encoding": "br"}, {"accept-encoding": "gzip"}])
@pytest.mark.parametrize("adress", ["/", SIDA, "/en/", "/robots.txt", "/andringar/rss.xml", "/finns-inte/"])
def test_svaret_ar_detsamma_i_dorren_som_inifran(dorr: Dorr, adress: str, rubriker: dict[str, str]) -> None:
    inifran, i_dorren = dorr.fraga(adress, **rubriker), dorr.fraga(adress, **rubriker)
    assert dorr.borjade == 1
    assert i_dorren == inifran


def test_den_som_har_sidan_far_bara_veta_det(dorr: Dorr) -> None:
    marke = dorr.fraga(SIDA).rubriker["ETag"]
    svar = dorr.fraga(SIDA, **{"if-none-match": marke})
    assert (svar.status, svar.kropp, dorr.borjade) == (304, b"", 1)


def test_huvudet_ges_utan_kropp(dorr: Dorr) -> None:
    hela, huvud = dorr.fraga(SIDA), dorr.fraga(SIDA, "head")
    assert (huvud.kropp, dorr.borjade) == (b"", 1)
    assert huvud.rubriker == hela.rubriker


def test_en_vard_som_inte_ar_var_nekas_fast_sidan_halls(dorr: Dorr) -> None:
    assert dorr.fraga(SIDA).status == 200
    assert dorr.fraga(SIDA, host="nagon.annan.example").status == 400
    assert dorr.borjade == 2


@pytest.mark.parametrize(
    ("adress", "metod", "rubriker"),
    [
        pytest.param(SIDA, "get", {"cookie": "sessionid=x"}, id="den som loggat in"),
        pytest.param(SIDA, "post", {}, id="den som skickar något"),
        pytest.param("/enheter/?kommun=kalix", "get", {}, id="en fråga i adressen"),
        pytest.param("/sok/?q=resa", "get", {}, id="en sökning"),
        pytest.param("/-/live", "get", {}, id="en prob"),
    ],
)
def test_django_svarar(dorr: Dorr, adress: str, metod: str, rubriker: dict[str, str]) -> None:
    for _gang in range(2):
        dorr.fraga(SIDA)
        dorr.fraga(adress, metod, **rubriker)
    assert dorr.borjade == 3


def test_en_kaka_som_inte_ar_var_stannar_inte_i_dorren(dorr: Dorr) -> None:
    dorr.fraga(SIDA)
    dorr.fraga(SIDA, cookie="nagot=annat")
    assert dorr.borjade == 1


def test_det_som_publiceras_syns_genast(dorr: Dorr, django_capture_on_commit_callbacks: Any) -> None:
    dorr.fraga(SIDA)
    sida = InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")
    sida.title = "Alldeles ny rubrik"
    with django_capture_on_commit_callbacks(execute=True):
        sida.save_revision().publish()
    assert "Alldeles ny rubrik" in dorr.fraga(SIDA).kropp.decode()


def test_fraga_och_svar_over_http_vet_inget_om_det_som_hamtats_over_https(dorr: Dorr, settings: Any) -> None:
    """A redirect to https meets who comes by http, also when the page is kept for the others."""
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_SSL_REDIRECT = True
    dorr.handlare = Handlare()
    assert dorr.fraga(SIDA, **{"x-forwarded-proto": "https"}).status == 200
    assert dorr.fraga(SIDA).status == 301


def test_det_som_raknas_gar_hela_vagen(dorr: Dorr, settings: Any) -> None:
    """With METRICS_PORT each answer is counted, so none is given before the counter."""
    settings.MIDDLEWARE = kedja("all", x_frame_options=True, matning=True)
    dorr.handlare = Handlare()
    dorr.fraga(SIDA)
    dorr.fraga(SIDA)
    assert dorr.borjade == 2


def test_utan_svarscache_finns_ingen_dorr(dorr: Dorr, settings: Any) -> None:
    settings.SVARSCACHE = False
    dorr.handlare = Handlare()
    dorr.fraga(SIDA)
    dorr.fraga(SIDA)
    assert dorr.borjade == 2
