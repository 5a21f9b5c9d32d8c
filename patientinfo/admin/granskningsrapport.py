"""The report "Sidor att granska"."""

from __future__ import annotations

import datetime as dt
from typing import Any

import django_filters
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from patientinfo.admin.kolumner import DagColumn
from patientinfo.granskning.granskningsdag import med_granskningsdag
from patientinfo.tid import dag


class GranskningFilter(WagtailFilterSet):
    """By when, and by who answers for the page."""

    nar = django_filters.ChoiceFilter(
        label=_("Ska granskas"),
        choices=[
            ("forsenad", _("Försenad")),
            ("30", _("Inom 30 dagar")),
            ("90", _("Inom 90 dagar")),
            ("saknas", _("Dag saknas")),
        ],
        empty_label=_("Alla sidor"),
        method="filtrera_nar",
    )
    ansvarig = django_filters.CharFilter(label=_("Sidansvarig"), field_name="ansvarig", lookup_expr="icontains")

    class Meta:
        model = Page
        fields: tuple[str, ...] = ()

    def filtrera_nar(self, sidor: PageQuerySet, _namn: str, varde: str) -> PageQuerySet:
        """The pages whose day lies in the span chosen."""
        idag = dag(timezone.now())
        if varde == "saknas":
            return sidor.filter(nasta=None)
        if varde == "forsenad":
            return sidor.filter(nasta__lt=idag)
        return sidor.filter(nasta__lte=idag + dt.timedelta(days=int(varde)))


class AttGranskaRapport(ReportView):
    """Every live page with its days of review, the most urgent first."""

    page_title = _("Sidor att granska")
    header_icon = "calendar-check"
    index_url_name = "att_granska"
    index_results_url_name = "att_granska_resultat"
    permission_policy = page_permission_policy
    any_permission_required = ("add", "change", "publish")
    filterset_class = GranskningFilter
    columns = [
        TitleColumn("title", label=_("Sida"), get_url=lambda sida: reverse("wagtailadmin_pages:edit", args=[sida.pk])),
        DagColumn("nasta", label=_("Ska granskas")),
        DagColumn("senast", label=_("Granskad")),
        Column("ansvarig", label=_("Sidansvarig")),
    ]
    list_export = ["title", "url_path", "nasta", "senast", "ansvarig"]
    export_headings = {
        "title": _("Sida"),
        "url_path": _("Adress"),
        "nasta": _("Ska granskas"),
        "senast": _("Granskad"),
        "ansvarig": _("Sidansvarig"),
    }

    @cached_property
    def verbose_name_plural(self) -> Any:
        """What the report lists, for Wagtail's sentence when it is empty."""
        return Page._meta.verbose_name_plural

    def get_queryset(self) -> PageQuerySet:
        """All live pages that have a day of review, or should have."""
        return med_granskningsdag()

    def get_filename(self) -> str:
        """The name of the exported file."""
        return f"sidor-att-granska-{dag(timezone.now()).isoformat()}"


class RapportMenuItem(MenuItem):
    """In the menu of those who may see pages."""

    def is_shown(self, request: Any) -> bool:
        """True for those with any right to pages."""
        return user_has_any_page_permission(request.user)


def menyval() -> MenuItem:
    """`register_reports_menu_item`."""
    return RapportMenuItem(
        _("Sidor att granska"), reverse("att_granska"), name="att-granska", icon_name="calendar-check", order=100
    )
