"""What readers look for, for the editors: a report, and on the start panel what found nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Max, QuerySet, Sum
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from patientinfo.tid import dag
from sok.admin.atgarder import Atgardskolumn, atgarder
from sok.admin.ratter import SE_SOKNINGAR
from sok.models import Sokning

# The report and the panel look back this far.
PERIOD = dt.timedelta(days=30)
I_PANELEN = 8


def summerat(vid: dt.datetime) -> QuerySet[Any, Any]:
    """One row a query over the period before `vid`: `fraga`, `gånger` as `antal_i_allt`, most hits as `fann`."""
    rader = Sokning.objects.filter(dag__gt=dag(vid) - PERIOD).values("fraga")
    return rader.annotate(antal_i_allt=Sum("antal"), fann=Max("traffar")).order_by("-antal_i_allt", "fraga")


class SokrapportView(ReportView):
    """Every query of the last thirty days, the most frequent first."""

    page_title = _("Sökningar")
    header_icon = "search"
    index_url_name = "sokrapport"
    index_results_url_name = "sokrapport_results"
    permission_policy = ModelPermissionPolicy(Sokning)
    any_permission_required = {"view"}
    columns = [
        Column("fraga", label=_("Sökning")),
        Column("antal_i_allt", label=_("Gånger")),
        Column("fann", label=_("Träffar")),
        Atgardskolumn("atgarder", label=_("Hjälp läsaren rätt")),
    ]
    list_export = ["fraga", "antal_i_allt", "fann"]
    export_headings = {"fraga": _("Sökning"), "antal_i_allt": _("Gånger"), "fann": _("Träffar")}
    is_searchable = False

    @cached_property
    def vid(self) -> dt.datetime:
        """The instant that the whole report speaks of."""
        return timezone.now()

    def get_queryset(self) -> QuerySet[Any, Any]:
        """All queries, or with `?utan=1` only those that found nothing."""
        rader = summerat(self.vid)
        return rader.filter(fann=0) if self.request.GET.get("utan") else rader

    def get_filename(self) -> str:
        """The name of the exported file."""
        return f"sokningar-{dag(self.vid):%Y-%m-%d}"


class UtanTraffPanel(Component):
    """On the start panel: what readers looked for in vain, with the way to the whole report."""

    name = "utan_traff"
    template_name = "sok/admin/utan_traff.html"
    order = 320

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        """The eight most frequent queries without a hit."""
        request = parent_context["request"]
        rader = [
            {"fraga": rad["fraga"], "antal": rad["antal_i_allt"], "vagar": atgarder(rad["fraga"], request)}
            for rad in summerat(timezone.now()).filter(fann=0)[:I_PANELEN]
        ]
        return {"rader": rader, "kan_hjalpa": any(rad["vagar"] for rad in rader), "rapport": reverse("sokrapport")}


def pa_startpanelen(request: HttpRequest, paneler: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    if request.user.has_perm(SE_SOKNINGAR):
        paneler.append(UtanTraffPanel())


def menyval() -> MenuItem:
    """Hook `register_reports_menu_item`."""
    return _Menyval(_("Sökningar"), reverse("sokrapport"), icon_name="search", order=900)


class _Menyval(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(SE_SOKNINGAR))


def adresser() -> list[URLPattern]:
    """Hook `register_admin_urls`."""
    return [
        path("rapporter/sokningar/", SokrapportView.as_view(), name="sokrapport"),
        path("rapporter/sokningar/resultat/", SokrapportView.as_view(results_only=True), name="sokrapport_results"),
    ]
