"""Common ground of the room's records, and the groups in which screens are changed together."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import TitleColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from skarmar.admin.vy import LISTA
from skarmar.models import Skarmgrupp


class SkarmregisterViewSet(SnippetViewSet):
    """Nothing is copied, and nothing is offered as a choice to editors of pages."""

    copy_view_enabled = False
    list_per_page = 50

    def register_chooser_viewset(self) -> None:
        """No chooser."""


class GruppensSkarmar(HelpPanel):
    """The screens of a group, on the group's own page."""

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel on one group."""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `skarmar`, and where they stand in the list."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            if self.instance.pk:
                context["skarmar"] = self.instance.skarmar.select_related("plats")
                context["lista"] = f"{reverse(LISTA)}?grupper={self.instance.pk}"
            return context


class SkarmgruppViewSet(SkarmregisterViewSet):
    """Groups of screens, which are changed together."""

    model = Skarmgrupp
    icon = "group"
    menu_label = _("Grupper")
    list_display = [
        "namn",
        TitleColumn(
            "antal",
            label=_("Skärmar"),
            sort_key="antal",
            get_url=lambda grupp: f"{reverse(LISTA)}?grupper={grupp.pk}",
        ),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("namn"),
            GruppensSkarmar(template="skarmar/admin/gruppens_skarmar.html", heading=_("Skärmar i gruppen")),
        ]
    )

    def get_queryset(self, request: Any) -> QuerySet[Skarmgrupp]:
        """The groups with how many screens are in each."""
        return Skarmgrupp.objects.annotate(antal=Count("skarmar"))
