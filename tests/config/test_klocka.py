"""The clock: each duty in its time, once, whatever happens to the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from wagtail import hooks

from config.klocka.korning import namn, varv
from config.models import LANGST, Klockslag
from patientinfo.models import InformationPage
from patientinfo.plikt import Varje, varje

pytestmark = pytest.mark.django_db

VID = dt.datetime(2027, 1, 12, 9, 30, 20, tzinfo=dt.UTC)
SEKUND, MINUT = dt.timedelta(seconds=1), dt.timedelta(minutes=1)


@pytest.fixture
def plikter(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Callable[[dt.datetime], str]]]:
    """The clock's duties in a test: none but those that are put here."""
    egna: list[Callable[[dt.datetime], str]] = []
    monkeypatch.setattr(hooks, "get_hooks", lambda _namn: egna)
    return egna


def rakna(plikter: list[Callable[[dt.datetime], str]], period: Varje | None = None) -> list[dt.datetime]:
    """A duty that notes when it was done."""
    gjord: list[dt.datetime] = []

    def plikt(vid: dt.datetime) -> str:
        gjord.append(vid)
        return "gjort"

    plikter.append(varje(period)(plikt) if period else plikt)
    return gjord


def test_en_plikt_gors_en_gang_i_minuten(plikter: list) -> None:
    gjord = rakna(plikter)
    for vid in (VID, VID + SEKUND, VID + 39 * SEKUND, VID + 40 * SEKUND):
        varv(vid)
    assert gjord == [VID, VID + 40 * SEKUND]


def test_varvet_berattar_vad_som_gjordes(plikter: list) -> None:
    rakna(plikter)
    assert varv(VID) == [f"{namn(plikter[0])}: gjort"]
    assert varv(VID) == []


def test_en_daglig_plikt_gors_efter_midnatt_i_stockholm(plikter: list) -> None:
    gjord = rakna(plikter, Varje.DYGN)
    midnatt = dt.datetime(2027, 3, 28, 22, 0, tzinfo=dt.UTC)  # summer time began that morning
    for vid in (midnatt - 30 * MINUT, midnatt - SEKUND, midnatt, midnatt + 12 * 60 * MINUT):
        varv(vid)
    assert gjord == [midnatt - 30 * MINUT, midnatt]


def test_en_plikt_varje_timme(plikter: list) -> None:
    gjord = rakna(plikter, Varje.TIMME)
    for minuter in (0, 29, 30, 60, 90):
        varv(VID + minuter * MINUT)
    assert gjord == [VID, VID + 30 * MINUT, VID + 90 * MINUT]


def test_en_plikt_som_misslyckas_stoppar_ingen_annan_och_gors_om(plikter: list) -> None:
    forsok = []

    def trasig(vid: dt.datetime) -> str:
        forsok.append(vid)
        raise ValueError("hemligt")

    plikter.append(varje(Varje.DYGN)(trasig))
    gjord = rakna(plikter)
    varv(VID)
    rad = Klockslag.objects.get(plikt=namn(plikter[0]))
    assert (rad.fel, gjord) == ("ValueError", [VID])
    varv(VID + SEKUND)
    varv(VID + MINUT)
    assert forsok == [VID, VID + MINUT]


def test_bara_en_av_tva_klockor_gor_plikten() -> None:
    assert Klockslag.objects.ta("x", VID, Varje.MINUT.borjan(VID))
    assert not Klockslag.objects.ta("x", VID, Varje.MINUT.borjan(VID))
    nasta = VID + MINUT
    assert not Klockslag.objects.ta("x", nasta, Varje.MINUT.borjan(nasta)), "den första håller på än"


def test_en_plikt_vars_klocka_dog_tas_over_nar_tiden_gatt() -> None:
    Klockslag.objects.ta("x", VID, Varje.DYGN.borjan(VID))
    for vid, far in ((VID + LANGST - SEKUND, False), (VID + LANGST, True)):
        assert Klockslag.objects.ta("x", vid, Varje.DYGN.borjan(vid)) is far


def test_alla_husets_plikter_gar_att_gora_pa_demoinnehallet() -> None:
    varv(VID)
    rader = Klockslag.objects.all()
    assert not rader.misslyckade()
    assert {rad.plikt for rad in rader} >= {
        "config.publicera_schemalagt",
        "config.ta_tillbaka_fastnade",
        "config.paminn_om_granskning",
        "config.gallra_aterkoppling",
        "config.gallra_granskningslankar",
        "config.gallra_inloggningar",
        "config.gallra_uppgifter",
    }


def test_kommandot_gor_ett_varv_och_slutar(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("klocka", "--en-gang")
    assert Klockslag.objects.senast() is not None


def test_det_schemalagda_kommer_ut_och_forsvinner() -> None:
    sida = InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")
    sida.unpublish()
    sida.go_live_at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    sida.expire_at = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
    revision = sida.save_revision(approved_go_live_at=sida.go_live_at)
    assert revision.approved_go_live_at
    call_command("klocka", "--en-gang")
    sida.refresh_from_db()
    assert sida.live
    InformationPage.objects.filter(pk=sida.pk).update(expire_at=dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    Klockslag.objects.all().delete()
    call_command("klocka", "--en-gang")
    sida.refresh_from_db()
    assert not sida.live
