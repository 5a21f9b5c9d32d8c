"""The form by which an association registers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from patientforeningar.konton.formular.falt import Kommuner, Oppnat, Organisationsnummer, Rad, Verksamhet, Webbadress
from patientforeningar.models import Forening, Kontaktperson
from patientinfo.formular.publikt_formular import MedFalla
from patientinfo.telefon import kontrollera_telefon

# The trap is called `webbplats` on every form, so the association's own address is called `hemsida` here.
GRUPPER = (
    (_("Föreningen"), ("namn", "organisationsnummer", "utan_organisationsnummer", "kommuner", "verksamhet", "hemsida")),
    (_("Du som är kontaktperson"), ("kontakt", "epost", "telefon", "offentlig")),
)


class AnsokanForm(MedFalla):
    """The association, the person to ask, and the consent."""

    namn = Rad(label=_("Föreningens namn"), max_length=120, error_messages={"required": _("Skriv föreningens namn.")})
    organisationsnummer = Organisationsnummer(
        label=_("Organisationsnummer"),
        required=False,
        max_length=20,
        help_text=_("Tio siffror, till exempel 802002-4280. Lämna tomt om ni inte har något."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    utan_organisationsnummer = Rad(
        label=_("Varför ni inte har ett organisationsnummer"),
        required=False,
        max_length=300,
        help_text=_("Bara om ni saknar ett. Till exempel: vi är en nystartad lokal grupp."),
    )
    kommuner = Kommuner(label=_("Kommuner där ni finns"))
    verksamhet = Verksamhet()
    hemsida = Webbadress(help_text=_("Om ni har en."))
    kontakt = Rad(
        label=_("Ditt namn"),
        max_length=120,
        error_messages={"required": _("Skriv ditt namn.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    epost = forms.EmailField(
        label=_("Din e-postadress"),
        help_text=_("Vi skickar en kod dit. Sedan loggar du in med den adressen."),
        error_messages={"required": _("Skriv din e-postadress.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    telefon = forms.CharField(
        label=_("Ditt telefonnummer"),
        required=False,
        max_length=30,
        validators=[kontrollera_telefon],
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )
    offentlig = forms.BooleanField(
        label=_("Mitt namn, min e-postadress och mitt telefonnummer får visas på webbplatsen"),
        required=False,
        help_text=_("Annars ser bara regionens granskare dem."),
    )
    samtycke = forms.BooleanField(
        label=_("Jag har läst hur regionen använder uppgifterna och säger ja till det"),
        error_messages={"required": _("Kryssa i rutan för att kunna skicka.")},
    )
    oppnat = Oppnat()

    def clean_epost(self) -> str:
        """The address in small letters, as accounts are named."""
        return str(self.cleaned_data["epost"]).lower()

    def clean(self) -> dict[str, Any]:
        """Refuse an association with neither a number nor a reason for having none."""
        data = super().clean() or {}
        har_nummer = data.get("organisationsnummer") or "organisationsnummer" in self.errors
        if not har_nummer and not data.get("utan_organisationsnummer"):
            text = _("Skriv organisationsnumret, eller berätta varför föreningen saknar ett.")
            self.add_error("organisationsnummer", ValidationError(text))
        return data

    def forening(self) -> Forening:
        """The association that has been filled in, not saved."""
        data = self.cleaned_data
        return Forening(
            namn=data["namn"],
            organisationsnummer=data["organisationsnummer"],
            utan_organisationsnummer="" if data["organisationsnummer"] else data["utan_organisationsnummer"],
            verksamhet=data["verksamhet"],
            webbplats=data["hemsida"],
        )

    def kontaktperson(self) -> Kontaktperson:
        """The person who has been filled in, not saved."""
        data = self.cleaned_data
        return Kontaktperson(
            namn=data["kontakt"], epost=data["epost"], telefon=data["telefon"], offentlig=data["offentlig"]
        )

    @property
    def grupper(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields under their headings, as the page draws them."""
        return [(rubrik, [self[namn] for namn in falt]) for rubrik, falt in GRUPPER]
