"""Common ground of the room's reports: who may read them, where they hang, the period and the file."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django import forms
from django.contrib.auth.mixins import UserPassesTestMixin
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.admin.widgets.button import Button
from wagtail.permissions import page_permission_policy

from patientforeningar.rapporter import csvfil
from patientforeningar.rapporter.period import Period
from patientinfo.tid import dag

RATT = "patientforeningar.view_inslag"
FORSTA_DAGEN = dt.date(2000, 1, 1)  # nobody has handed in anything before


def far_lasa(person: Any) -> bool:
    """True for those who decide about what associations hand in, and for administrators."""
    return bool(person.has_perm(RATT))


def far_lasa_siffror(person: Any) -> bool:
    """True for the same, and for those who write the pages: figures name no matter and no person."""
    return far_lasa(person) or page_permission_policy.user_has_any_permission(person, ["add"])


class PeriodForm(forms.Form):
    """From which day to which; both are included."""

    fran = forms.DateField(label=_("Från och med"), required=False, widget=AdminDateInput)
    till = forms.DateField(label=_("Till och med"), required=False, widget=AdminDateInput)

    def __init__(self, idag: dt.date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sista_dagen = dt.date(idag.year + 1, 12, 31)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins, and days of other ages."""
        varden: dict[str, Any] = super().clean() or {}
        fran, till = varden.get("fran"), varden.get("till")
        utanfor = [namn for namn, dag_ in varden.items() if dag_ and not FORSTA_DAGEN <= dag_ <= self.sista_dagen]
        if utanfor:
            ar = {"fran": FORSTA_DAGEN.year, "till": self.sista_dagen.year}
            self.add_error(utanfor[0], _("Välj en dag från år %(fran)s till år %(till)s.") % ar)
        elif fran and till and till < fran:
            self.add_error("till", _("Slutet måste komma efter början."))
        return varden


class Rapportvy(UserPassesTestMixin, WagtailAdminTemplateMixin, TemplateView):
    """A page of figures, for a period that the reader chooses; `?export=csv` is the same as a file."""

    raise_exception = True
    request: HttpRequest
    adress: str
    filnamn: str

    def test_func(self) -> bool:
        """Who may read it."""
        return far_lasa_siffror(self.request.user)

    @cached_property
    def vid(self) -> dt.datetime:
        """The instant that the whole answer speaks of."""
        return timezone.now()

    @cached_property
    def form(self) -> PeriodForm:
        """The period as it was asked for, or the one that is shown when none was."""
        fragat = {"fran", "till"} & set(self.request.GET)
        standard = Period.senaste_aret(self.vid)
        return PeriodForm(
            self.idag, self.request.GET if fragat else None, initial={"fran": standard.fran, "till": standard.till}
        )

    @cached_property
    def period(self) -> Period:
        """The days chosen; the last twelve months where none are, or none that make sense."""
        standard = Period.senaste_aret(self.vid)
        if not self.form.is_valid():
            return standard
        till = self.form.cleaned_data["till"] or standard.till
        fran = self.form.cleaned_data["fran"] or min(standard.fran, till)
        return Period(fran, till) if fran <= till else standard

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, this report."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def get_header_more_buttons(self) -> list[Button]:
        """The same figures as a file."""
        fraga = self.request.GET.copy()
        fraga["export"] = "csv"
        knapp = Button(_("Ladda ner CSV"), url=f"{self.request.path}?{fraga.urlencode()}", icon_name="download")
        return [*super().get_header_more_buttons(), knapp]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`form` and `period`, `vid`, and the address that the form asks."""
        return {
            **super().get_context_data(**kwargs),
            "form": self.form,
            "period": self.period,
            "vid": self.vid,
            "adress": reverse(self.adress),
        }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The page, or the file; for those who may."""
        fil = request.GET.get("export") == "csv" and request.method == "GET" and self.test_func()
        return self.fil() if fil else super().dispatch(request, *args, **kwargs)

    def fil(self) -> HttpResponseBase:
        """The figures as a file, named by its period."""
        rubriker, rader = self.tabell()
        dagar = f"{self.period.fran.isoformat()}--{self.period.till.isoformat()}"
        return csvfil.svar(f"{self.filnamn}-{dagar}", rubriker, rader)

    @abstractmethod
    def tabell(self) -> tuple[Iterable[str | Promise], Iterable[Iterable[csvfil.Cell]]]:
        """The file's headings and rows."""

    @property
    def idag(self) -> dt.date:
        """The day of the report."""
        return dag(self.vid)


class Rapportval(MenuItem):
    """In the menu of those who may read the report."""

    def __init__(self, label: Any, url: str, far: Any, **kwargs: Any) -> None:
        super().__init__(label, url, **kwargs)
        self.far = far

    def is_shown(self, request: HttpRequest) -> bool:
        """True for them."""
        return bool(self.far(request.user))
