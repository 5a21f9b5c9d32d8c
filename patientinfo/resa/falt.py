"""Fields that take what people write: numbers with a comma, days from a calendar."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# 1 250,50 kr; 165 km. A point is a comma, since nobody writes thousands of kilometres.
_TAL = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?", re.ASCII)
_UTFYLLNAD = re.compile(r"[\s\u00a0\u2009\u202f]+|(?:kr|kronor|km|kilometer)\.?$", re.IGNORECASE)


class TalField(forms.Field):
    """A number of kronor or kilometres, more than zero; empty is None."""

    widget = forms.TextInput
    default_error_messages = {
        "tal": _("Skriv bara talet med siffror, till exempel 165 eller 51,5."),
        "noll": _("Skriv ett tal som är större än noll."),
        "for_stort": _("Talet är för stort. Det får vara högst %(hogst)s."),
    }

    def __init__(self, *, hogst: int, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)
        self.hogst = hogst

    def to_python(self, value: Any) -> Decimal | None:
        """The number; raises ValidationError for what is none."""
        text = str(value or "").strip()
        while (kortare := _UTFYLLNAD.sub("", text)) != text:
            text = kortare
        if not text:
            return None
        traff = _TAL.fullmatch(text)
        if traff is None:
            raise ValidationError(self.error_messages["tal"], "tal")
        return Decimal(f"{traff[1]}.{traff[2] or 0}")

    def validate(self, value: Any) -> None:
        """Raises ValidationError for zero and for what no journey comes to."""
        super().validate(value)
        if value is None:
            return
        if value <= 0:
            raise ValidationError(self.error_messages["noll"], "noll")
        if value > self.hogst:
            raise ValidationError(self.error_messages["for_stort"], "for_stort", {"hogst": self.hogst})

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """A keyboard with figures, on a phone."""
        return {**super().widget_attrs(widget), "inputmode": "decimal", "autocomplete": "off", "maxlength": 20}
