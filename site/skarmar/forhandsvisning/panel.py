"""The panel that shows an item on screens: how it looks, where and how often (hook `inslag_panel`, decision 0026)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from patientforeningar.forhandsvisning.panel import Plats, Skyltpanel
from patientforeningar.models import Inslag
from patientforeningar.models.fil import PORTAL, REDAKTION
from patientinfo.tid import STOCKHOLM, tidpunkt
from skarmar.forhandsvisning.vantrum import forsta_gangen, pa_skarmar

_FORM = "%Y-%m-%dT%H:%M"  # as browsers send a day and a time


class NarForm(forms.Form):
    """The instant that is asked about, by the clock in Stockholm."""

    nar = forms.CharField(
        label=_("Dag och klockslag"), max_length=16, widget=forms.TextInput(attrs={"type": "datetime-local"})
    )

    def clean_nar(self) -> dt.datetime:
        """Refuse what is no day and time."""
        try:
            lokal = dt.datetime.strptime(self.cleaned_data["nar"], _FORM).replace(tzinfo=STOCKHOLM)
            return lokal.astimezone(dt.UTC)
        except (ValueError, OverflowError):
            raise forms.ValidationError(_("Välj en dag och ett klockslag.")) from None


class Skarmpanel(Skyltpanel):
    """The item drawn with what there is to mend, and the screens of its places."""

    template_name = "skarmar/forhandsvisning_panel.html"

    def __init__(self, inslag: Inslag, vid: dt.datetime, dorr: str, fraga: str | None) -> None:
        """`fraga` is what was typed as the time; None when nothing was."""
        super().__init__(inslag, vid, dorr)
        if fraga is None:
            fraga = forsta_gangen(inslag, vid).astimezone(STOCKHOLM).strftime(_FORM)
        self.form = NarForm({"nar": fraga})

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """What the template draws from."""
        nar = self.form.cleaned_data["nar"] if self.form.is_valid() else None
        svar = pa_skarmar(self.inslag, nar) if nar else None
        return {**super().get_context_data(parent_context), "form": self.form, "svar": svar}


def skarmpanel(request: HttpRequest, inslag: Inslag, plats: Plats) -> Component | None:
    """`inslag_panel`: None for what is for the web alone."""
    if not inslag.pa_skarm:
        return None
    dorr = REDAKTION if plats == "granskning" else PORTAL
    return Skarmpanel(inslag, tidpunkt(request), dorr, request.GET.get("nar"))
