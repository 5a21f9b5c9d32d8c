"""Items in the admin: a list of what has been handed in, and the reviewer's own correction of what is in review."""

from __future__ import annotations

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.models import WorkflowState
from wagtail.permissions import ModelPermissionPolicy
from wagtail.snippets.views.snippets import EditView, IndexView

from patientforeningar.admin.aterkallelse import AterkallaView
from patientforeningar.admin.besluta import BESLUT
from patientforeningar.admin.inslagspaneler import PANELER
from patientforeningar.admin.register import ForeningsregisterViewSet
from patientforeningar.granskning.avgor import hinder
from patientforeningar.inslag.lage import andring_pa_vag, lage
from patientforeningar.models import Forening, Inslag
from patientforeningar.tider.arbetsdagar import arbetsdagar_mellan
from patientinfo.admin.kolumner import DagColumn
from patientinfo.admin.vy import personen
from patientinfo.models import Plats


class InslagPolicy(ModelPermissionPolicy):
    """Seen and corrected, nothing else: items are the associations' to create and nobody's to publish or delete."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """As Django says of `view` and `change`; no to everything else, superusers included."""
        return action in ("view", "change") and super().user_has_permission(user, action)


class RattaView(EditView):
    """The reviewer's own correction: only of what is in review, only by those who may decide about it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; everybody else is led to the matter's own page, with the reason."""
        if not self.user_has_permission("change"):
            raise PermissionDenied
        if skal := hinder(self.live_object, personen(request), timezone.now()):
            if request.method == "POST":
                messages.error(request, skal)
            return redirect("granska_inslag", self.live_object.pk)
        return super().dispatch(request, *args, **kwargs)

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Nothing is saved by itself: a correction is somebody's decision, and then others do not approve it."""
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False

    def get_available_actions(self) -> list[str]:
        """Save the correction, or decide: neither publish, hand in, cancel nor begin anew."""
        return [val for val in super().get_available_actions() if val in ("edit", "workflow-action")]

    def get_history_url(self) -> str:
        """The history stands on the matter's own page."""
        return f"{reverse('granska_inslag', args=[self.object.pk])}#historik"

    def get_success_message(self, instance: Inslag | None = None) -> str:
        """What has happened to the matter, in the words of the review page."""
        if self.action == "workflow-action":
            val = next(val for val in BESLUT.values() if val.atgard == self.workflow_action)
            return val.klart % {"nummer": self.object.nummer}
        return _("Rättelsen är sparad. Den blir publik när du godkänner.")

    def get_success_buttons(self) -> list[Any]:
        """None: the page that follows is where one goes on."""
        return []

    def get_success_url(self) -> str:
        """Back to the review, or to the queue when it is decided."""
        return reverse("foreningsko") if self.action == "workflow-action" else self.get_edit_url()


class Stangd(View):
    """A door of Wagtail's that is not used here."""

    template_name = ""  # Wagtail asks for it

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Raises PermissionDenied."""
        raise PermissionDenied


class TillHistoriken(View):
    """The matter's history stands on its own page, decisions and messages beside it."""

    template_name = ""  # Wagtail asks for it

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """On to it."""
        return redirect(f"{reverse('granska_inslag', args=[kwargs['pk']])}#historik")


class ListaView(IndexView):
    """What has been handed in; each row leads to the matter's own page."""

    @cached_property
    def columns(self) -> list[Column]:
        """Wagtail's, without the boxes for doing the same to many at once."""
        return [kolumn for kolumn in super().columns if not isinstance(kolumn, BulkActionsCheckboxColumn)]

    def get_edit_url(self, instance: Inslag) -> str:
        """Where the matter is looked at."""
        return reverse("granska_inslag", args=[instance.pk])

    def get_list_buttons(self, instance: Inslag) -> list[Any]:
        """None: all that can be done is done there."""
        return []


class InslagFilter(WagtailFilterSet):
    """By association, place and kind."""

    forening = django_filters.ModelChoiceFilter(label=gettext_lazy("Förening"), queryset=Forening.objects.all())
    plats = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Kommun eller länet"),
        queryset=lambda _request: Plats.objects.without_tree_fields().filter(inslag__isnull=False).distinct(),
    )
    live = django_filters.BooleanFilter(label=gettext_lazy("Publikt"))

    class Meta:
        model = Inslag
        fields = ("forening", "plats", "sort", "sprak")


def i_lage(inslag: Inslag) -> Any:
    """Where the item is, with what is on its way when something of it is public."""
    pa_vag = andring_pa_vag(inslag)
    nu = lage(inslag, timezone.now())
    return f"{nu.label}. {_('Ändring')}: {pa_vag.label.lower()}" if pa_vag else nu.label


def alder(inslag: Inslag) -> str:
    """How long what is in review has waited, in working days."""
    arende = inslag.current_workflow_state
    if arende is None or arende.status != WorkflowState.STATUS_IN_PROGRESS:
        return ""
    return str(arbetsdagar_mellan(arende.current_task_state.started_at, timezone.now()))


class InslagViewSet(ForeningsregisterViewSet):
    """Items; created, changed and handed in by their associations."""

    model = Inslag
    icon = "doc-full"
    menu_label = gettext_lazy("Inslag")
    permission_policy = InslagPolicy(Inslag)
    index_view_class = ListaView
    edit_view_class = RattaView
    edit_template_name = "patientforeningar/admin/ratta.html"
    unpublish_view_class = AterkallaView
    history_view_class = TillHistoriken
    workflow_history_view_class = workflow_history_detail_view_class = TillHistoriken
    lock_view_class = unlock_view_class = revisions_unschedule_view_class = Stangd
    revisions_view_class = revisions_compare_view_class = confirm_workflow_cancellation_view_class = Stangd
    revisions_revert_view_class = Stangd
    filterset_class = InslagFilter
    search_fields = ("nummer", "rubrik", "forening__namn")
    search_backend_name = None
    list_display = [
        "rubrik",
        Column("nummer", label=gettext_lazy("Ärendenummer"), sort_key="nummer"),
        Column("forening", label=gettext_lazy("Förening"), sort_key="forening__namn"),
        Column("plats", label=gettext_lazy("Plats"), sort_key="plats__namn"),
        Column("lage", label=gettext_lazy("Läge"), accessor=i_lage),
        DagColumn("inlamnat", label=gettext_lazy("Inkom"), sort_key="inlamnat"),
        Column("alder", label=gettext_lazy("Väntat, arbetsdagar"), accessor=alder),
    ]
    ordering = ("-inlamnat",)
    edit_handler = ObjectList(PANELER)

    def get_queryset(self, request: Any) -> QuerySet[Inslag]:
        """What has been handed in, with what the list says of each; drafts are the associations' own."""
        arenden = WorkflowState.objects.active().select_related("current_task_state__task")
        return (
            Inslag.objects.filter(nummer__isnull=False)
            .select_related("forening", "plats")
            .prefetch_related("beslut", Prefetch("workflow_states", arenden, to_attr="_current_workflow_states"))
        )
