"""Hälsosamtal, courses and hälsoslingor in the admin."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Halsoaktivitet, Kommun
from patientinfo.tid import dag


class HalsoaktivitetFilter(WagtailFilterSet):
    """By kind, by kommun, and by whether it is shown or somebody should look at it."""

    kommuner = django_filters.ModelChoiceFilter(label=_("Kommun"), queryset=Kommun.objects.order_by("namn"))
    lage = django_filters.ChoiceFilter(
        label=_("Läge"),
        choices=[("visas", _("Visas i dag")), ("se-over", _("Att se över"))],
        empty_label=_("Alla"),
        method="filtrera_lage",
    )

    class Meta:
        model = Halsoaktivitet
        fields = ("sort", "kommuner", "exempel")

    def filtrera_lage(self, rader: QuerySet[Halsoaktivitet], _namn: str, varde: str) -> QuerySet[Halsoaktivitet]:
        """The rows that pages show today, or those that are over or have not been checked for a year."""
        vid = timezone.now()
        valda = Halsoaktivitet.objects
        return rader.filter(pk__in=valda.visningsbara(vid) if varde == "visas" else valda.att_se_over(dag(vid)))


def lage(rad: Halsoaktivitet) -> Any:
    """Where a row of the list stands, in words."""
    vid = timezone.now()
    if rad.visas(vid):
        return _("visas")
    return _("slut") if rad.ar_slut(vid) else _("väntar")


def orter(rad: Halsoaktivitet) -> Any:
    """Where it is, in words."""
    return ", ".join(map(str, rad.kommuner.all())) or _("hela länet")


class HalsoaktivitetViewSet(SnippetViewSet):
    """What people can do for their health, and until when it is shown."""

    model = Halsoaktivitet
    icon = "pick"
    menu_label = _("Hälsoaktiviteter")
    menu_order = 45
    list_display = [
        "rubrik",
        "sort",
        Column("kommuner", label=_("Kommuner"), accessor=orter),
        Column("lage", label=_("Läge"), accessor=lage),
        DagColumn("visas_till", label=_("Visas till"), sort_key="visas_till"),
        DagColumn("kontrollerad", label=_("Kontrollerad"), sort_key="kontrollerad"),
    ]
    filterset_class = HalsoaktivitetFilter
    search_fields = ("rubrik", "beskrivning", "plats", "kalla")
    search_backend_name = None
    list_export = ["rubrik", "sort", "nar", "plats", "visas_fran", "visas_till", "kontrollerad", "kalla", "exempel"]
    export_filename = "halsoaktiviteter"
    ordering = ("rubrik",)
    list_per_page = 50

    def register_chooser_viewset(self) -> None:
        """No chooser: pages show activities by where and what they are, never one by itself."""

    def get_queryset(self, request: Any) -> QuerySet[Halsoaktivitet]:
        """Activities with their kommuner, read together."""
        return Halsoaktivitet.objects.prefetch_related("kommuner")
