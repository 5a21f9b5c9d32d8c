"""The menu "Föreningar": first what waits, then the records."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from patientforeningar.admin.foreningar import ForeningViewSet
from patientforeningar.admin.inslag import InslagViewSet
from patientforeningar.admin.register import (
    GallringsregelViewSet,
    GranskningsansvarViewSet,
    KriteriumViewSet,
    SkalmallViewSet,
)
from patientforeningar.admin.vy import GRANSKA


class KoMenuItem(MenuItem):
    """The way to the queue."""

    def is_shown(self, request: Any) -> bool:
        """True for those who decide."""
        return bool(request.user.has_perm(GRANSKA))


class ForeningsGroup(SnippetViewSetGroup):
    """All of them under one heading of the menu."""

    menu_label = _("Föreningar")
    menu_icon = "group"
    menu_order = 190
    items = (
        InslagViewSet,
        ForeningViewSet,
        GranskningsansvarViewSet,
        KriteriumViewSet,
        SkalmallViewSet,
        GallringsregelViewSet,
    )

    def get_submenu_items(self) -> list[MenuItem]:
        """The queue before the records."""
        ko = KoMenuItem(_("Att granska"), reverse("foreningsko"), name="foreningsko", icon_name="tasks", order=-1)
        return [ko, *super().get_submenu_items()]
