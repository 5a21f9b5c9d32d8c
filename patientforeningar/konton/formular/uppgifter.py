"""The forms by which ombud change their association's details."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from patientforeningar.konton.formular.falt import Kommuner, Rad, Verksamhet, Webbadress
from patientforeningar.models import Kontaktperson


class UppgifterForm(forms.Form):
    """What an association may change by itself."""

    verksamhet = Verksamhet()
    kommuner = Kommuner(label=_("Kommuner där ni finns"))
    webbplats = Webbadress()


class KontaktForm(forms.ModelForm[Kontaktperson]):
    """A person to ask, who has agreed to it."""

    namn = Rad(
        label=_("Namn"),
        max_length=120,
        error_messages={"required": _("Skriv personens namn.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    samtycke = forms.BooleanField(
        label=_("Personen vet om att uppgifterna sparas, och har sagt ja"),
        error_messages={"required": _("Fråga personen först, och kryssa sedan i rutan.")},
    )

    class Meta:
        model = Kontaktperson
        fields = ("namn", "telefon", "epost", "offentlig", "tas_bort")
        labels = {"offentlig": _("Uppgifterna får visas på webbplatsen"), "tas_bort": _("Ta bort uppgifterna den")}
        help_texts = {"tas_bort": _("Om du redan vet när de inte behövs längre.")}
        widgets = {
            "telefon": forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
            "epost": forms.EmailInput(attrs={"autocomplete": "off"}),
            "tas_bort": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        }

    field_order = ("namn", "telefon", "epost", "offentlig", "tas_bort", "samtycke")


class InbjudanForm(forms.Form):
    """Whom to invite, and whether the one who invites leaves."""

    email = forms.EmailField(
        label=_("E-postadress till den du bjuder in"),
        error_messages={"required": _("Skriv adressen till den du vill bjuda in.")},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    lamnar_over = forms.BooleanField(
        label=_("Jag lämnar över: när personen har tackat ja slutar jag själv som ombud"), required=False
    )

    def clean_email(self) -> str:
        """The address in small letters, as accounts are named."""
        return str(self.cleaned_data["email"]).lower()


class GaMedForm(forms.Form):
    """The name of somebody who answers an invitation; an account that exists keeps its own."""

    namn = Rad(
        label=_("Ditt namn"),
        max_length=120,
        help_text=_("Föreningens andra ombud ser det."),
        error_messages={"required": _("Skriv ditt namn.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class KodForm(forms.Form):
    """A code that came by mail."""

    kod = forms.CharField(
        label=_("Koden i brevet"),
        max_length=40,
        error_messages={"required": _("Skriv koden.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def fel_kod(self) -> None:
        """Say beside the field that it was not the right one."""
        self.add_error(
            "kod", ValidationError(_("Koden stämmer inte. Kontrollera att du skrev den senaste koden du fick."))
        )
