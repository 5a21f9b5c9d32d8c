"""The editors' own slides in the admin: written by some, approved by others."""

from __future__ import annotations

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.models import WorkflowState
from wagtail.snippets.views.snippets import SnippetViewSet

from patientinfo.admin.granskning import AvpubliceraView, FyraOgonPolicy
from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Plats
from skarmar.admin.platsval import indragna
from skarmar.admin.skarmbildsform import SkarmbildForm
from skarmar.admin.skarmbildspaneler import PANELER
from skarmar.models import Skarmbild


class SkarmbildFilter(WagtailFilterSet):
    """By place (with all that it lies in), by language, and by whether it is shown now."""

    plats = django_filters.ChoiceFilter(label=_("Visas i"), choices=indragna, method="filtrera_plats")
    visas = django_filters.BooleanFilter(label=_("Visas nu"), method="filtrera_visas")

    class Meta:
        model = Skarmbild
        fields = ("sprak",)

    def filtrera_plats(self, rader: QuerySet[Skarmbild], _namn: str, varde: str) -> QuerySet[Skarmbild]:
        """What a screen standing in the place is sent: slides for it, and for what it lies in."""
        over = Plats.objects.ancestors(int(varde), include_self=True)
        return rader.filter(pk__in=Skarmbild.objects.filter(platser__in=[plats.pk for plats in over]).values("pk"))

    def filtrera_visas(self, rader: QuerySet[Skarmbild], _namn: str, varde: bool) -> QuerySet[Skarmbild]:
        """What is approved and inside its dates, or all the others."""
        nu = Q(pk__in=Skarmbild.objects.visningsbara(timezone.now()).values("pk"))
        return rader.filter(nu if varde else ~nu)


def lage(bild: Skarmbild) -> Any:
    """Where a slide of the list stands, in words."""
    if bild.i_granskning:
        return _("godkänd, ändring i granskning") if bild.live else _("i granskning")
    if not bild.live:
        return _("utkast")
    if bild.visas_till and bild.visas_till <= timezone.now():
        return _("har visats klart")
    if bild.visas_fran > timezone.now():
        return _("godkänd, visas senare")
    return _("godkänd, med utkast") if bild.has_unpublished_changes else _("godkänd")


class SkarmbildViewSet(SnippetViewSet):
    """Slides."""

    model = Skarmbild
    icon = "image"
    menu_label = _("Skärmbilder")
    permission_policy = FyraOgonPolicy(Skarmbild)
    unpublish_view_class = AvpubliceraView
    filterset_class = SkarmbildFilter
    search_fields = ("rubrik", "kort", "avsandare")
    search_backend_name = None
    list_display = [
        "rubrik",
        Column("sprak", label=_("Språk"), accessor="get_sprak_display", sort_key="sprak"),
        Column("platser", label=_("Visas i"), accessor=lambda bild: ", ".join(ett.namn for ett in bild.platser.all())),
        DagColumn("visas_fran", label=_("Visas från"), sort_key="visas_fran"),
        DagColumn("visas_till", label=_("Visas till"), sort_key="visas_till"),
        Column("lage", label=_("Läge"), accessor=lage),
    ]
    list_per_page = 50
    copy_view_enabled = True
    edit_handler = ObjectList(PANELER, base_form_class=SkarmbildForm)

    def get_queryset(self, request: Any) -> QuerySet[Skarmbild]:
        """Slides with what the list says of each."""
        arenden = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type=ContentType.objects.get_for_model(Skarmbild),
            object_id=Cast(OuterRef("pk"), CharField()),
        )
        return (
            Skarmbild.objects.select_related("latest_revision")
            .prefetch_related("platser")
            .annotate(i_granskning=Exists(arenden))
        )

    def register_chooser_viewset(self) -> None:
        """No chooser: nothing outside this room points at a slide."""
