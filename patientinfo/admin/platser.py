"""Places that are nothing but places, in the admin: the county and the waiting rooms."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import DeleteView, EditView, SnippetViewSet

from patientinfo.models import Plats


def egna_platser() -> QuerySet[Plats]:
    """Places that are not a record of another register."""
    platser: QuerySet[Plats] = Plats.objects.filter(kommun__isnull=True, vardenhet__isnull=True)
    return platser.select_related("parent")


class _BaraEgna:
    """A view that knows no other places: a kommun's name is changed where kommuner are."""

    def get_queryset(self) -> QuerySet[Plats]:
        """What the view may find."""
        return egna_platser()


class AndraPlats(_BaraEgna, EditView):
    """Change."""


class TaBortPlats(_BaraEgna, DeleteView):
    """Delete."""


class PlatsViewSet(SnippetViewSet):
    """The county and the waiting rooms; kommuner and care units have registers of their own."""

    model = Plats
    icon = "site"
    menu_label = _("Platser")
    menu_order = 50
    list_display = ["namn", "typ", Column("parent", label=_("Ligger i"), sort_key="parent__namn"), "slug"]
    list_filter = ["typ"]
    ordering = ("namn",)
    panels = [
        FieldRowPanel([FieldPanel("namn"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("typ"), FieldPanel("parent")]),
    ]

    edit_view_class = AndraPlats
    copy_view_enabled = False
    delete_view_class = TaBortPlats

    def get_queryset(self, request: Any) -> QuerySet[Plats]:
        """What the list shows."""
        return egna_platser()
