"""Choosing without JavaScript: forms sent by GET, whose answer can be linked to, kept and printed."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from patientinfo.models.vardenhet import Vardenhet
from patientinfo.register.platser import kommunerna


class KommunvalForm(forms.Form):
    """One of the kommuner, or none."""

    kommun = forms.ChoiceField(
        label=_("Kommun"),
        required=False,
        error_messages={"invalid_choice": _("Vi känner inte igen kommunen. Välj en i listan.")},
    )

    ingen: ClassVar[Any] = _("Välj kommun")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        val = [(kommun.slug, kommun.namn) for kommun in kommunerna()]
        self.fields["kommun"].choices = [("", self.ingen), *val]  # type: ignore[attr-defined]

    def valt(self, falt: str) -> str:
        """What was chosen in the field `falt`; empty when nothing was, or when it is none of the choices."""
        return "" if falt in self.errors else str(self.cleaned_data.get(falt, ""))


class EnhetsvalForm(KommunvalForm):
    """A kommun and a kind of unit."""

    ingen = _("Alla kommuner")

    sort = forms.ChoiceField(
        label=_("Sorts vård"),
        required=False,
        choices=[("", _("Alla sorter")), *Vardenhet.Sort.choices],
        error_messages={"invalid_choice": _("Vi känner inte igen sorten. Välj en i listan.")},
    )
