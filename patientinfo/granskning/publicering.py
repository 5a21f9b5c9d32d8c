"""What happens when a review ends well: the approved version, and no other, is published.

Wagtail imports this while its own models are still being read, so what needs them is imported inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import WorkflowState

    from patientinfo.models import Konto


def publicera(arende: WorkflowState, user: Konto | None = None) -> None:
    """`WAGTAIL_FINISH_WORKFLOW_ACTION`: publish what another person approved.

    Nobody holds the right to publish, so it is not asked for here; instead the approval itself is looked
    at once more, since a workflow also ends when its task is switched off or is of another kind.
    Raises `NekadError` when the newest version is not one that another person approved.
    """
    from patientinfo.granskning.fyra_ogon import krav_pa_godkand_version  # noqa: PLC0415

    krav_pa_godkand_version(arende).publish(user=user, skip_permission_checks=True)
