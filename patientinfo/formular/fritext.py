"""Free text from anybody: plain text without control characters, without personnummer, and not too long."""

from __future__ import annotations

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from patientinfo.svenska import hitta_personnummer

_ORADBRYTNINGAR = {"Cc", "Cs", "Co", "Cn"}  # control, surrogate, private, unassigned: nothing to read


def rensad(text: str) -> str:
    """`text` with one kind of line break and without the characters that nobody can read."""
    rader = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        tecken for tecken in rader if tecken in "\n\t" or unicodedata.category(tecken) not in _ORADBRYTNINGAR
    )


def utan_personnummer(text: str) -> None:
    """Raise ValidationError when `text` holds something that looks like a personnummer (GDPR: we never ask for one)."""
    if hitta_personnummer(text):
        raise ValidationError(
            _("Det ser ut som att det står ett personnummer i texten. Ta bort det, så kan du skicka."),
            code="personnummer",
        )


class FritextField(forms.CharField):
    """A text area for at most `max_length` characters; a text that is refused comes back as it was written."""

    widget = forms.Textarea
    default_validators = [utan_personnummer]
    default_error_messages = {
        "max_length": ngettext_lazy(
            "Texten får ha högst %(limit_value)d tecken. Din har %(show_value)d.",
            "Texten får ha högst %(limit_value)d tecken. Din har %(show_value)d.",
            "limit_value",
        )
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No `maxlength`: a browser would cut off what is pasted, and say nothing."""
        return {namn: varde for namn, varde in super().widget_attrs(widget).items() if namn != "maxlength"}

    def to_python(self, value: Any) -> str:
        """The readable text of what was sent."""
        return super().to_python(rensad(str(value or ""))) or ""

    def bound_data(self, data: Any, initial: Any) -> str:
        """What is shown again when the form comes back."""
        return rensad(str(data or ""))
