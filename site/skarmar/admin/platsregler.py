"""Rules by place: themes that stay out, who is told when a screen falls silent, and the code for hiding."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column

from patientforeningar.models import Forening
from patientinfo.models import Konto
from skarmar.admin.platsval import PlatsField
from skarmar.admin.register import SkarmregisterViewSet
from skarmar.models import Platsregel


class PlatsregelForm(WagtailAdminModelForm):
    """A place has one rule; its people are staff."""

    plats = PlatsField()

    class Meta(WagtailAdminModelForm.Meta):
        widgets = {
            "ej_teman": forms.CheckboxSelectMultiple,
            "tillatna_foreningar": forms.CheckboxSelectMultiple,
            "ansvariga": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        falt: dict[str, Any] = self.fields
        if "ansvariga" in falt:
            falt["ansvariga"].queryset = Konto.objects.filter(groups__isnull=False, is_active=True).distinct()
        if "tillatna_foreningar" in falt:
            falt["tillatna_foreningar"].queryset = Forening.objects.filter(antagen__isnull=False)


class KodPanel(HelpPanel):
    """Whether the place has a code of its own, and the way to a new one."""

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel on one rule."""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `regel`, and `adress` where a code is set once the rule is saved."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "regel": self.instance, "adress": pinadress(self.instance)}


def pinadress(regel: Platsregel) -> str:
    """Where the place's code is set; empty for a rule that is not saved."""
    try:
        return reverse("skarm_pin", args=[regel.pk]) if regel.pk else ""
    except NoReverseMatch:
        return ""


def _uppraknade(falt: str) -> Any:
    return lambda regel: ", ".join(str(ett) for ett in getattr(regel, falt).all())


class PlatsregelViewSet(SkarmregisterViewSet):
    """Rules, a row for each place that has one."""

    model = Platsregel
    icon = "clipboard-list"
    menu_label = _("Regler för platser")
    search_fields = ("plats__namn",)
    search_backend_name = None
    list_display = [
        "plats",
        Column("ej_teman", label=_("Visas inte här"), accessor=_uppraknade("ej_teman")),
        Column("tillatna", label=_("Får visas ändå"), accessor=_uppraknade("tillatna_foreningar")),
        Column("ansvariga", label=_("Får besked"), accessor=_uppraknade("ansvariga")),
        Column("pin", label=_("Kod för att dölja"), accessor=lambda regel: _("finns") if regel.pin else _("saknas")),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("plats"),
            FieldPanel("ej_teman"),
            FieldPanel("tillatna_foreningar"),
            FieldPanel("ansvariga"),
            KodPanel(template="skarmar/admin/kodpanel.html", heading=_("Kod för att dölja ett inslag")),
        ],
        base_form_class=PlatsregelForm,
    )

    def get_queryset(self, request: Any) -> QuerySet[Platsregel]:
        """The rules with what the list says of each."""
        return Platsregel.objects.select_related("plats").prefetch_related(
            "ej_teman", "tillatna_foreningar", "ansvariga"
        )
