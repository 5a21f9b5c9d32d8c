"""The report of slides whose page readers do not reach."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import ModelPermissionPolicy

from patientinfo.admin.kolumner import DagColumn
from skarmar.admin.skarmbildskontroll import att_se_over
from skarmar.models import Skarmbild

RATT = "skarmar.change_skarmbild"


class AttSeOverRapport(ReportView):
    """What a passer-by would be led astray by."""

    page_title = _("Skärmbilder att se över")
    header_icon = "desktop"
    index_url_name = "skarmbilder_att_se_over"
    index_results_url_name = "skarmbilder_att_se_over_resultat"
    permission_policy = ModelPermissionPolicy(Skarmbild)
    any_permission_required = ("change",)
    columns = [
        TitleColumn(
            "rubrik",
            label=_("Skärmbild"),
            get_url=lambda bild: reverse("wagtailsnippets_skarmar_skarmbild:edit", args=[bild.pk]),
        ),
        Column("sida", label=_("Leder till"), accessor="sida.title"),
        DagColumn("visas_fran", label=_("Visas från")),
        DagColumn("visas_till", label=_("Visas till")),
    ]

    @cached_property
    def verbose_name_plural(self) -> Any:
        """What the report lists, for Wagtail's sentence when it is empty."""
        return Skarmbild._meta.verbose_name_plural

    def get_queryset(self) -> QuerySet[Skarmbild]:
        """Approved slides that are shown now or later, and lead nowhere."""
        return att_se_over(timezone.now())


class RapportMenuItem(MenuItem):
    """In the menu of those who may mend slides."""

    def is_shown(self, request: Any) -> bool:
        """True for them."""
        return bool(request.user.has_perm(RATT))


def menyval() -> MenuItem:
    """`register_reports_menu_item`."""
    return RapportMenuItem(
        _("Skärmbilder att se över"),
        reverse("skarmbilder_att_se_over"),
        name="skarmbilder-att-se-over",
        icon_name="desktop",
        order=150,
    )
