"""All screens: state, last heard of, what is on them now."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, TitleColumn
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import IndexView

from skarmar.admin.rader import rader
from skarmar.admin.register import SkarmregisterViewSet
from skarmar.admin.skarmfilter import Skarmfilter
from skarmar.admin.skarmform import SKARMPANELER
from skarmar.admin.skarmlas import AndraSkarm
from skarmar.models import Skarm


class MallColumn(Column):
    """A cell with a template of its own, which is told the row (`rad`, rader.Skarmrad) and the screen."""

    def __init__(self, name: str, mall: str, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.cell_template_name = mall

    def get_cell_context_data(self, instance: Skarm, parent_context: Any) -> dict[str, Any]:
        """Adds `rad`."""
        return {**super().get_cell_context_data(instance, parent_context), "rad": instance.rad}

    def get_value(self, instance: Skarm) -> str:
        """Nothing of its own: the template says it."""
        return ""


class OversiktView(IndexView):
    """Screens, fifty at a time, with what is said of those fifty alone."""

    @property
    def columns(self) -> list[Column]:
        """Wagtail's, without the boxes: what is done to many has a page of its own, which shows what it will do."""
        return [kolumn for kolumn in super().columns if not isinstance(kolumn, BulkActionsCheckboxColumn)]

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """The page, its screens told what the list says of them."""
        delar = super().paginate_queryset(queryset, page_size)
        for rad in rader(delar[2], timezone.now()):
            rad.skarm.rad = rad
        return delar

    @property
    def header_buttons(self) -> list[Button]:
        """Adding one, the map, and changing many."""
        knappar: list[Button] = [*super().header_buttons]
        knappar.append(HeaderButton(_("Karta"), url=reverse("skarmkarta"), icon_name="site"))
        if self.user_has_permission("change"):
            fraga = self.request.GET.urlencode()
            adress = f"{reverse('skarmar_andra_flera')}?{fraga}"
            knappar.append(HeaderButton(_("Ändra flera"), url=adress, icon_name="edit"))
        return knappar


class SkarmViewSet(SkarmregisterViewSet):
    """Screens."""

    model = Skarm
    icon = "desktop"
    menu_label = _("Översikt")
    menu_order = 0
    index_view_class = OversiktView
    index_template_name = "skarmar/admin/oversikt.html"
    edit_view_class = AndraSkarm
    filterset_class = Skarmfilter
    search_fields = ("namn", "adress", "plats__namn", "var")
    search_backend_name = None
    list_display = [
        TitleColumn(
            "namn", label=_("Namn"), sort_key="namn", get_url=lambda skarm: reverse("skarmsida", args=[skarm.pk])
        ),
        Column("plats", label=_("Plats"), sort_key="plats__namn"),
        MallColumn("lage", "skarmar/admin/cell_lage.html", label=_("Läge")),
        MallColumn("senast", "skarmar/admin/cell_senast.html", label=_("Hördes senast"), sort_key="puls__senast"),
        MallColumn("visas", "skarmar/admin/cell_visas.html", label=_("Visar nu")),
    ]
    ordering = ("plats__namn", "namn")
    edit_handler = SKARMPANELER

    def get_queryset(self, request: HttpRequest) -> QuerySet[Skarm]:
        """Screens with their places and heartbeats."""
        return Skarm.objects.select_related("plats", "puls")
