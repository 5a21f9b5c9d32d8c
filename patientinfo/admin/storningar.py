"""Notices of disturbance in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Storning


class StorningViewSet(SnippetViewSet):
    """What does not work as usual, from when until when."""

    model = Storning
    icon = "warning"
    menu_label = _("Störningar")
    menu_order = 90
    list_display = [
        "rubrik",
        DagColumn("fran", label=_("Visas från"), sort_key="fran"),
        DagColumn("till", label=_("Visas till"), sort_key="till"),
    ]
    search_fields = ("rubrik", "text")
    search_backend_name = None
    ordering = ("-fran",)
