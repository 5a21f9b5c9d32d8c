"""Short addresses in the admin."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.models import Kortadress


class KortadressViewSet(SnippetViewSet):
    """What is printed, said aloud or drawn as QR, and where it leads."""

    model = Kortadress
    icon = "link"
    menu_label = _("Kortadresser")
    menu_order = 70
    list_display = ["kod", Column("sida", label=_("Leder till"), sort_key="sida__title")]
    ordering = ("kod",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Kortadress]:
        """The addresses with the pages that they lead to."""
        return Kortadress.objects.select_related("sida")
