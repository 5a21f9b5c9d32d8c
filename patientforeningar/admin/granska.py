"""The review page: the item as it will look, what is new in it, and the decision beside it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from patientforeningar.actions.aterkalla import far_aterkalla
from patientforeningar.actions.skicka_meddelande import HOGST_MEDDELANDE, skicka_meddelande
from patientforeningar.admin.besluta import BESLUT
from patientforeningar.admin.vy import GRANSKA, Granskarvy, inlamnat
from patientforeningar.forhandsvisning.panel import paneler
from patientforeningar.granskning.underlag import Underlag
from patientforeningar.models import Inslag
from patientforeningar.models.fil import REDAKTION
from patientforeningar.models.granskning import FORMULAR
from patientinfo.admin.vy import personen
from patientinfo.formular.fritext import FritextField
from patientinfo.granskning.forhandsvisning import Forhandsvisning, utan_spar
from patientinfo.granskning.fyra_ogon import NekadError


class MeddelandeForm(forms.Form):
    """A few words to the association."""

    text = FritextField(
        label=gettext_lazy("Skriv till föreningen"), max_length=HOGST_MEDDELANDE, widget=forms.Textarea({"rows": 3})
    )


class GranskaView(Granskarvy):
    """Everything about one matter; the decision for those who may take it."""

    template_name = "patientforeningar/admin/granska.html"
    header_icon = "clipboard-list"

    @cached_property
    def inslag(self) -> Inslag:
        """The matter."""
        return inlamnat(self.kwargs["pk"])

    def get_page_title(self) -> str:
        """Its number and title."""
        return str(self.inslag)

    def get_context_data(self, meddelandeform: MeddelandeForm | None = None, **kwargs: Any) -> dict[str, Any]:
        """`underlag` (all that is known), the forms of the decisions that may be taken, and other rooms' panels."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        underlag = Underlag(self.inslag, self.person, self.vid)
        return {
            **context,
            "inslag": self.inslag,
            "underlag": underlag,
            "beslutsformular": [] if underlag.hinder else self._formular(underlag),
            "far_aterkalla": self.inslag.live and far_aterkalla(self.inslag, self.person, self.vid),
            "meddelandeform": meddelandeform or MeddelandeForm(auto_id="meddelande-%s"),
        }

    def _formular(self, underlag: Underlag) -> list[tuple[Any, forms.Form]]:
        return [
            (beslut, FORMULAR[beslut.atgard](auto_id=f"{beslut.slug}-%s"))
            for beslut in BESLUT.values()
            if beslut.slug != "godkann" or not underlag.hinder_for_godkannande
        ]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A message to the association; one that is refused comes back as it was written."""
        form = MeddelandeForm(request.POST, auto_id="meddelande-%s")
        if form.is_valid():
            try:
                skicka_meddelande(self.inslag, form.cleaned_data["text"], self.person, self.vid)
            except NekadError as fel:
                form.add_error("text", str(fel))
            else:
                messages.success(request, _("Meddelandet är skickat till föreningen."))
                return redirect(f"{request.path}#meddelanden")
        return self.render_to_response(self.get_context_data(meddelandeform=form))


@permission_required(GRANSKA, raise_exception=True)
def utkast(request: HttpRequest, pk: int) -> HttpResponse:
    """The version in review as readers would see it, on the web and on screens."""
    vid = timezone.now()
    underlag = Underlag(inlamnat(pk), personen(request), vid)
    text = _("Så här blir det. Inte publicerat.") if underlag.runda else _("Den version som regionen senast avgjorde.")
    request.forhandsvisning = Forhandsvisning(text)  # type: ignore[attr-defined]
    if underlag.runda:
        underlag.utkast.live = False  # nobody has approved this version yet, although an older one may be public
    context = {
        "inslag": underlag.utkast,
        "vid": vid,
        "dorr": REDAKTION,
        "paneler": paneler(request, underlag.utkast, "granskning"),
    }
    return utan_spar(render(request, "patientforeningar/admin/utkast.html", context))
