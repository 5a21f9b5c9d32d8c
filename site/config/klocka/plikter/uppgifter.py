"""Tasks whose worker has died, and tasks that are history."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet

from patientinfo.plikt import Varje, varje

# No task of ours takes this long: whoever holds one longer was killed (kill -9 leaves it running for ever).
LANGST = dt.timedelta(minutes=2)
FORSOK = 3
MINNS = dt.timedelta(days=14)
LIVSTECKEN_MINNS = dt.timedelta(hours=1)


class ArbetarenDog(Exception):  # noqa: N818  (said in Swedish)
    """The worker died each time it was at this task."""


@task()
def livstecken() -> None:
    """Nothing but a task: that it is done says that a worker lives, also when nobody else has anything for it to do."""


def be_om_livstecken(vid: dt.datetime) -> str:
    """Ask for a sign of life, unless one is waited for; `/-/health` says how long the longest wait is."""
    alla = DBTaskResult.objects.filter(task_path=livstecken.module_path)
    alla.finished().filter(finished_at__lt=vid - LIVSTECKEN_MINNS).delete()
    if not alla.ready().exists():
        livstecken.enqueue()
    return ""


def ta_tillbaka_fastnade(vid: dt.datetime) -> str:
    """Let another worker take what a dead one held; after three dead workers the task has failed, to be seen."""
    antal = 0
    for uppgift in DBTaskResult.objects.running().filter(started_at__lte=vid - LANGST):
        with transaction.atomic():
            if len(uppgift.worker_ids) < FORSOK:
                antal += _annu(uppgift).update(status=TaskResultStatus.READY, started_at=None)
            elif _annu(uppgift).exists():
                uppgift.set_failed(ArbetarenDog(f"{len(uppgift.worker_ids)} arbetare dog under uppgiften."))
                antal += 1
    return f"{antal} uppgifter som fastnat" if antal else ""


def _annu(uppgift: DBTaskResult) -> DBTaskResultQuerySet:
    """The task, if the same worker still holds it."""
    return DBTaskResult.objects.running().filter(pk=uppgift.pk, started_at=uppgift.started_at)


@varje(Varje.DYGN)
def gallra_uppgifter(vid: dt.datetime) -> str:
    """Delete finished tasks two weeks old."""
    antal, _per_modell = DBTaskResult.objects.finished().filter(finished_at__lt=vid - MINNS).delete()
    return f"{antal} uppgifter gallrade" if antal else ""
