"""Mail: a part of the transaction it tells of, sent by the worker, tried again when refused."""

from __future__ import annotations

import smtplib
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from patientinfo import post

pytestmark = pytest.mark.django_db

VAGRAR = f"{__name__}.Vagrar"


class Vagrar(BaseEmailBackend):
    """A mail server that takes nothing."""

    def send_messages(self, _brev: list[Any]) -> int:
        raise smtplib.SMTPServerDisconnected("inte nu")


@pytest.fixture
def konto() -> Any:
    return get_user_model().objects.get(email="redaktor@example.se")


@pytest.fixture
def _ko(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The queue as production has it: a row that a worker takes; the worker keeps the test's own connection."""
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}
    DBTaskResult.objects.all().delete()


def arbeta() -> None:
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0, reload=False)


def test_ett_brev_kommer_fram(konto: Any) -> None:
    post.skicka(konto, "Ämne", "Text.")
    (brev,) = mail.outbox
    assert (brev.to, brev.subject, brev.body) == (["redaktor@example.se"], "Ämne", "Text.")


@pytest.mark.usefixtures("_ko")
def test_brevet_ar_en_rad_i_samma_transaktion(konto: Any) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():  # noqa: PT012
        post.skicka(konto, "Ämne", "Text.")
        assert DBTaskResult.objects.count() == 1
        _ = 1 / 0
    assert DBTaskResult.objects.count() == 0
    assert mail.outbox == []


@pytest.mark.usefixtures("_ko")
def test_raden_namner_mottagaren_men_aldrig_adressen(konto: Any) -> None:
    post.skicka(konto, "Ämne", "Text.")
    rad = DBTaskResult.objects.get()
    assert "redaktor" not in str(rad.args_kwargs)
    assert str(konto.pk) in str(rad.args_kwargs)


@pytest.mark.usefixtures("_ko")
def test_den_som_tagits_bort_far_inget_brev(konto: Any) -> None:
    post.skicka(konto, "Ämne", "Text.")
    konto.delete()
    arbeta()
    assert mail.outbox == []
    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL


@pytest.mark.usefixtures("_ko")
def test_ett_brev_som_vagras_skickas_senare(konto: Any, settings: Any) -> None:
    post.skicka(konto, "Ämne", "Text.")
    settings.EMAIL_BACKEND = VAGRAR
    arbeta()
    nytt = DBTaskResult.objects.get(status=TaskResultStatus.READY)
    assert nytt.args_kwargs["args"][-1] == 1
    assert nytt.run_after - nytt.enqueued_at > post.VANTETIDER[0] * 0.9
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    DBTaskResult.objects.filter(pk=nytt.pk).update(run_after=nytt.enqueued_at)
    arbeta()
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("_ko")
def test_efter_sista_forsoket_har_brevet_misslyckats_och_det_syns(konto: Any, settings: Any) -> None:
    settings.EMAIL_BACKEND = VAGRAR
    modell = konto._meta.label
    post.skicka_brev.enqueue(modell, str(konto.pk), "Ämne", "Text.", len(post.VANTETIDER))
    arbeta()
    assert DBTaskResult.objects.get().status == TaskResultStatus.FAILED
