"""The small forms on and round an item's page: a message, a reason, a new time."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from patientforeningar.actions.skicka_meddelande import HOGST_MEDDELANDE
from patientforeningar.inlamning.falt import Tidpunkt
from patientinfo.formular.fritext import FritextField


class MeddelandeForm(forms.Form):
    """A few words to the region."""

    text = FritextField(
        label=_("Skriv till granskaren"),
        max_length=HOGST_MEDDELANDE,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Skriv något i meddelandet.")},
    )


class AterkallaForm(forms.Form):
    """Why it is taken down."""

    skal = FritextField(
        label=_("Varför återkallar ni det?"),
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Skälet sparas i ärendet. Det visas inte för besökare."),
        error_messages={"required": _("Skriv varför det återkallas.")},
    )


class FlyttaForm(forms.Form):
    """When a date is held instead."""

    ny_borjar = Tidpunkt(label=_("Börjar i stället"), error_messages={"required": _("Skriv när det börjar i stället.")})
    ny_slutar = Tidpunkt(
        label=_("Slutar"), required=False, help_text=_("Lämna tomt, så är det lika långt som det var tänkt.")
    )
