"""Care units in the admin."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.admin.kolumner import DagColumn
from patientinfo.csvimport.lista import ListaMedImport
from patientinfo.models import Kommun, Vardenhet


class VardenhetFilter(WagtailFilterSet):
    """By kind and by kommun."""

    parent = django_filters.ModelChoiceFilter(label=_("Kommun"), queryset=Kommun.objects.order_by("namn"))

    class Meta:
        model = Vardenhet
        fields = ("sort", "parent")


class VardenhetViewSet(SnippetViewSet):
    """Hospitals, hälsocentraler and other units, with when their facts were last checked."""

    model = Vardenhet
    index_view_class = ListaMedImport
    icon = "home"
    menu_label = _("Vårdenheter")
    menu_order = 30
    list_display = [
        "namn",
        "sort",
        Column("parent", label=_("Kommun"), sort_key="parent__namn"),
        "telefon",
        DagColumn("kontrollerad", label=_("Kontrollerad"), sort_key="kontrollerad"),
    ]
    filterset_class = VardenhetFilter
    list_export = ["namn", "slug", "sort", "parent", "telefon", "adress", "postnummer", "ort", "kontrollerad", "kalla"]
    export_filename = "vardenheter"
    ordering = ("namn",)
    list_per_page = 50

    def get_queryset(self, request: Any) -> QuerySet[Vardenhet]:
        """Units with the place that they lie in."""
        enheter: QuerySet[Vardenhet] = Vardenhet.objects.select_related("parent")
        return enheter
