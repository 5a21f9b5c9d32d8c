"""What the clock does: reminders once, old data gone, stuck tasks taken back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from axes.models import AccessLog
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core import mail
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from config.klocka.plikter import gallring, paminnelser, uppgifter
from patientinfo.models import Aterkoppling, Granskningslank, InformationPage, Paminnelse

pytestmark = pytest.mark.django_db

VID = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
DYGN, SEKUND = dt.timedelta(days=1), dt.timedelta(seconds=1)


@pytest.fixture
def sida() -> InformationPage:
    InformationPage.objects.update(nasta_granskning=None)
    sida = InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")
    sida.owner = get_user_model().objects.get(email="redaktor@example.se")
    sida.nasta_granskning = dt.date(2027, 1, 12)
    sida.save()
    return sida


# --- Reminders ---------------------------------------------------------------------------------------


def test_agaren_far_ett_brev_och_bara_ett(sida: InformationPage) -> None:
    for vid in (VID, VID + SEKUND, VID + 30 * DYGN):
        paminnelser.paminn_om_granskning(vid)
    (brev,) = mail.outbox
    assert brev.to == ["redaktor@example.se"]
    assert sida.title in brev.subject
    assert f"/redaktion/pages/{sida.pk}/edit/" in brev.body
    assert "2027-01-12" in brev.body


def test_inget_brev_fore_dagen_i_stockholm(sida: InformationPage) -> None:
    midnatt = dt.datetime(2027, 1, 11, 23, 0, tzinfo=dt.UTC)
    paminnelser.paminn_om_granskning(midnatt - SEKUND)
    assert mail.outbox == []
    paminnelser.paminn_om_granskning(midnatt)
    assert len(mail.outbox) == 1


def test_en_ny_dag_ger_ett_nytt_brev(sida: InformationPage) -> None:
    paminnelser.paminn_om_granskning(VID)
    InformationPage.objects.filter(pk=sida.pk).update(nasta_granskning=dt.date(2028, 1, 12))
    paminnelser.paminn_om_granskning(VID + 365 * DYGN)
    assert len(mail.outbox) == 2


@pytest.mark.parametrize(
    "andring",
    [{"live": False}, {"owner": None}, {"nasta_granskning": None}],
    ids=["avpublicerad", "utan ägare", "utan dag"],
)
def test_inget_brev_om_en_sida_som_ar(sida: InformationPage, andring: dict[str, Any]) -> None:
    InformationPage.objects.filter(pk=sida.pk).update(**andring)
    paminnelser.paminn_om_granskning(VID)
    assert mail.outbox == []


def test_inget_brev_till_den_som_slutat(sida: InformationPage) -> None:
    get_user_model().objects.filter(pk=sida.owner_id).update(is_active=False)
    paminnelser.paminn_om_granskning(VID)
    assert mail.outbox == []


def test_paminnelsen_och_brevet_sparas_tillsammans_eller_inte_alls(
    sida: InformationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trasig(*_: object, **__: object) -> None:
        raise OSError("kön går inte att nå")

    monkeypatch.setattr(paminnelser, "skicka", trasig)
    with pytest.raises(OSError, match="kön"):
        paminnelser.paminn_om_granskning(VID)
    assert not Paminnelse.objects.exists()


# --- Gallring ------------------------------------------------------------------------------------------


def test_svar_fran_lasare_gallras_efter_installningens_dagar(sida: InformationPage, settings: Any) -> None:
    settings.GALLRING_ATERKOPPLING = 10
    grans = VID - 10 * DYGN
    for skickad in (grans - SEKUND, grans):
        Aterkoppling.objects.create(sida=sida, hjalpte=True, skickad=skickad)
    gallring.gallra_aterkoppling(VID)
    assert [svar.skickad for svar in Aterkoppling.objects.all()] == [grans]


def test_granskningslankar_som_inte_oppnar_nagot_gallras(sida: InformationPage) -> None:
    Granskningslank.skapa(sida, sida.owner, VID - 8 * DYGN)
    aterkallad, _ = Granskningslank.skapa(sida, sida.owner, VID)
    Granskningslank.objects.filter(pk=aterkallad.pk).update(aterkallad=VID)
    oppen, _ = Granskningslank.skapa(sida, sida.owner, VID)
    gallring.gallra_granskningslankar(VID)
    assert list(Granskningslank.objects.all()) == [oppen]


def test_sessioner_och_inloggningsforsok_gallras(sida: InformationPage) -> None:
    Session.objects.create(session_key="slut", session_data="", expire_date=VID - SEKUND)
    Session.objects.create(session_key="igang", session_data="", expire_date=VID)
    for alder in (31, 29):
        logg = AccessLog.objects.create(username="x", ip_address="192.0.2.1")
        AccessLog.objects.filter(pk=logg.pk).update(attempt_time=VID - alder * DYGN)
    gallring.gallra_inloggningar(VID)
    assert list(Session.objects.values_list("session_key", flat=True)) == ["igang"]
    assert AccessLog.objects.count() == 1


# --- Tasks ------------------------------------------------------------------------------------------------


def uppgift(**falt: Any) -> DBTaskResult:
    return DBTaskResult.objects.create(
        **{
            "status": TaskResultStatus.RUNNING,
            "args_kwargs": {"args": [], "kwargs": {}},
            "task_path": "patientinfo.post.skicka_brev",
            "backend_name": "default",
            "run_after": get_date_max(),
            "exception_class_path": "",
            "traceback": "",
            **falt,
        }
    )


def test_en_uppgift_vars_arbetare_dog_blir_nagon_annans_inom_tva_minuter() -> None:
    fast = uppgift(started_at=VID - uppgifter.LANGST, worker_ids=["a"])
    igang = uppgift(started_at=VID - uppgifter.LANGST + SEKUND, worker_ids=["b"])
    uppgifter.ta_tillbaka_fastnade(VID)
    fast.refresh_from_db()
    igang.refresh_from_db()
    assert (fast.status, igang.status) == (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    assert uppgifter.LANGST.total_seconds() <= 120


def test_tredje_gangen_arbetaren_dor_har_uppgiften_misslyckats_och_det_syns() -> None:
    fast = uppgift(started_at=VID - 2 * uppgifter.LANGST, worker_ids=["a", "b", "c"])
    uppgifter.ta_tillbaka_fastnade(VID)
    fast.refresh_from_db()
    assert fast.status == TaskResultStatus.FAILED
    assert "ArbetarenDog" in fast.exception_class_path


def test_avslutade_uppgifter_gallras_efter_tva_veckor() -> None:
    for status in (TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED):
        uppgift(status=status, finished_at=VID - uppgifter.MINNS - SEKUND)
        uppgift(status=status, finished_at=VID - uppgifter.MINNS)
    vantande = uppgift(status=TaskResultStatus.READY)
    uppgifter.gallra_uppgifter(VID)
    assert DBTaskResult.objects.count() == 3
    assert DBTaskResult.objects.filter(pk=vantande.pk).exists()


# --- The worker's sign of life -----------------------------------------------------------------------


@pytest.fixture
def koad(settings: Any) -> None:
    """Tasks wait for a worker, as in production."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.mark.usefixtures("koad")
def test_en_arbetare_ombeds_om_ett_livstecken_och_bara_ett_i_taget() -> None:
    for minut in range(3):
        uppgifter.be_om_livstecken(VID + minut * dt.timedelta(minutes=1))
    (vantar,) = DBTaskResult.objects.filter(task_path=uppgifter.livstecken.module_path)
    assert vantar.status == TaskResultStatus.READY
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL, finished_at=VID)
    uppgifter.be_om_livstecken(VID + dt.timedelta(minutes=3))
    assert DBTaskResult.objects.count() == 2


@pytest.mark.usefixtures("koad")
def test_gamla_livstecken_tas_bort() -> None:
    uppgifter.be_om_livstecken(VID)
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL, finished_at=VID)
    uppgifter.be_om_livstecken(VID + uppgifter.LIVSTECKEN_MINNS)
    assert DBTaskResult.objects.finished().count() == 1
    uppgifter.be_om_livstecken(VID + uppgifter.LIVSTECKEN_MINNS + SEKUND)
    assert DBTaskResult.objects.finished().count() == 0
