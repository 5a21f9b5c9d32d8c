"""What figures are about, in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.models import Avgiftsslag


class AvgiftsslagViewSet(SnippetViewSet):
    """Kinds of fees, in the order in which tables show them."""

    model = Avgiftsslag
    icon = "list-ul"
    menu_label = _("Avgiftsslag")
    menu_order = 20
    list_display = ["namn", "kategori", "nyckel", "ordning"]
    list_filter = ["kategori"]
    ordering = ("kategori", "ordning", "namn")
    list_per_page = 50
