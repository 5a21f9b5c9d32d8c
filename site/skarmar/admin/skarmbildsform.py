"""The form of a slide: refuses what cannot be read from a chair, beside the field that makes it so."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from skarmar.admin.fynd import bedom_skarmbild
from skarmar.admin.platsval import Platstrad
from skarmar.admin.veckodagar import VeckodagarField
from skarmar.models import Skarmbild

# The fit check speaks of an association's item, which has many pictures.
_FALT = {"bilder": "alt"}


class SkarmbildForm(WagtailAdminModelForm):
    """A draft may be unfinished; what is handed in, or approved with a correction, may not be unreadable."""

    veckodagar = VeckodagarField()

    class Meta(WagtailAdminModelForm.Meta):
        widgets = {
            "platser": Platstrad,
            "teman": forms.CheckboxSelectMultiple,
            "kort": forms.Textarea({"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk and "visas_fran" in self.fields:
            self.fields["visas_fran"].initial = timezone.now().replace(second=0, microsecond=0)
        if "samma_som" in self.fields:
            self.fields["samma_som"].queryset = Skarmbild.objects.exclude(pk=self.instance.pk)

    def clean(self) -> dict[str, Any]:
        """Refuse a slide for no place, and one that the fit check stops."""
        data: dict[str, Any] = super().clean()
        if self.is_deferred_validation:
            return data
        if "platser" in data and not data["platser"]:
            self.add_error("platser", _("Välj minst en plats. Välj länet för att visa bilden överallt."))
        return data

    def _post_clean(self) -> None:
        """The fit check, once what has been typed stands on the slide."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        for fynd in bedom_skarmbild(self.instance).hindrar:
            self.add_error(_FALT.get(fynd.falt, fynd.falt), fynd.text)
