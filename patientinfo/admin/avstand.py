"""Distances in the admin: how far it is by road, with a source, and whether somebody has confirmed it."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.admin.kolumner import DagColumn
from patientinfo.csvimport.lista import ListaMedImport
from patientinfo.models import Avstand


class AvstandFilter(WagtailFilterSet):
    """Those that are confirmed, or those that are not."""

    class Meta:
        model = Avstand
        fields = ("bekraftad",)


class AvstandViewSet(SnippetViewSet):
    """What the calculator of journeys reads; a change is seen at once and can be followed in the row's history."""

    model = Avstand
    index_view_class = ListaMedImport
    icon = "arrows-up-down"
    menu_label = _("Avstånd")
    menu_order = 25
    filterset_class = AvstandFilter
    search_fields = ("fran__namn", "till__namn", "kalla")
    search_backend_name = None
    list_display = [
        "__str__",
        Column("km", label=_("Kilometer"), sort_key="km"),
        BooleanColumn("bekraftad", label=_("Bekräftad"), sort_key="bekraftad"),
        DagColumn("kontrollerad", label=_("Kontrollerad"), sort_key="kontrollerad"),
        Column("kalla", label=_("Källa"), sort_key="kalla"),
    ]
    list_export = ["fran", "till", "km", "kalla", "kalla_url", "kontrollerad", "bekraftad"]
    export_filename = "avstand"
    list_per_page = 50

    def register_chooser_viewset(self) -> None:
        """No chooser: nothing points at a row."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Avstand]:
        """The rows with the names of both ends."""
        return Avstand.objects.select_related("fran", "till")
