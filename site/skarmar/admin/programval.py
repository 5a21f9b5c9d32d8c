"""Which instant the editor asks about: a day and a time of day in Stockholm."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminTimeInput

from patientinfo.tid import STOCKHOLM

DAGAR = 365  # nobody plans further ahead, and nothing older can be shown: slides are as they are now


class TidpunktForm(forms.Form):
    """A day and a time; empty means now."""

    dag = forms.DateField(label=_("Dag"), widget=AdminDateInput)
    tid = forms.TimeField(label=_("Klockan"), widget=AdminTimeInput)

    def __init__(self, vid: dt.datetime, *args: Any, **kwargs: Any) -> None:
        """`vid` is now: what the form begins with, and what it counts from."""
        self.nu = vid.astimezone(STOCKHOLM)
        kwargs.setdefault("initial", {"dag": self.nu.date(), "tid": self.nu.strftime("%H:%M")})
        super().__init__(*args, **kwargs)

    def clean_dag(self) -> dt.date:
        """Refuse days that nothing can be said of."""
        dag: dt.date = self.cleaned_data["dag"]
        if dag < self.nu.date():
            raise ValidationError(_("Välj i dag eller en dag som kommer. Det som har visats står under Visningar."))
        if dag > self.nu.date() + dt.timedelta(days=DAGAR):
            raise ValidationError(_("Välj en dag inom ett år."))
        return dag

    @property
    def vid(self) -> dt.datetime | None:
        """The instant asked about; None when the form is empty or wrong.

        An hour that does not exist (the night in March) is taken as the one after; of one that is twice, the first.
        """
        if not self.is_bound or not self.is_valid():
            return None
        lokal = dt.datetime.combine(self.cleaned_data["dag"], self.cleaned_data["tid"], tzinfo=STOCKHOLM)
        return lokal.astimezone(dt.UTC)
