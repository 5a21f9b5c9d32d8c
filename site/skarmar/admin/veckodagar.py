"""The days of the week as seven boxes; the record keeps them as one number."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from skarmar.models.schema import ALLA_DAGAR, VECKODAGAR


class Veckodagsrutor(forms.CheckboxSelectMultiple):
    """A box for each day, in one row where there is room."""

    template_name = "skarmar/admin/veckodagsrutor.html"

    class Media:
        css = {"all": ("skarmar/admin.css",)}

    def format_value(self, value: Any) -> list[str]:
        """The boxes to tick, of a bit mask or of what was ticked before a fault."""
        if isinstance(value, int):
            value = dagar(value)
        return [str(dag) for dag in value or ()]


class VeckodagarField(forms.TypedMultipleChoiceField):
    """Ticked days in, bit mask out; raises ValidationError beside the field when none is ticked."""

    widget = Veckodagsrutor
    default_error_messages = {"required": _("Välj minst en veckodag.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Veckodagar"))
        kwargs.setdefault("initial", ALLA_DAGAR)
        super().__init__(choices=VECKODAGAR, coerce=int, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """The mask as days."""
        return dagar(value) if isinstance(value, int) else value

    def clean(self, value: Any) -> int:
        """The mask of the days ticked."""
        return sum(1 << dag for dag in super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another day is ticked than before."""
        return super().has_changed(self.prepare_value(initial), data)


def dagar(mask: int) -> list[int]:
    """The days in `mask`; 0 is Monday."""
    return [dag for dag, _namn in VECKODAGAR if mask >> dag & 1]
