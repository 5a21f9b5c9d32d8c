"""Choosing without JavaScript: forms sent by GET, whose answer can be linked to, kept and printed."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from patientinfo.models.halsoaktivitet import Halsoaktivitet
from patientinfo.models.kommun import Kommun
from patientinfo.models.vardenhet import Vardenhet
from patientinfo.register.platser import kommunen, kommunerna


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

    @property
    def kommunen(self) -> Kommun | None:
        """The kommun that was chosen; None when none was."""
        return kommunen(self.valt("kommun"))

    @property
    def fraga(self) -> str:
        """The query string that asks for what was chosen, in the order in which the store keeps it."""
        valda = {falt: self.valt(falt) for falt in sorted(self.fields)}
        return urlencode({falt: varde for falt, varde in valda.items() if varde})


class EnhetsvalForm(KommunvalForm):
    """A kommun and a kind of unit."""

    ingen = _("Alla kommuner")

    sort = forms.ChoiceField(
        label=_("Sorts vård"),
        required=False,
        choices=[("", _("Alla sorter")), *Vardenhet.Sort.choices],
        error_messages={"invalid_choice": _("Vi känner inte igen sorten. Välj en i listan.")},
    )


class AktivitetsvalForm(KommunvalForm):
    """A kommun and a kind of activity."""

    ingen = _("Hela länet")

    sort = forms.ChoiceField(
        label=_("Vad"),
        required=False,
        choices=[("", _("Allt")), *Halsoaktivitet.Sort.choices],
        error_messages={"invalid_choice": _("Vi känner inte igen valet. Välj ett i listan.")},
    )
