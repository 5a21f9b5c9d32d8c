"""A page as it will look on another day: other fees, other notices, the newest words."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from patientinfo.granskning.forhandsvisning import Forhandsvisning, visa_utkast
from patientinfo.register.avgifter import registret
from patientinfo.tid import STOCKHOLM, dag

MITT_PA_DAGEN = dt.time(12)
GENVAGAR = 3


class DatumForm(forms.Form):
    """The day to look at."""

    datum = forms.DateField(
        label=gettext_lazy("Visa som den"),
        validators=[
            MinValueValidator(dt.date(2000, 1, 1), gettext_lazy("Välj ett datum från år 2000.")),
            MaxValueValidator(dt.date(2099, 12, 31), gettext_lazy("Välj ett datum före år 2100.")),
        ],
        error_messages={
            "required": gettext_lazy("Välj ett datum."),
            "invalid": gettext_lazy("Skriv datumet som 2027-01-31."),
        },
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def per_datum(request: HttpRequest, page_id: int) -> HttpResponse:
    """The newest draft at noon of the day asked for; a day that is none gets a message, and today's page."""
    sida = get_object_or_404(Page, pk=page_id)
    if not sida.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    idag = dag(timezone.now())
    formular = DatumForm(request.GET if "datum" in request.GET else {"datum": idag.isoformat()})
    datum = formular.cleaned_data["datum"] if formular.is_valid() else idag
    vid = dt.datetime.combine(datum, MITT_PA_DAGEN, tzinfo=STOCKHOLM)
    text = _("Senaste utkastet, med de avgifter och meddelanden som gäller %(datum)s.") % {
        "datum": date_format(datum, "j F Y")
    }
    banderoll = Forhandsvisning(text, formular, kommande_granser(idag)[:GENVAGAR])
    return visa_utkast(request, sida, banderoll, vid)


def kommande_granser(idag: dt.date) -> list[dt.date]:
    """The days after `idag` on which a row of the register of fees begins or has ended, nearest first."""
    _slagen, rader = registret()
    dagar = {rad.giltig_fran for rad in rader if rad.giltig_fran}
    dagar |= {rad.giltig_till + dt.timedelta(days=1) for rad in rader if rad.giltig_till}
    return sorted(datum for datum in dagar if datum > idag)
