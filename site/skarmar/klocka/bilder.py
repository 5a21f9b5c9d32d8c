"""The clock's part in the drawn slides: what is missing is asked for, what nobody shows is taken away."""

from __future__ import annotations

import datetime as dt

from django_tasks_db.models import DBTaskResult

from skarmar.bilder.behov import behovda
from skarmar.bilder.gallring import efterlys, gallra
from skarmar.bilder.ritning import saknas
from skarmar.bilder.uppgifter import rita_allt


def rita_skarmbilder(vid: dt.datetime) -> str:
    """Ask the worker for the pictures that are missing, unless it has been asked already.

    Those of the coming day are among them, so that none is missing when its slide begins.
    """
    antal = len(saknas(behovda(vid)))
    if not antal or _bestallt():
        return ""
    rita_allt.enqueue()
    return f"{antal} bilder att rita"


def gallra_skarmbilder(vid: dt.datetime) -> str:
    """Take away the pictures of what has left every programme."""
    antal = gallra({punkt.version for punkt in behovda(vid)}, vid)
    return f"{antal} ritade bilder borttagna" if antal else ""


def efterlys_skarmbilder(vid: dt.datetime) -> str:
    """Find out which files have been lost; they are drawn anew like all that is missing."""
    antal = efterlys(vid)
    return f"{antal} ritade bilder saknar sin fil" if antal else ""


def _bestallt() -> bool:
    vantar = DBTaskResult.objects.ready() | DBTaskResult.objects.running()
    return vantar.filter(task_path=rita_allt.module_path).exists()
