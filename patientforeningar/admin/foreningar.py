"""Associations in the admin: a list with where each is, and a form for mending what it says of itself."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.snippets.views.snippets import EditView, IndexView

from patientforeningar.admin.inslag import InslagPolicy
from patientforeningar.admin.register import ForeningsregisterViewSet
from patientforeningar.foreningslage import foreningslage
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening
from patientinfo.admin.kolumner import DagColumn
from patientinfo.admin.vy import personen


class ForeningslistaView(IndexView):
    """Each row leads to the association's own page."""

    @cached_property
    def columns(self) -> list[Column]:
        """Wagtail's, without the boxes for doing the same to many at once."""
        return [kolumn for kolumn in super().columns if not isinstance(kolumn, BulkActionsCheckboxColumn)]

    def get_edit_url(self, instance: Forening) -> str:
        """Where the association is looked at."""
        return reverse("granska_forening", args=[instance.pk])

    def get_list_buttons(self, instance: Forening) -> list[Any]:
        """None: all that can be done is done there."""
        return []


class AndraForening(EditView):
    """Mend what the association says of itself; back to its page afterwards."""

    def save_instance(self) -> Forening:
        """Saved, and told in the association's log as its own changes are: what it was and what it is."""
        fore = _uppgifter(Forening.objects.get(pk=self.object.pk))
        forening: Forening = super().save_instance()
        nu = _uppgifter(forening)
        andrat = {falt: {"fran": fore[falt], "till": nu[falt]} for falt in nu if nu[falt] != fore[falt]}
        if andrat:
            logga(forening, Handelse.UPPGIFTER_ANDRADE, personen(self.request), timezone.now(), andrat=andrat)
        return forening

    def get_success_url(self) -> str:
        """The association's page."""
        return reverse("granska_forening", args=[self.object.pk])


def _uppgifter(forening: Forening) -> dict[str, Any]:
    falt = ("namn", "organisationsnummer", "utan_organisationsnummer", "verksamhet", "webbplats")
    flera = {namn: sorted(map(str, getattr(forening, namn).all())) for namn in ("kommuner", "teman")}
    return {namn: getattr(forening, namn) for namn in falt} | flera


class ForeningViewSet(ForeningsregisterViewSet):
    """Associations; they register themselves."""

    model = Forening
    icon = "group"
    menu_label = _("Föreningar")
    permission_policy = InslagPolicy(Forening)
    index_view_class = ForeningslistaView
    edit_view_class = AndraForening
    search_fields = ("namn", "organisationsnummer")
    search_backend_name = None
    list_filter = ["kommuner", "teman"]
    list_display = [
        "namn",
        Column("lage", label=_("Läge"), accessor=lambda rad: foreningslage(rad, timezone.now()).label),
        Column("kommuner", label=_("Kommuner"), accessor=lambda rad: ", ".join(map(str, rad.kommuner.all()))),
        DagColumn("ansokt", label=_("Ansökte"), sort_key="ansokt"),
        DagColumn("bekraftad", label=_("Bekräftad"), sort_key="bekraftad"),
    ]
    panels = [
        FieldPanel("namn"),
        FieldRowPanel([FieldPanel("organisationsnummer"), FieldPanel("utan_organisationsnummer")]),
        FieldPanel("verksamhet"),
        FieldPanel("kommuner", widget=forms.CheckboxSelectMultiple),
        FieldPanel("teman", widget=forms.CheckboxSelectMultiple),
        FieldPanel("webbplats"),
    ]

    def get_queryset(self, request: Any) -> QuerySet[Forening]:
        """The rows with their kommuner."""
        return Forening.objects.prefetch_related("kommuner")
