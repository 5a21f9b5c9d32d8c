"""Common ground of the room's own pages in the admin."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Inslag
from patientinfo.admin.vy import Personvy

GRANSKA = "patientforeningar.change_inslag"


def inlamnat(pk: int) -> Inslag:
    """The item that has been handed in; raises Http404 for drafts, which are the association's own."""
    poster = Inslag.objects.select_related("forening", "plats", "handlaggning__konto")
    return get_object_or_404(poster, pk=pk, nummer__isnull=False)


class Granskarvy(Personvy):
    """A page for those who decide about associations and their items."""

    permission_required = GRANSKA

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the queue, this page."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("foreningsko"), "label": _("Föreningar att granska")},
            {"url": "", "label": self.get_page_title()},
        ]
