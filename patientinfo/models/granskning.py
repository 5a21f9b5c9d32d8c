"""The step of the workflow in which another person looks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.locks import WorkflowLock
from wagtail.models import AbstractGroupApprovalTask, Task, TaskState

from patientinfo.granskning.fyra_ogon import (
    NekadError,
    hinder_for_person,
    hinder_for_version,
    krav_pa_giltigt,
)


class GranskningsLas(WorkflowLock):
    """Wagtail's lock, saying why: to those who handed in, and to those who may decide but not approve."""

    def get_message(self, user: Any) -> str | None:
        """What stands over the form: how to take the text back, or why it cannot be approved."""
        lage = self.object.current_workflow_task_state
        if lage is None:
            return None
        if hinder_for_person(lage, user):
            return _(
                "Det här väntar på att någon annan granskar det. "
                "Vill du ändra mer? Ta tillbaka texten i menyn längst ner."
            )
        if self.for_user(user):
            return super().get_message(user)
        return hinder_for_version(lage, user) or None


class SkalForm(forms.Form):
    """What whoever wrote needs to hear when a text comes back."""

    comment = forms.CharField(
        label=gettext_lazy("Vad behöver ändras?"),
        widget=forms.Textarea({"rows": 3}),
        error_messages={
            "required": gettext_lazy("Skriv vad som behöver ändras, så att den som har skrivit kan rätta det.")
        },
    )


class AnnanPerson(AbstractGroupApprovalTask):
    """Approval by somebody in the groups who has not written, edited, translated or handed in what is reviewed.

    Common ground of the steps in which that holds; each has a table of its own.
    """

    lock_class = GranskningsLas

    class Meta:
        abstract = True

    def hinder(self, lage: TaskState, person: Any, atgard: str = "", vid: dt.datetime | None = None) -> str:
        """Why `person` may not decide, or not take the decision `atgard` at `vid`; empty when they may."""
        return hinder_for_person(lage, person) or (hinder_for_version(lage, person) if atgard == "approve" else "")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        """The decisions that `user` may take: none about their own."""
        lage = obj.current_workflow_task_state
        if lage is None or self.hinder(lage, user):
            return []
        val: list[tuple[str, str, bool]] = super().get_actions(obj, user)
        return val

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """True for those outside the groups, and for those who handed in until they take it back."""
        lage = obj.current_workflow_task_state
        return super().locked_for_user(obj, user) or (lage is not None and bool(self.hinder(lage, user)))

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        """What waits for `user`: not what they have handed in themselves."""
        egna = super().get_task_states_user_can_moderate(user, **kwargs)
        return egna.exclude(workflow_state__requested_by=user).exclude(revision__user=user)

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        """A rejection says why; an approval may."""
        form: type[forms.Form] = SkalForm if action == "reject" else super().get_form_for_action(action)
        return form

    @transaction.atomic
    def on_action(
        self, task_state: TaskState, user: Any, action_name: str, *, vid: dt.datetime | None = None, **kwargs: Any
    ) -> Any:
        """Decide at `vid` (now); raises `NekadError` when somebody else was first or a rule stands in the way.

        The task's own row is locked, so that decisions come one at a time: two approvers never both win,
        and two fees that overlap are never approved side by side.
        """
        Task.objects.select_for_update().get(pk=self.pk)
        lage = TaskState.objects.get(pk=task_state.pk)
        objekt = lage.workflow_state.content_object
        if lage.status != TaskState.STATUS_IN_PROGRESS:
            raise NekadError(_("Någon annan hann före: granskningen är redan avslutad."), objekt)
        if hinder := self.hinder(lage, user, action_name, vid):
            raise NekadError(hinder, objekt)
        return self.genomfor(lage, user, action_name, vid, **kwargs)

    def genomfor(
        self,
        lage: TaskState,
        user: Any,
        action_name: str,
        vid: dt.datetime | None,
        **kwargs: Any,
    ) -> Any:
        """The decision itself, once nothing stands in its way; raises `NekadError` for one that lacks something."""
        objekt = lage.workflow_state.content_object
        if action_name == "reject" and not str(kwargs.get("comment", "")).strip():
            raise NekadError(_("Skriv vad som behöver ändras."), objekt)
        if action_name == "approve":
            lage.revision = objekt.get_latest_revision()  # the approver's own correction, or what was handed in
            krav_pa_giltigt(lage.revision)
            lage.save(update_fields=["revision"])
        return super().on_action(lage, user, action_name, **kwargs)


class AnnanPersonTask(AnnanPerson):
    """The step for pages and fees."""

    class Meta:
        verbose_name = gettext_lazy("granskning av annan person")
        verbose_name_plural = gettext_lazy("granskningar av annan person")

    @classmethod
    def get_description(cls) -> str:
        """What the administrator reads when choosing the step."""
        return _("Någon i grupperna godkänner. Den som har skrivit eller skickat in kan aldrig godkänna själv.")
