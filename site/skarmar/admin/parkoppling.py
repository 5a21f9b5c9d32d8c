"""Tying a device to a screen by the code that it shows, taking that back, and letting hidden items in again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from patientinfo.granskning.fyra_ogon import NekadError
from skarmar.actions.aterkalla_koppling import aterkalla_koppling
from skarmar.actions.parkoppla import parkoppla
from skarmar.actions.visa_igen import visa_igen
from skarmar.admin.vy import ANDRA, EnSkarmsVy


class KodForm(forms.Form):
    """The code, as somebody reads it from the wall."""

    kod = forms.CharField(
        label=_("Kod från skärmen"),
        max_length=12,
        help_text=_("Sex tecken. Stora eller små bokstäver spelar ingen roll."),
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Skriv koden som skärmen visar.")},
    )


class ParkopplaView(EnSkarmsVy):
    """The code is typed here; a refused one comes back with the reason beside the field."""

    permission_required = ANDRA
    template_name = "skarmar/admin/parkoppla.html"
    page_title = _("Koppla en apparat")
    header_icon = "link"

    def get_page_subtitle(self) -> str:
        """To which screen."""
        return str(self.skarm)

    def post(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Tie the device that shows the code."""
        form = KodForm(request.POST)
        if form.is_valid():
            try:
                parkoppla(form.cleaned_data["kod"], self.skarm, self.person, self.vid)
            except NekadError as fel:
                form.add_error("kod", str(fel))
            else:
                messages.success(request, _("Apparaten är kopplad. Inom en minut hörs den av här."))
                return redirect("skarmsida", self.skarm.pk)
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, form: KodForm | None = None, **kwargs: Any) -> dict[str, Any]:
        """`skarm`, `form`, and whether another device is tied to it."""
        return {
            **super().get_context_data(**kwargs),
            "skarm": self.skarm,
            "form": form or KodForm(),
            "koppling": self.skarm.kopplingar.filter(aterkallad__isnull=True).first(),
        }


class AterkallaKopplingView(EnSkarmsVy):
    """Asked once, then at once."""

    permission_required = ANDRA
    template_name = "skarmar/admin/aterkalla_koppling.html"
    page_title = _("Återkalla kopplingen")
    header_icon = "warning"

    def get_page_subtitle(self) -> str:
        """Of which screen."""
        return str(self.skarm)

    def post(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Take it back; raises NekadError when there is none."""
        aterkalla_koppling(self.skarm, self.person, self.vid)
        messages.success(request, _("Kopplingen är återkallad. Skärmen spelar vidare och visar en ny kod i hörnet."))
        return redirect("skarmsida", self.skarm.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`skarm`."""
        return {**super().get_context_data(**kwargs), "skarm": self.skarm}


class VisaIgenView(EnSkarmsVy):
    """Lets what staff have hidden back on the screen."""

    permission_required = ANDRA
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *_args: Any, **kwargs: Any) -> HttpResponse:
        """At once."""
        doljning = visa_igen(get_object_or_404(self.skarm.doljningar, pk=kwargs["doljning"]), self.vid)
        messages.success(request, _("%(vad)s visas igen.") % {"vad": doljning.vad})
        return redirect("skarmsida", self.skarm.pk)
