"""The menu "Sökhjälp": synonyms and best bets."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from sok.models import Basta, Ordgrupp


class OrdetIfyllt(CreateView):
    """A new record, with the word that the report of searches led here with already written."""

    def get_initial_form_instance(self) -> Any:
        """A record with `?ord=` in its place."""
        return self.model(**{self.falt: self.request.GET.get("ord", "")[:200]})

    @cached_property
    def falt(self) -> str:
        """The field that the word goes into."""
        return "vardagsord" if self.model is Ordgrupp else "ord"


class OrdgruppViewSet(SnippetViewSet):
    """Words that mean the same."""

    model = Ordgrupp
    icon = "redirect"
    menu_label = _("Synonymer")
    menu_order = 10
    add_view_class = OrdetIfyllt
    list_display = ["ord", "vardagsord"]
    list_export = ["ord", "vardagsord"]
    export_filename = "synonymer"
    ordering = ("ord",)
    list_per_page = 50


class BastaViewSet(SnippetViewSet):
    """What stands first."""

    model = Basta
    icon = "pick"
    menu_label = _("Bästa val")
    menu_order = 20
    add_view_class = OrdetIfyllt
    list_display = ["ord", Column("mal", label=_("Står först")), "sprak"]
    list_filter = ["sprak"]
    ordering = ("ord",)
    list_per_page = 50

    def get_queryset(self, request: Any) -> Any:
        """With what they lead to at hand: one query, however many they are."""
        return Basta.objects.select_related("sida", "vardenhet", "kommun", "dokument")


class SokhjalpGroup(SnippetViewSetGroup):
    """Both under one heading of the menu."""

    menu_label = _("Sökhjälp")
    menu_icon = "search"
    menu_order = 205
    items = (OrdgruppViewSet, BastaViewSet)
