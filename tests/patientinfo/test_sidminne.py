"""Pages kept as they were read: never stale, never one visitor's on the way to the next, never more than fit."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from patientinfo import stampel
from patientinfo.models import InformationPage
from patientinfo.visning import vagvisning
from patientinfo.visning.sidminne import LANGST, Sidminne

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]

SIDA = "/barn-och-unga/"


@pytest.fixture(autouse=True)
def tomt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vagvisning, "SIDOR", Sidminne(antal=10))


@pytest.fixture
def sida() -> InformationPage:
    return InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")


def en(pk: int) -> Page:
    return Page(pk=pk, title=f"Sida {pk}")


class Lasning:
    """Counts how often a page was read."""

    def __init__(self) -> None:
        self.antal = 0

    def __call__(self) -> Page:
        self.antal += 1
        return en(1)


def test_en_sida_lases_en_gang_sa_lange_inget_har_andrats() -> None:
    minne, las = Sidminne(antal=10), Lasning()
    assert [minne.sida("/a/", las).title for _gang in range(3)] == ["Sida 1"] * 3
    assert las.antal == 1
    stampel._stampla()
    minne.sida("/a/", las)
    assert las.antal == 2


def test_det_som_lastes_medan_nagot_andrades_halls_inte() -> None:
    minne, las = Sidminne(antal=10), Lasning()

    def las_medan_nagot_andras() -> Page:
        stampel._stampla()
        return en(1)

    minne.sida("/a/", las_medan_nagot_andras)
    minne.sida("/a/", las)
    assert las.antal == 1


def test_det_som_andrats_utan_stampel_syns_efter_tio_minuter() -> None:
    nu = [0.0]
    minne, las = Sidminne(antal=10, nu=lambda: nu[0]), Lasning()
    for nar in (0.0, LANGST - 1, LANGST, LANGST + 1):
        nu[0] = nar
        minne.sida("/a/", las)
    assert las.antal == 2


def test_den_som_ingen_har_fragat_efter_lamnar_forst() -> None:
    minne, las = Sidminne(antal=2), Lasning()
    for vag in ("/a/", "/b/", "/a/", "/c/", "/a/"):
        minne.sida(vag, las)
    assert len(minne) == 2
    assert las.antal == 3
    minne.sida("/b/", las)
    assert las.antal == 4


def test_en_adress_utan_sida_tar_ingen_plats() -> None:
    minne = Sidminne(antal=2)
    assert minne.sida("/finns-inte/", lambda: None) is None
    assert len(minne) == 0


def test_det_som_en_besokare_lamnar_pa_sidan_nar_ingen_annan() -> None:
    minne, las = Sidminne(antal=2), Lasning()
    minne.sida("/a/", las).title = "Någons egen"
    assert minne.sida("/a/", las).title == "Sida 1"


def test_i_en_transaktion_halls_ingenting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stampel, "i_transaktion", lambda: True)
    minne, las = Sidminne(antal=2), Lasning()
    minne.sida("/a/", las)
    minne.sida("/a/", las)
    assert (las.antal, len(minne)) == (2, 0)


def test_en_hallen_sida_kostar_inga_databasfragor_och_sager_detsamma() -> None:
    forsta = Client().get(SIDA).content
    with CaptureQueriesContext(connection) as fangade:
        andra = Client().get(SIDA).content
    assert not fangade.captured_queries
    assert andra == forsta


def test_en_hallen_sida_slutar_pa_slaget(sida: InformationPage) -> None:
    slut = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
    InformationPage.objects.filter(pk=sida.pk).update(expire_at=slut)
    with time_machine.travel(slut - dt.timedelta(seconds=1), tick=False):
        assert Client().get(SIDA).status_code == 200
    with time_machine.travel(slut, tick=False), CaptureQueriesContext(connection) as fangade:
        assert Client().get(SIDA).status_code == 410
    assert not [fraga for fraga in fangade.captured_queries if "informationpage" in fraga["sql"]]


def test_det_som_publiceras_syns_genast(sida: InformationPage, django_capture_on_commit_callbacks: Any) -> None:
    Client().get(SIDA)
    sida.title = "Alldeles ny rubrik"
    with django_capture_on_commit_callbacks(execute=True):
        sida.save_revision().publish()
    assert "Alldeles ny rubrik" in Client().get(SIDA).content.decode()
