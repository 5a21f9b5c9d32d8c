"""The glossary in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.models import Ordlisteord


class OrdlisteordViewSet(SnippetViewSet):
    """Terms of care and what they mean in plain words."""

    model = Ordlisteord
    icon = "openquote"
    menu_label = _("Ordlista")
    menu_order = 80
    list_display = ["ord", "forklaring", "forklara_i_text"]
    list_filter = ["forklara_i_text"]
    list_export = ["ord", "former", "forklaring", "forklara_i_text"]
    export_filename = "ordlista"
    ordering = ("ord",)
    list_per_page = 50
