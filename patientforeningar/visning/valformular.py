"""Choosing among what associations do: forms sent by GET, whose answer can be linked to, kept and printed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Inslag
from patientforeningar.visning import perioder
from patientforeningar.visning.urval import Urval, temana
from patientinfo.register.kommunval import KommunvalForm


class ForeningsvalForm(KommunvalForm):
    """A kommun and a theme."""

    ingen = _("Hela länet")

    tema = forms.ChoiceField(
        label=_("Tema"),
        required=False,
        error_messages={"invalid_choice": _("Vi känner inte igen temat. Välj ett i listan.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        val = [(tema.slug, tema.namn) for tema in temana()]
        self.fields["tema"].choices = [("", _("Alla teman")), *val]  # type: ignore[attr-defined]

    @property
    def urval(self) -> Urval:
        """What was chosen."""
        return Urval(kommun=self.valt("kommun"), tema=self.valt("tema"))


class KalendervalForm(KommunvalForm):
    """A kommun, for whom, and when."""

    ingen = _("Hela länet")

    for_vem = forms.ChoiceField(
        label=_("För vem"),
        required=False,
        error_messages={"invalid_choice": _("Vi känner inte igen valet. Välj ett i listan.")},
    )
    nar = forms.ChoiceField(
        label=_("När"),
        required=False,
        error_messages={"invalid_choice": _("Vi känner inte igen tiden. Välj en i listan.")},
    )

    def __init__(self, *args: Any, vid: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for_vem = [(kod, capfirst(namn)) for kod, namn in Inslag.ForVem.choices if kod != Inslag.ForVem.ALLA]
        self.fields["for_vem"].choices = [("", _("Alla")), *for_vem]  # type: ignore[attr-defined]
        self.fields["nar"].choices = perioder.val(vid)  # type: ignore[attr-defined]

    @property
    def urval(self) -> Urval:
        """What was chosen, the time aside."""
        return Urval(kommun=self.valt("kommun"), for_vem=self.valt("for_vem"))
