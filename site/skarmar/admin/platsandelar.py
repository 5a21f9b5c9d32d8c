"""How the time on the screens of a place is shared between senders, now."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from patientinfo.models import Plats
from skarmar.admin.platsval import PlatsField
from skarmar.admin.slingor import program
from skarmar.admin.vy import Skarmvy
from skarmar.models import Skarm
from skarmar.urval.program import spellista


class PlatsForm(forms.Form):
    """Which place; the county when none is chosen."""

    plats = PlatsField(required=False, empty_label=_("Välj plats"))


class PlatsandelarView(Skarmvy):
    """What a screen standing in the place would share out, whether one does or not."""

    template_name = "skarmar/admin/andelar.html"
    page_title = _("Andelar per avsändare")
    header_icon = "order"

    @cached_property
    def form(self) -> PlatsForm:
        """Which place."""
        return PlatsForm(self.request.GET or None)

    @property
    def plats(self) -> Plats:
        """The place asked about."""
        vald = self.form.cleaned_data.get("plats") if self.form.is_bound and self.form.is_valid() else None
        return vald or Plats.objects.without_tree_fields().get(typ=Plats.Typ.LAN)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`form`, `plats`, and its programme with the shares."""
        plats = self.plats
        lista = spellista(Skarm(plats=plats, namn=plats.namn, adress=""), self.vid)
        return {
            **super().get_context_data(**kwargs),
            "form": self.form,
            "plats": plats,
            "program": program(lista, self.vid),
        }
