"""Fields that several of the forms have."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from stdnum.se import orgnr

from patientforeningar.models.forening import kontrollera_organisationsnummer
from patientinfo.formular.fritext import FritextField, rensad, utan_personnummer
from patientinfo.models import Kommun

# Nobody reads and fills in a form faster.
MINSTA_TID = dt.timedelta(seconds=4)
_SALT = "portal-oppnat"


class Rad(forms.CharField):
    """One line of plain text, without personnummer."""

    default_validators = [utan_personnummer]

    def to_python(self, value: Any) -> str:
        """The readable text in one line."""
        return " ".join((super().to_python(rensad(str(value or ""))) or "").split())


class Organisationsnummer(forms.CharField):
    """Ten digits in any way of writing, kept as 802002-4280."""

    def clean(self, value: Any) -> str:
        """The number with its hyphen; empty when nothing was written."""
        text: str = super().clean(value)
        if not text:
            return ""
        kontrollera_organisationsnummer(text)
        return str(orgnr.format(text))


class Kommuner(forms.ModelMultipleChoiceField):
    """The kommuner that an association works in."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        fel = {"required": _("Välj minst en kommun.")}
        super().__init__(queryset=Kommun.objects.order_by("namn"), error_messages=fel, **kwargs)


class Verksamhet(FritextField):
    """What an association does, in its own words."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Vad ni gör"),
            max_length=1000,
            help_text=_("Skriv så att den som inte känner er förstår. Det visas på er sida."),
            error_messages={"required": _("Berätta vad ni gör.")},
            widget=forms.Textarea(attrs={"rows": 6}),
            **kwargs,
        )


class Webbadress(forms.URLField):
    """The association's own pages, if it has any; https unless somebody writes otherwise."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Er webbplats"),
            required=False,
            max_length=200,
            assume_scheme="https",
            widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
            **kwargs,
        )


class Oppnat(forms.CharField):
    """When the form was opened, signed: one that comes back at once was filled in by a machine."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, initial=_nu, **kwargs)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """The time that the form carries, or a new one in place of one that is not ours."""
        return data if _alder(data) is not None else initial

    def validate(self, value: str) -> None:
        """Refuse what came too fast, or without a time of ours; the person is told to send it again."""
        alder = _alder(value)
        if alder is None:
            raise ValidationError(_("Vi såg inte när du öppnade sidan. Skicka igen."), code="oppnat")
        if alder < MINSTA_TID:
            raise ValidationError(_("Det gick väldigt fort. Vänta några sekunder och skicka igen."), code="oppnat")


def _nu() -> str:
    return signing.dumps(timezone.now().timestamp(), salt=_SALT)


def _alder(varde: Any) -> dt.timedelta | None:
    """How long ago the form was opened; None when the time is not one of ours."""
    try:
        oppnat = signing.loads(str(varde), salt=_SALT)
    except signing.BadSignature:
        return None
    return dt.timedelta(seconds=timezone.now().timestamp() - oppnat)
