"""Rule 3: nobody approves their own. Who counts as its author, and what an approval may publish.

The rule bites everybody, superusers included, and holds for pages and fees alike. The task
(`models/granskning.py`) asks it in the menu and in the act; `publicering.py` asks it once more.
"""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail_localize.models import StringTranslation


@runtime_checkable
class MedSkribenter(Protocol):
    """An object that has more authors than its versions tell of."""

    def skribenter(self) -> set[int]:
        """Their accounts."""


class NekadError(Exception):
    """A decision that the rules refuse; `str()` is the reason, in words for the person who tried.

    Not a PermissionDenied: Wagtail's admin answers those with words that help nobody.
    """

    def __init__(self, skal: str, objekt: Any) -> None:
        super().__init__(skal)
        self.objekt = objekt


def skribenter(lage: TaskState) -> set[int]:
    """The accounts behind what was handed in: wrote or translated it since it was last published, or sent it."""
    objekt = lage.workflow_state.content_object
    versioner = Revision.objects.for_instance(objekt).filter(created_at__lte=lage.started_at)
    if objekt.last_published_at:
        versioner = versioner.filter(created_at__gt=objekt.last_published_at)
    personer = {lage.workflow_state.requested_by_id, *versioner.values_list("user_id", flat=True)}
    if isinstance(objekt, Page):
        personer |= oversattare(objekt)
    elif isinstance(objekt, MedSkribenter):
        personer |= objekt.skribenter()
    return {person for person in personer if person is not None}


def oversattare(sida: Page) -> set[int | None]:
    """The accounts that have translated a page's texts since it was last published.

    The page's own versions only bear the name of whoever handed the translation in.
    """
    texter = StringTranslation.objects.filter(context__object_id=sida.translation_key, locale_id=sida.locale_id)
    if sida.last_published_at:
        texter = texter.filter(updated_at__gt=sida.last_published_at)
    return set(texter.values_list("last_translated_by_id", flat=True))


def hinder_for_person(lage: TaskState, person: Any) -> str:
    """Why `person` may not decide what is in review; empty when nothing stands in the way."""
    if person.pk in skribenter(lage):
        return _("Du har skrivit, ändrat eller skickat in det här. Någon annan behöver granska det.")
    return ""


def hinder_for_version(lage: TaskState, person: Any) -> str:
    """Why the newest version may not be approved by `person`: it is neither what was handed in nor their correction."""
    senaste = lage.workflow_state.content_object.get_latest_revision()
    if senaste.pk == lage.revision_id or senaste.user_id == person.pk:
        return ""
    return _(
        "Innehållet har ändrats av %(vem)s efter att det skickades in. "
        "Skicka tillbaka det, eller låt den som ändrade sist godkänna."
    ) % {"vem": senaste.user or _("någon annan")}


def krav_pa_giltigt(version: Revision) -> None:
    """Raise `NekadError` when the version breaks a rule that may have become true since it was handed in.

    Two fees can overlap although neither did when it was written: the other was approved meanwhile.
    """
    objekt = version.as_object()
    try:
        objekt.full_clean()
    except ValidationError as fel:
        skal = _("Det går inte att godkänna: %(fel)s") % {"fel": " ".join(fel.messages)}
        raise NekadError(skal, objekt) from fel


def krav_pa_godkand_version(arende: WorkflowState) -> Revision:
    """The newest version, approved by another person; raises `NekadError` when it is not."""
    lage = TaskState.objects.get(pk=arende.current_task_state_id)
    senaste = arende.content_object.get_latest_revision()
    godkand = lage.status == TaskState.STATUS_APPROVED and lage.revision_id == senaste.pk
    if not godkand or lage.finished_by_id is None or lage.finished_by_id in skribenter(lage):
        raise NekadError(_("Bara det som en annan person har godkänt kan publiceras."), arende.content_object)
    return senaste
