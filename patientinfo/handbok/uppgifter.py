"""The clock asks the worker for what is behind; nobody who reads waits for it (docs/decisions/0068)."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from patientinfo.handbok.framstallning import ar_pa, efter, glom_allt, gor_det_som_ar_efter

# Seconds that the worker makes editions before it looks for something else to do; one takes five to fifteen.
LANGST = 20.0


@task(priority=-20)
def gor_handboken() -> int:
    """Make the editions that are behind, and ask anew for what there was no time for; says how many new files.

    In turns, so that a mail waits for one edition at the most.
    """
    vid = timezone.now()
    antal = gor_det_som_ar_efter(vid, langst=LANGST)
    if antal and efter(timezone.now()):
        gor_handboken.enqueue()
    return antal


def gor_om() -> None:
    """Make every edition anew, whatever it holds: asked for by a person."""
    glom_allt()
    if not bestalld():
        gor_handboken.enqueue()


def bestall_handboken(vid: dt.datetime) -> str:
    """Ask the worker for the editions that are behind, unless it has been asked already: the clock's duty.

    So ten pages published within a minute cost one making, and a fault is tried again by itself.
    """
    if not ar_pa() or bestalld():
        return ""
    antal = len(efter(vid))
    if antal:
        gor_handboken.enqueue()
    return f"{antal} utgåvor av handboken att jämföra" if antal else ""


def bestalld() -> bool:
    """True while a making waits or goes on."""
    ovantade = DBTaskResult.objects.ready() | DBTaskResult.objects.running()
    return ovantade.filter(task_path=gor_handboken.module_path).exists()
