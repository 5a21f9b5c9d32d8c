"""Common ground of the room's own pages in the admin."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from patientinfo.admin.vy import Personvy
from skarmar.models import Skarm

SE = "skarmar.view_skarm"
ANDRA = "skarmar.change_skarm"
LISTA = "wagtailsnippets_skarmar_skarm:list"


class Skarmvy(Personvy):
    """A page for those who may see the screens."""

    permission_required = SE
    header_icon = "desktop"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list of screens, this page."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse(LISTA), "label": _("Skärmar")},
            {"url": "", "label": self.get_page_title()},
        ]


class EnSkarmsVy(Skarmvy):
    """A page about one screen."""

    @cached_property
    def skarm(self) -> Skarm:
        """The screen; raises Http404 when there is none."""
        return get_object_or_404(Skarm.objects.select_related("plats", "puls"), pk=self.kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The screen's own page before what is done with it."""
        stig = super().get_breadcrumbs_items()
        return [*stig[:-1], {"url": reverse("skarmsida", args=[self.skarm.pk]), "label": self.skarm.namn}, stig[-1]]
