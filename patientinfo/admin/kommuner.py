"""The fourteen kommuner in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Kommun


class KommunViewSet(SnippetViewSet):
    """Kommuner, with whom to call and when that was last checked."""

    model = Kommun
    icon = "group"
    menu_label = _("Kommuner")
    menu_order = 40
    list_display = [
        "namn",
        "kod",
        "telefon",
        "minoritetssprak",
        DagColumn("kontrollerad", label=_("Kontrollerad"), sort_key="kontrollerad"),
    ]
    list_export = ["namn", "slug", "kod", "telefon", "webbplats", "minoritetssprak", "kontrollerad", "kalla"]
    export_filename = "kommuner"
    ordering = ("namn",)
    copy_view_enabled = False
