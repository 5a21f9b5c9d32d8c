"""The step of the workflow in which the region decides about an item.

Every way in obeys what stands here: the queue and the review page, Wagtail's editor, its dialogues and its
addresses, and code that asks the task itself.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.locks import WorkflowLock
from wagtail.models import TaskState, WorkflowState

from patientforeningar.granskning import formular, protokoll, regler
from patientforeningar.models.beslut import Beslut
from patientforeningar.models.inslagsdelar import Handlaggning
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models.granskning import AnnanPerson

# The decisions by the names that the workflow knows them by.
GODKANN, ANDRING, AVSLA = "approve", "reject", "avsla"
UTFALL = {GODKANN: Beslut.Utfall.GODKANT, ANDRING: Beslut.Utfall.ANDRING, AVSLA: Beslut.Utfall.AVSLAG}
FORMULAR: dict[str, type[forms.Form]] = {
    GODKANN: formular.GodkannForm,
    ANDRING: formular.AndringForm,
    AVSLA: formular.AvslagForm,
}


class Foreningslas(WorkflowLock):
    """What is in review is locked for everybody who may not decide about it, its association first of all."""

    def get_message(self, user: Any) -> str | None:
        """Why it is locked for `user`; nothing for who may decide."""
        lage = self.object.current_workflow_task_state
        return (self.task.hinder(lage, user) or None) if lage else None


class Foreningsgranskning(AnnanPerson):
    """Approval by a Föreningsgranskare who answers for the place and has nothing to do with the association."""

    lock_class = Foreningslas

    class Meta:
        verbose_name = gettext_lazy("granskning av föreningars inslag")
        verbose_name_plural = gettext_lazy("granskningar av föreningars inslag")

    @classmethod
    def get_description(cls) -> str:
        """What the administrator reads when choosing the step."""
        return _("Den som ansvarar för platsen beslutar efter kriterierna, aldrig om sin egen förenings inslag.")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        """A new round of review, which nobody has claimed."""
        Handlaggning.objects.filter(inslag_id=workflow_state.object_id).delete()
        return super().start(workflow_state, user=user)

    def hinder(self, lage: TaskState, person: Any, atgard: str = "", vid: dt.datetime | None = None) -> str:
        """Why `person` may not decide, or may not approve: who they are, what place it is, what the version holds."""
        vid = vid or timezone.now()
        inslag = lage.workflow_state.content_object
        if not person.is_superuser and not self._user_in_groups(person):
            return _("Bara föreningsgranskare beslutar om föreningars inslag.")
        version = inslag.get_latest_revision()
        hinder = regler.hinder_for_granskare(inslag, regler.platsen(version), person, vid)
        hinder = hinder or super().hinder(lage, person, atgard, vid)
        if atgard == GODKANN:
            hinder = hinder or regler.hinder_for_godkannande(inslag, version, vid)
        if atgard == GODKANN and version.pk != lage.revision_id:
            hinder = hinder or regler.brister_i_rattelse(version, vid)
        return hinder

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        """The three decisions, each with its form, for those who may take them."""
        if not super().get_actions(obj, user):
            return []
        return [(GODKANN, _("Godkänn"), True), (ANDRING, _("Begär ändring"), True), (AVSLA, _("Avslå"), True)]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        """The checklist for an approval, the reasons for the others."""
        return FORMULAR.get(action) or super().get_form_for_action(action)

    def get_template_for_action(self, action: str) -> str:
        """Wagtail's dialogue with the form as our own pages draw it."""
        return "patientforeningar/admin/beslutsdialog.html" if action in FORMULAR else ""

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        """None: they are found in the queue, in order and with their places, and not in Wagtail's list as well."""
        return TaskState.objects.none()

    def on_action(
        self, task_state: TaskState, user: Any, action_name: str, *, vid: dt.datetime | None = None, **kwargs: Any
    ) -> Any:
        """Decide at `vid`. What Wagtail passes on is text that anybody can write: no instant is taken from it."""
        vid = vid if isinstance(vid, dt.datetime) else timezone.now()
        return super().on_action(task_state, user, action_name, vid=vid, **kwargs)

    def genomfor(self, lage: TaskState, user: Any, action_name: str, vid: dt.datetime | None, **kwargs: Any) -> Any:
        """The decision and its record; raises `NekadError` for one whose form is not filled in.

        Wagtail's editor checks the form in one request and decides in the next, so it is checked here as well.
        """
        inslag = lage.workflow_state.content_object
        if action_name not in UTFALL:
            raise NekadError(_("Det finns inget sådant beslut."), inslag)
        form = FORMULAR[action_name](kwargs)
        if not form.is_valid():
            raise NekadError(" ".join(str(fel) for rader in form.errors.values() for fel in rader), inslag)
        data = form.cleaned_data
        svar = super().genomfor(lage, user, action_name, vid, comment=data["motivering"])
        if action_name == AVSLA:
            lage.reject(user=user, update=False, comment=data["motivering"])
            lage.workflow_state.cancel(user=user)
        protokoll.skriv(lage, UTFALL[action_name], user, vid or timezone.now(), data)
        return svar
