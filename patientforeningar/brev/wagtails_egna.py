"""Wagtail's own mails about workflow, with items left out (design, rule 3): ours go instead.

They would go to every reviewer in the county, and to the ombud with a link into the admin. Wagtail connects its
notifiers under names of their own (`dispatch_uid`), and a name that is taken stays with who took it: so ours are
connected first, before the app `wagtail.admin` is ready. They do for pages and fees what Wagtail's do.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin import mail
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from patientforeningar.models import Inslag


class _InteOmInslag:
    """A notifier that does not handle items."""

    def can_handle(self, instance: TaskState | WorkflowState, **kwargs: Any) -> bool:
        """What Wagtail's own handles, unless it is about an item."""
        arende = instance.workflow_state if isinstance(instance, TaskState) else instance
        if arende.base_content_type.model_class() is Inslag:
            return False
        return bool(super().can_handle(instance, **kwargs))  # type: ignore[misc]


class StegInlamnat(_InteOmInslag, mail.GroupApprovalTaskStateSubmissionEmailNotifier):
    """To the groups of a step that has begun."""


class Inlamnat(_InteOmInslag, mail.WorkflowStateSubmissionEmailNotifier):
    """To superusers, where the settings say so."""


class Godkant(_InteOmInslag, mail.WorkflowStateApprovalEmailNotifier):
    """To who handed in."""


class Atersant(_InteOmInslag, mail.WorkflowStateRejectionEmailNotifier):
    """To who handed in."""


# As in wagtail.admin.signal_handlers. Signals hold their receivers weakly: these live as long as the module.
_MOTTAGARE = (
    (task_submitted, StegInlamnat(), TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, Inlamnat(), WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, Atersant(), WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, Godkant(), WorkflowState, "workflow_state_approved_email_notification"),
)


def anslut() -> None:
    """Take the places of Wagtail's notifiers; called once, before `wagtail.admin` is ready."""
    for signal, mottagare, avsandare, namn in _MOTTAGARE:
        signal.connect(mottagare, sender=avsandare, dispatch_uid=namn)
