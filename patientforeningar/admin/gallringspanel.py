"""Beside a rule for deletion: how much it would delete now, before anybody switches it on."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.admin.panels import Panel

VISAS = 20


class GallringsPanel(Panel):
    """Counts by the rule as it is saved; a rule that is being made has nothing to count by."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one rule."""

        template_name = "patientforeningar/admin/gallringspanel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """`antal` rows and the first of the matters they belong to, and whether the rule holds already."""
            # The rules are models, and so is this panel read with them.
            from patientforeningar.gallring import urval  # noqa: PLC0415

            context: dict[str, Any] = super().get_context_data(parent_context)
            regel, vid = self.instance, timezone.now()
            if regel.pk is None:
                return context
            arenden = urval.arenden(regel, vid).select_related("forening")
            return {
                **context,
                "regel": regel,
                "galler": urval.galler(regel, vid),
                "antal": urval.antal(regel, vid),
                "arenden": list(arenden[:VISAS]),
            }
