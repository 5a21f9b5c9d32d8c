"""The records that govern how the region decides: criteria, reasons, who answers for what, rules for deletion."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.permissions import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet

from patientforeningar.models import Gallringsregel, Granskningsansvar, Kriterium, Skalmall
from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Konto
from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE
from patientinfo.tid import dag


class ForeningsregisterViewSet(SnippetViewSet):
    """Common ground: nothing is copied, and nothing is offered as a choice to editors of pages."""

    copy_view_enabled = False
    list_per_page = 50

    def register_chooser_viewset(self) -> None:
        """No chooser: what associations hand in is not for everybody who may sign in."""


class UtanBorttagning(ModelPermissionPolicy):
    """What decisions have been taken by is switched off, not taken away."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """As Django says, but never `delete`."""
        return action != "delete" and super().user_has_permission(user, action)


class KriteriumViewSet(ForeningsregisterViewSet):
    """What every item is judged by."""

    model = Kriterium
    permission_policy = UtanBorttagning(Kriterium)
    icon = "tasks"
    menu_label = gettext_lazy("Kriterier")
    list_display = ["rubrik", "ordning", BooleanColumn("galler", label=gettext_lazy("Gäller"))]
    ordering = ("ordning", "pk")


class SkalmallViewSet(ForeningsregisterViewSet):
    """Reasons, worded once."""

    model = Skalmall
    permission_policy = UtanBorttagning(Skalmall)
    icon = "comment"
    menu_label = gettext_lazy("Skälsmallar")
    list_display = [
        "rubrik",
        Column("get_galler_display", label=gettext_lazy("Används vid"), sort_key="galler"),
        "kriterium",
        BooleanColumn("aktiv", label=gettext_lazy("Går att välja")),
    ]
    list_filter = ["galler", "aktiv"]

    def get_queryset(self, request: Any) -> QuerySet[Skalmall]:
        """The rows with their criteria."""
        return Skalmall.objects.select_related("kriterium")


def svarar_i_dag(rad: Granskningsansvar) -> str:
    """Who answers today, with the reason when it is the deputy."""
    if rad.ersattare_id and rad.ar_borta(dag(timezone.now())):
        return _("%(vem)s, ersättare") % {"vem": rad.ersattare}
    return str(rad.konto)


class GranskningsansvarForm(WagtailAdminModelForm):
    """Only those whose role lets them decide can answer for a place, or step in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        granskare = Konto.objects.filter(
            Q(groups__name__in=(FORENINGSGRANSKARE, ADMINISTRATOR)) | Q(is_superuser=True), is_active=True
        )
        for falt in ("konto", "ersattare"):
            self.fields[falt].queryset = granskare.distinct()


class GranskningsansvarViewSet(ForeningsregisterViewSet):
    """Who answers for which place."""

    model = Granskningsansvar
    icon = "user"
    menu_label = gettext_lazy("Granskningsansvar")
    list_display = [
        "plats",
        Column("konto", label=gettext_lazy("Ansvarig"), sort_key="konto__email"),
        Column("svarar", label=gettext_lazy("Svarar i dag"), accessor=svarar_i_dag),
        DagColumn("borta_fran", label=gettext_lazy("Borta från")),
        DagColumn("borta_till", label=gettext_lazy("Borta till och med")),
    ]
    ordering = ("plats__namn", "konto__email")
    edit_handler = ObjectList(Granskningsansvar.panels, base_form_class=GranskningsansvarForm)

    def get_queryset(self, request: Any) -> QuerySet[Granskningsansvar]:
        """The rows with their people."""
        return Granskningsansvar.objects.select_related("plats", "konto", "ersattare")


class GallringsregelViewSet(ForeningsregisterViewSet):
    """What may be deleted, by whose decision."""

    model = Gallringsregel
    icon = "bin"
    menu_label = gettext_lazy("Gallringsregler")
    list_display = [
        Column("get_vad_display", label=gettext_lazy("Vad"), sort_key="vad"),
        "efter_dagar",
        "beslut",
        DagColumn("beslutad", label=gettext_lazy("Beslutad")),
        BooleanColumn("galler", label=gettext_lazy("Gäller")),
    ]
