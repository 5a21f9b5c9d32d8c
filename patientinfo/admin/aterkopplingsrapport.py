"""What readers answer to "Hjälpte sidan dig?": page by page, and answer by answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import django_filters
from django.contrib.auth.decorators import permission_required
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import ModelPermissionPolicy

from patientinfo.admin.dagfilter import DagFilter
from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Aterkoppling
from patientinfo.tid import dag

# So many pages have their sums shown; the filter shows any other.
HOGST = 50

# What a spreadsheet would run as a formula when it opens the file.
FORMELTECKEN = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Sidsumma:
    """How a page's readers have answered."""

    sida_id: int
    titel: str
    ja: int
    nej: int

    @property
    def alla(self) -> int:
        """All answers."""
        return self.ja + self.nej

    @property
    def andel(self) -> int:
        """Yes, in whole per cent."""
        return round(100 * self.ja / self.alla)


def sidsummor(svaren: QuerySet[Aterkoppling]) -> list[Sidsumma]:
    """The answers summed by page, for the pages that most say did not help."""
    summor = (
        svaren.order_by()
        .values("sida_id", "sida__title")
        .annotate(ja=Count("pk", filter=Q(hjalpte=True)), nej=Count("pk", filter=Q(hjalpte=False)))
        .order_by("-nej", "-ja", "sida__title")[:HOGST]
    )
    return [Sidsumma(rad["sida_id"], rad["sida__title"], rad["ja"], rad["nej"]) for rad in summor]


def ofarlig(text: str) -> str:
    """`text` from outside as it may stand in a cell: a spreadsheet is not to run it as a formula."""
    return f"'{text}" if text.startswith(FORMELTECKEN) else text


class AterkopplingFilter(WagtailFilterSet):
    """By page, answer, comment, day, and whether somebody has dealt with it."""

    sida = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Sida"),
        queryset=lambda _request: Page.objects.filter(aterkopplingar__isnull=False).distinct().order_by("title"),
    )
    hjalpte = django_filters.BooleanFilter(label=gettext_lazy("Hjälpte sidan?"))
    hanterad = django_filters.BooleanFilter(label=gettext_lazy("Hanterad"))
    med_kommentar = django_filters.BooleanFilter(
        label=gettext_lazy("Har kommentar"), field_name="kommentar", lookup_expr="gt", method="filtrera_kommentar"
    )
    skickad = DagFilter(label=gettext_lazy("Skickad"))

    class Meta:
        model = Aterkoppling
        fields = ("sida", "hjalpte", "hanterad", "skickad")

    def filtrera_kommentar(self, svaren: QuerySet[Aterkoppling], _namn: str, varde: bool) -> QuerySet[Aterkoppling]:
        """Those with a comment, or those without."""
        return svaren.exclude(kommentar="") if varde else svaren.filter(kommentar="")


class HanteraColumn(Column):
    """The button that says that somebody has dealt with the answer."""

    cell_template_name = "patientinfo/admin/hantera_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """Adds `far` and `far_ta_bort`, what the reader of the list may press, and what the forms need."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        person = parent_context["request"].user
        context["far"] = person.has_perm("patientinfo.change_aterkoppling")
        context["far_ta_bort"] = person.has_perm("patientinfo.delete_aterkoppling")
        context["csrf_token"] = get_token(parent_context["request"])
        return context


class AterkopplingRapport(ReportView):
    """Every answer, with the pages' sums above; both follow the filter."""

    page_title = gettext_lazy("Återkoppling")
    header_icon = "comment"
    results_template_name = "patientinfo/admin/aterkoppling_resultat.html"
    index_url_name = "aterkopplingar"
    index_results_url_name = "aterkopplingar_resultat"
    model = Aterkoppling
    permission_policy = ModelPermissionPolicy(Aterkoppling)
    permission_required = "view"
    filterset_class = AterkopplingFilter
    columns = [
        TitleColumn(
            "sida",
            label=gettext_lazy("Sida"),
            get_url=lambda svar: reverse("wagtailadmin_pages:edit", args=[svar.sida_id]),
        ),
        BooleanColumn("hjalpte", label=gettext_lazy("Hjälpte sidan?")),
        Column("kommentar", label=gettext_lazy("Kommentar")),
        DagColumn("skickad", label=gettext_lazy("Skickad"), sort_key="skickad"),
        HanteraColumn("hanterad", label=gettext_lazy("Hanterad"), sort_key="hanterad"),
    ]
    default_ordering = "-skickad"
    list_export = ["sida", "hjalpte", "kommentar", "skickad", "hanterad"]
    custom_field_preprocess = {"kommentar": {"csv": ofarlig, "xlsx": ofarlig}}

    def get_base_queryset(self) -> QuerySet[Aterkoppling]:
        """The answers with their pages."""
        return Aterkoppling.objects.select_related("sida")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds `summor`, page by page, of the answers that the filter lets through."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["summor"] = sidsummor(self.get_filtered_queryset())
        return context

    def get_filename(self) -> str:
        """The name of the exported file."""
        return f"aterkoppling-{dag(timezone.now()).isoformat()}"


@require_POST
@permission_required("patientinfo.change_aterkoppling", raise_exception=True)
def hantera(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark an answer as dealt with, or not."""
    svar = get_object_or_404(Aterkoppling, pk=pk)
    svar.hanterad = not svar.hanterad
    svar.save(update_fields=["hanterad"])
    besked = _("Svaret är markerat som hanterat.") if svar.hanterad else _("Svaret väntar på att hanteras.")
    messages.success(request, besked)
    return redirect(get_valid_next_url_from_request(request) or "aterkopplingar")


@require_POST
@permission_required("patientinfo.delete_aterkoppling", raise_exception=True)
def ta_bort(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete an answer in which somebody has written what must not be kept."""
    get_object_or_404(Aterkoppling, pk=pk).delete()
    messages.success(request, _("Svaret är borttaget."))
    return redirect("aterkopplingar")


class RapportMenuItem(MenuItem):
    """In the menu of those who may see answers."""

    def is_shown(self, request: Any) -> bool:
        """True for those with the right."""
        return bool(request.user.has_perm("patientinfo.view_aterkoppling"))


def menyval() -> MenuItem:
    """`register_reports_menu_item`."""
    return RapportMenuItem(
        gettext_lazy("Återkoppling"), reverse("aterkopplingar"), name="aterkoppling", icon_name="comment", order=110
    )
