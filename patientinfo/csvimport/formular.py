"""The two steps' forms: a file, then a yes to what it would do.

Between the steps the file travels with the editor's own page, signed. Nothing is kept on the server, so a
restart loses nothing, two tabs do not disturb each other, and what nobody confirms leaves no trace.
"""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from patientinfo.csvimport.lasning import HOGST_BYTES, Rad, las
from patientinfo.csvimport.rapport import Rapport
from patientinfo.csvimport.register import Register

_SALT = "patientinfo.csvimport"
GILTIGHET = dt.timedelta(hours=12)


def las_in(register: Register, innehall: bytes) -> list[Rad]:
    """The rows of a file for `register`; raises ValidationError when it cannot be read."""
    return las(innehall, [kolumn.namn for kolumn in register.kolumner], register.kravs)


def signera(register: Register, konto: Any, innehall: bytes) -> str:
    """The file as a text that only this account can confirm, for this register, within `GILTIGHET`."""
    underlag = [register.namn, konto.pk, base64.b64encode(innehall).decode()]
    return signing.dumps(underlag, salt=_SALT, compress=True)


def oppna(register: Register, konto: Any, underlag: str) -> bytes:
    """The file again; raises `signing.BadSignature` when it is altered, too old, or somebody else's."""
    namn, pk, innehall = signing.loads(underlag, salt=_SALT, max_age=GILTIGHET)
    if (namn, pk) != (register.namn, konto.pk):
        raise signing.BadSignature("Another register or another account.")
    return base64.b64decode(innehall)


class FilForm(forms.Form):
    """A CSV for one register; when valid, `rader` and `innehall` hold what was read."""

    fil = forms.FileField(
        label=_("CSV-fil"),
        help_text=_("Högst 200 rader och 1 MB. Spara helst arket som CSV UTF-8."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={"empty": _("Filen är tom.")},
    )

    def __init__(self, register: Register, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.register = register
        self.innehall = b""
        self.rader: list[Rad] = []

    def clean_fil(self) -> UploadedFile:
        """Reads the file; its faults as a whole stand beside the field."""
        fil: UploadedFile = self.cleaned_data["fil"]
        self.innehall = fil.read(HOGST_BYTES + 1)
        self.rader = las_in(self.register, self.innehall)
        return fil


class BekraftaForm(forms.Form):
    """A yes to a report that has been read; a second yes when it leaves rows out."""

    underlag = forms.CharField(widget=forms.HiddenInput)
    avtryck = forms.CharField(widget=forms.HiddenInput)
    hoppa_over = forms.BooleanField(label=_("Läs in resten och hoppa över raderna med fel"), required=False)

    def __init__(self, rapport: Rapport, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rapport = rapport
        if not rapport.felaktiga:
            del self.fields["hoppa_over"]

    def clean_hoppa_over(self) -> bool:
        """Rows with faults are left out only when the editor says so."""
        if not self.cleaned_data["hoppa_over"]:
            raise ValidationError(
                _("Rätta raderna i filen och ladda upp den igen, eller kryssa för att hoppa över dem.")
            )
        return True
