"""Themes in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.models import Tema


class TemaViewSet(SnippetViewSet):
    """What pages are about."""

    model = Tema
    icon = "tag"
    menu_label = _("Teman")
    menu_order = 60
    list_display = ["namn", "beskrivning", "slug"]
    ordering = ("namn",)
