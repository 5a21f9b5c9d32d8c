"""What staff fill in on their phone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from patientinfo.formular.fritext import FritextField
from patientinfo.formular.publikt_formular import MedFalla
from skarmar.doljning.tider import Till
from skarmar.models import Doljning

HOGST_TEXT = 300  # characters


class KodForm(MedFalla):
    """The place's code. It is never sent back to the browser."""

    kod = forms.CharField(
        label=_("Platsens kod"),
        max_length=20,
        widget=forms.PasswordInput({"inputmode": "numeric", "autocomplete": "off"}),
        help_text=_("Sex siffror. Har du ingen kod frågar du den som ansvarar för skärmarna hos er."),
        error_messages={"required": _("Skriv platsens kod."), "max_length": _("Koden är sex siffror.")},
    )

    def clean_kod(self) -> str:
        """The digits, without the spaces that one writes between them."""
        return "".join(str(self.cleaned_data["kod"]).split())


class DoljForm(KodForm):
    """Which item, why, and until when."""

    field_order = ["skal", "text", "till", "kod"]

    punkt = forms.CharField(max_length=40, widget=forms.HiddenInput)
    skal = forms.ChoiceField(
        label=_("Skäl till att dölja"),
        choices=Doljning.Skal.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj varför det döljs.")},
    )
    text = FritextField(
        label=_("Berätta kort"),
        required=False,
        max_length=HOGST_TEXT,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Avsändaren läser det du skriver. Skriv inget om någon person."),
    )
    till = forms.TypedChoiceField(
        label=_("Hur länge"),
        choices=Till.choices,
        coerce=Till,
        initial=Till.KVALL,
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj hur länge det ska vara dolt.")},
    )

    def clean(self) -> dict[str, Any]:
        """Ask for words when no given reason fits."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("skal") == Doljning.Skal.ANNAT and not data.get("text") and "text" not in self.errors:
            self.add_error("text", _("Skriv varför, så att avsändaren förstår."))
        return data
