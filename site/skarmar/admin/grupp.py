"""The menu "Skärmar": first the screens, then what is shown on them and by what rules."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from skarmar.admin.inslagsscheman import InslagsschemaViewSet
from skarmar.admin.oversikt import SkarmViewSet
from skarmar.admin.platsregler import PlatsregelViewSet
from skarmar.admin.register import SkarmgruppViewSet
from skarmar.admin.skarmbilder import SkarmbildViewSet
from skarmar.admin.vy import SE


class SkarmMenuItem(MenuItem):
    """The way to a page about the screens."""

    def is_shown(self, request: Any) -> bool:
        """True for those who may see them."""
        return bool(request.user.has_perm(SE))


class SkarmarGroup(SnippetViewSetGroup):
    """All of it under one heading of the menu."""

    menu_label = _("Skärmar")
    menu_icon = "desktop"
    menu_order = 195
    items = (SkarmViewSet, SkarmbildViewSet, PlatsregelViewSet, InslagsschemaViewSet, SkarmgruppViewSet)

    def get_submenu_items(self) -> list[MenuItem]:
        """The map and the shares after the list."""
        oversikt, *resten = super().get_submenu_items()
        return [
            oversikt,
            SkarmMenuItem(_("Karta"), reverse("skarmkarta"), name="skarmkarta", icon_name="site", order=1),
            SkarmMenuItem(_("Andelar"), reverse("skarmandelar"), name="skarmandelar", icon_name="order", order=2),
            *resten,
        ]
