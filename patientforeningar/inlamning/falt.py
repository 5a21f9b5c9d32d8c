"""Fields of the form about an item: a time as people say it, the days between which it is shown, a choice of places."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from patientinfo.formular.fritext import FritextField
from patientinfo.models import Plats
from patientinfo.tid import STOCKHOLM, dag, dygnets_borjan, nasta_dygn


class Dagruta(forms.DateInput):
    """A day, by the browser's own calendar; where there is none as 2026-05-12."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Klockruta(forms.TimeInput):
    """A time of the day, by the browser's own clock; where there is none as 18:30."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class Tidruta(forms.SplitDateTimeWidget):
    """A day and a time beside each other."""

    template_name = "django/forms/widgets/multiwidget.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        forms.MultiWidget.__init__(
            self, [Dagruta({"aria-label": _("Dag")}), Klockruta({"aria-label": _("Klockslag")})], attrs
        )

    def decompress(self, value: dt.datetime | None) -> tuple[dt.date | None, dt.time | None]:
        """The day and the time that clocks in Stockholm show."""
        if value is None:
            return None, None
        lokal = value.astimezone(STOCKHOLM)
        return lokal.date(), lokal.time().replace(second=0, microsecond=0)


DATUMFORMAT = ["%Y-%m-%d", "%Y%m%d", "%d/%m %Y", "%d/%m/%Y", "%d.%m.%Y"]
KLOCKFORMAT = ["%H:%M", "%H.%M", "%H:%M:%S", "%H"]
FEL_DATUM = _("Skriv dagen som 2026-05-12.")
FEL_TID = _("Skriv klockslaget som 18:30.")


class Dag(forms.DateField):
    """A calendar day."""

    widget = Dagruta
    default_error_messages = {"invalid": FEL_DATUM}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=DATUMFORMAT, **kwargs)


class Tidpunkt(forms.MultiValueField):
    """A day and a time on the clock in Stockholm; an instant comes out.

    A time that does not exist, in the night when clocks go forward, is refused. One that comes twice is the first.
    """

    widget = Tidruta
    default_error_messages = {
        "invalid": FEL_DATUM,
        "ofullstandig": _("Skriv både dag och klockslag."),
        "finns_inte": _("Klockan ställs fram den natten, så det klockslaget finns inte. Välj ett annat."),
    }

    def __init__(self, **kwargs: Any) -> None:
        falten = (
            Dag(required=False),
            forms.TimeField(required=False, input_formats=KLOCKFORMAT, error_messages={"invalid": FEL_TID}),
        )
        super().__init__(falten, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[Any]) -> dt.datetime | None:
        """The instant in UTC; raises ValidationError for half a time and for one that does not exist."""
        if not any(data_list):
            return None
        datum, klockan = data_list
        if datum is None or klockan is None:
            raise ValidationError(self.error_messages["ofullstandig"], code="ofullstandig")
        vaggtid = dt.datetime.combine(datum, klockan)
        tid = vaggtid.replace(tzinfo=STOCKHOLM).astimezone(dt.UTC)
        if tid.astimezone(STOCKHOLM).replace(tzinfo=None) != vaggtid:
            raise ValidationError(self.error_messages["finns_inte"], code="finns_inte")
        return tid


def sista_dagen(till: dt.datetime) -> dt.date:
    """The last day of a time that ends at `till`, which is the midnight after it."""
    return dag(till - dt.timedelta(microseconds=1))


class FranOchMed(Dag):
    """The first day of a time: its beginning in Stockholm comes out."""

    def prepare_value(self, value: Any) -> Any:
        """The day of an instant."""
        return dag(value) if isinstance(value, dt.datetime) else value

    def clean(self, value: Any) -> dt.datetime | None:
        """The instant in UTC at which the day begins."""
        datum = super().clean(value)
        return dygnets_borjan(datum) if datum else None


class TillOchMed(FranOchMed):
    """The last day of a time: the midnight after it comes out."""

    def prepare_value(self, value: Any) -> Any:
        """The last day before an instant."""
        return sista_dagen(value) if isinstance(value, dt.datetime) else value

    def clean(self, value: Any) -> dt.datetime | None:
        """The instant in UTC at which the day ends."""
        borjan = super().clean(value)
        return nasta_dygn(borjan) if borjan else None


class Textrad(FritextField):
    """One line of plain text; one that is too long is refused and not cut."""

    widget = forms.TextInput  # type: ignore[assignment]

    def to_python(self, value: Any) -> str:
        """The readable text in one line."""
        return " ".join(super().to_python(value).split())


class Platser(forms.ModelMultipleChoiceField):
    """Places of the tree, with how deep each lies."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Plats.objects.with_tree_fields(), **kwargs)
