"""The register of fees in the admin: dated rows that two persons change, and where each is shown."""

from __future__ import annotations

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import HelpPanel
from wagtail.admin.ui.tables import Column
from wagtail.models import WorkflowState
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.admin.granskning import AvpubliceraView, FyraOgonPolicy
from patientinfo.admin.kolumner import DagColumn
from patientinfo.csvimport.lista import ListaMedImport
from patientinfo.models import Avgift, Avgiftsslag, Kommun
from patientinfo.models.avgift import gallande
from patientinfo.register.anvandning import sidor_som_visar
from patientinfo.tid import dag


class AvgiftFilter(WagtailFilterSet):
    """By category, by who decides the figure, and by whether it holds today."""

    slag__kategori = django_filters.ChoiceFilter(label=_("Kategori"), choices=Avgiftsslag.Kategori.choices)
    kommun = django_filters.ModelChoiceFilter(
        label=_("Huvudman"),
        queryset=Kommun.objects.order_by("namn"),
        null_label=_("Region Norrbotten"),
        empty_label=_("Alla"),
    )
    galler = django_filters.BooleanFilter(label=_("Gäller i dag"), method="filtrera_galler")

    class Meta:
        model = Avgift
        fields = ("slag__kategori", "kommun")

    def filtrera_galler(self, rader: QuerySet[Avgift], _namn: str, varde: bool) -> QuerySet[Avgift]:
        """The rows that pages show today, or all the others."""
        idag = gallande(Avgift.objects.publicerade(), dag(timezone.now())).values()
        nycklar = [rad.pk for rad in idag]
        return rader.filter(pk__in=nycklar) if varde else rader.exclude(pk__in=nycklar)


class AnvandningPanel(HelpPanel):
    """Where the figure is shown, before it is changed."""

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel on one row."""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `sidor`, the live pages that show figures of the row's category."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            if self.instance.slag_id:
                context["sidor"] = sidor_som_visar(self.instance.slag.kategori)
            return context


def lage(rad: Avgift) -> Any:
    """Where a row of the list stands, in words."""
    if rad.i_granskning:
        return _("publicerad, ändring i granskning") if rad.live else _("i granskning")
    if rad.live:
        return _("publicerad, med utkast") if rad.has_unpublished_changes else _("publicerad")
    return _("utkast")


class AvgiftViewSet(SnippetViewSet):
    """Fees."""

    model = Avgift
    index_view_class = ListaMedImport
    icon = "table"
    menu_label = _("Avgifter")
    menu_order = 10
    permission_policy = FyraOgonPolicy(Avgift)
    unpublish_view_class = AvpubliceraView
    filterset_class = AvgiftFilter
    search_fields = ("slag__namn", "kommun__namn", "villkor", "kalla")
    search_backend_name = None
    list_display = [
        "slag",
        Column("huvudman", label=_("Huvudman"), sort_key="kommun__namn"),
        Column("belopp_text", label=_("Belopp"), sort_key="belopp"),
        DagColumn("giltig_fran", label=_("Gäller från"), sort_key="giltig_fran"),
        DagColumn("giltig_till", label=_("Gäller till"), sort_key="giltig_till"),
        DagColumn("kontrollerad", label=_("Kontrollerad"), sort_key="kontrollerad"),
        Column("lage", label=_("Läge"), accessor=lage),
    ]
    list_export = [
        "slag",
        "huvudman",
        "belopp",
        "get_enhet_display",
        "villkor",
        "giltig_fran",
        "giltig_till",
        "kalla",
        "kalla_url",
        "kontrollerad",
        "live",
    ]
    export_headings = {"huvudman": _("huvudman"), "get_enhet_display": _("enhet"), "live": _("publicerad")}
    export_filename = "avgifter"
    list_per_page = 50
    panels = [
        AnvandningPanel(template="patientinfo/admin/anvandning.html", heading=_("Här visas uppgiften")),
        *Avgift.panels,
    ]

    def register_chooser_viewset(self) -> None:
        """No chooser: pages show fees by what they are about, never a row by itself."""

    def get_queryset(self, request: Any) -> QuerySet[Avgift]:
        """Rows with what the list says of each, so that a list of fifty costs no more than one of one."""
        arenden = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type=ContentType.objects.get_for_model(Avgift),
            object_id=Cast(OuterRef("pk"), CharField()),
        )
        return Avgift.objects.select_related("slag", "kommun", "latest_revision").annotate(i_granskning=Exists(arenden))
