"""A decision in our own code: through the workflow's task, where the rules are."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from patientforeningar.inslag.arendelas import last
from patientforeningar.models import Beslut, Foreningsgranskning, Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


def runda(inslag: Inslag) -> TaskState:
    """The round of review that waits for a decision; raises NekadError when there is none."""
    lage: TaskState | None = inslag.current_workflow_task_state
    if lage is None:
        raise NekadError(_("Det här väntar inte längre på granskning. Någon annan hann före."), inslag)
    return lage


def hinder(inslag: Inslag, konto: Konto, vid: dt.datetime, atgard: str = "") -> str:
    """Why `konto` may not decide about `inslag`, or not take the decision `atgard`; empty when they may."""
    lage: TaskState | None = inslag.current_workflow_task_state
    if lage is None:
        return _("Det här väntar inte på granskning.")
    steg: Foreningsgranskning = lage.task.specific
    return steg.hinder(lage, konto, atgard, vid)


def krav_pa_granskare(inslag: Inslag, konto: Konto, vid: dt.datetime) -> None:
    """Raise NekadError unless `konto` may decide about what is in review."""
    if skal := hinder(inslag, konto, vid):
        raise NekadError(skal, inslag)


@transaction.atomic
def avgor(
    inslag: Inslag, atgard: str, av: Konto, vid: dt.datetime, *, version: int | None = None, **data: Any
) -> Beslut:
    """Take the decision `atgard` about `inslag`; returns its record. Raises NekadError when a rule says no.

    `version` is the one that `av` has read: when it has been taken back and handed in anew meanwhile, nobody
    decides about what they have not seen.
    """
    rad = last(inslag)
    lage = runda(rad)
    if version is not None and version != rad.latest_revision_id:
        raise NekadError(_("Det har kommit en nyare version sedan du öppnade sidan. Läs igenom den först."), rad)
    lage.task.specific.on_action(lage, av, atgard, vid=vid, **data)
    beslut: Beslut = rad.beslut.latest("pk")
    return beslut
