"""Answers to "Hjälpte sidan dig?": the form, and how an answer gets its comment afterwards.

The answer is saved at once; the page of thanks then asks for a comment. What joins the two is a signed number
in the address, good for an hour: nothing is kept in the visitor's browser.
"""

from __future__ import annotations

import datetime as dt

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from patientinfo.formular.fritext import FritextField
from patientinfo.formular.publikt_formular import MedFalla
from patientinfo.models.aterkoppling import Aterkoppling

MAX_TECKEN = 500
_SALT = "aterkoppling"
_TID = dt.timedelta(hours=1)


class AterkopplingForm(MedFalla):
    """Yes or no, and what the reader wants to add."""

    hjalpte = forms.ChoiceField(
        label=_("Hjälpte sidan dig?"),
        choices=[("ja", _("Ja")), ("nej", _("Nej"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj ja eller nej."), "invalid_choice": _("Välj ja eller nej.")},
    )
    kommentar = FritextField(
        label=_("Kommentar"),
        required=False,
        max_length=MAX_TECKEN,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Högst 500 tecken. Skriv inte namn, personnummer eller något om din hälsa."),
    )
    svar = forms.CharField(required=False, widget=forms.HiddenInput)


def nyckel(svar: Aterkoppling) -> str:
    """The key by which the sender of `svar` may add a comment to it."""
    return signing.dumps(svar.pk, salt=_SALT)


def tidigare(nyckel: str, sida: Page) -> Aterkoppling | None:
    """The answer about `sida` that `nyckel` opens; None when the key is not ours, or no longer."""
    try:
        pk = signing.loads(nyckel, salt=_SALT, max_age=_TID)
    except signing.BadSignature:
        return None
    return Aterkoppling.objects.filter(pk=pk, sida=sida).first()


def spara(form: AterkopplingForm, sida: Page, vid: dt.datetime) -> Aterkoppling:
    """The saved answer of a valid form; one that has a key changes the answer it belongs to."""
    data = form.cleaned_data
    svar = tidigare(data["svar"], sida) or Aterkoppling(sida=sida, skickad=vid)
    svar.hjalpte = data["hjalpte"] == "ja"
    svar.kommentar = data["kommentar"]
    svar.save()
    return svar
