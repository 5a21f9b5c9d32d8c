"""A decision: its own short page from the queue, the same form on the review page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from patientforeningar.admin.vy import Granskarvy, inlamnat
from patientforeningar.granskning.avgor import avgor, hinder
from patientforeningar.granskning.underlag import Underlag
from patientforeningar.models import Inslag
from patientforeningar.models.granskning import ANDRING, AVSLA, FORMULAR, GODKANN
from patientinfo.granskning.fyra_ogon import NekadError


@dataclass(frozen=True)
class Beslutsval:
    """A decision as the pages speak of it."""

    slug: str
    atgard: str
    rubrik: Promise
    forklaring: Promise
    klart: Promise


BESLUT = {
    val.slug: val
    for val in (
        Beslutsval(
            "godkann",
            GODKANN,
            _("Godkänn"),
            _("Inslaget blir publikt när dess tid börjar. Föreningen får besked."),
            _("%(nummer)s är godkänt. Föreningen får besked."),
        ),
        Beslutsval(
            "begar-andring",
            ANDRING,
            _("Begär ändring"),
            _("Föreningen får tillbaka inslaget, rättar det och lämnar in igen. Det som redan är publikt ligger kvar."),
            _("%(nummer)s är tillbaka hos föreningen, som läser vad som behöver ändras."),
        ),
        Beslutsval(
            "avsla",
            AVSLA,
            _("Avslå"),
            _("Ärendet avslutas. Föreningen läser varför, och kan lämna in något annat."),
            _("%(nummer)s är avslaget. Föreningen läser varför."),
        ),
    )
}


class BeslutaView(Granskarvy):
    """One decision about one item: the form, and what it leads to."""

    template_name = "patientforeningar/admin/besluta.html"
    header_icon = "clipboard-list"

    @cached_property
    def val(self) -> Beslutsval:
        """Which decision; raises Http404 for a word that is none."""
        try:
            return BESLUT[self.kwargs["beslut"]]
        except KeyError as fel:
            raise Http404 from fel

    @cached_property
    def inslag(self) -> Inslag:
        """The matter; raises Http404 for a draft."""
        return inlamnat(self.kwargs["pk"])

    def get_page_title(self) -> str:
        """The decision."""
        return str(self.val.rubrik)

    def get_page_subtitle(self) -> str:
        """What it is about."""
        return str(self.inslag)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; raises NekadError for those who may not decide, and for what may not be approved."""
        self._krav()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Decide; a form that is refused comes back as it was filled in, with the reason."""
        form = FORMULAR[self.val.atgard](request.POST)
        if form.is_valid():
            try:
                self._avgor(form)
            except NekadError as fel:
                form.add_error(None, str(fel))
            else:
                messages.success(request, self.val.klart % {"nummer": self.inslag.nummer})
                return redirect("foreningsko")
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, form: forms.Form | None = None, **kwargs: Any) -> dict[str, Any]:
        """`val`, `form`, and what is decided about."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {
            **context,
            "val": self.val,
            "inslag": self.inslag,
            "underlag": Underlag(self.inslag, self.person, self.vid),
            "form": form or FORMULAR[self.val.atgard](),
        }

    def _krav(self) -> None:
        if skal := hinder(self.inslag, self.person, self.vid, self.val.atgard):
            raise NekadError(skal, self.inslag)

    def _avgor(self, form: forms.Form) -> None:
        version = self.request.POST.get("version", "")
        avgor(
            self.inslag,
            self.val.atgard,
            self.person,
            self.vid,
            version=int(version) if version.isdecimal() else 0,
            **form.cleaned_data,
        )
