"""The form of a takeover: where, what, and until when."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput

from patientinfo.formular.fritext import FritextField
from patientinfo.models import Plats
from skarmar.actions.ta_over import LANGST
from skarmar.admin.platsval import Platstrad
from skarmar.overtagande.meddelande import bedomning, hogst, utan_inneslutna

FORESLAGEN = dt.timedelta(hours=2)
# The fit check's names of fields, and ours.
_FALT = {"kort": "text"}


class OvertagandeForm(forms.Form):
    """A message that fills screens. `vid` is when it would begin, `avsandare` who says it."""

    platser = forms.ModelMultipleChoiceField(
        label=_("Vilka skärmar?"),
        queryset=Plats.objects.without_tree_fields(),
        widget=Platstrad,
        help_text=_("Meddelandet fyller alla skärmar på platsen och på platser inuti den."),
        error_messages={"required": _("Välj minst en plats.")},
    )
    rubrik = forms.CharField(label=_("Rubrik"), max_length=hogst("rubrik"))
    text = FritextField(
        label=_("Text"),
        max_length=hogst("text"),
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Vad har hänt, och vad ska den som läser göra? Det ska gå att läsa på 5 meters håll."),
    )
    adress = forms.URLField(
        label=_("Läs mer"),
        required=False,
        assume_scheme="https",
        max_length=hogst("adress"),
        help_text=_("En adress där det står mer, om det finns en."),
    )
    slutar = forms.DateTimeField(
        label=_("Slutar"),
        widget=AdminDateTimeInput,
        help_text=_("Då kommer det vanliga programmet tillbaka av sig självt. Högst ett dygn."),
    )

    def __init__(self, *args: Any, vid: dt.datetime, avsandare: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vid, self.avsandare = vid, avsandare
        self.fields["slutar"].initial = (vid + FORESLAGEN).replace(second=0, microsecond=0)

    def clean_platser(self) -> list[Plats]:
        """The outermost of them."""
        return utan_inneslutna(self.cleaned_data["platser"])

    def clean_slutar(self) -> dt.datetime:
        """Refuse an end that has been, and one that is more than a day away."""
        slutar: dt.datetime = self.cleaned_data["slutar"]
        if slutar <= self.vid:
            raise forms.ValidationError(_("Den tiden har redan varit."))
        if slutar > self.vid + LANGST:
            raise forms.ValidationError(_("Välj ett slut inom ett dygn. Behövs det längre tar du över igen."))
        return slutar

    def clean(self) -> dict[str, Any]:
        """Refuse what cannot be read from the chairs."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if "rubrik" in data and "text" in data:
            for fynd in bedomning(data["rubrik"], data["text"], self.avsandare, data.get("adress", "")).hindrar:
                self.add_error(_FALT.get(fynd.falt, fynd.falt), fynd.text)
        return data
