"""An association's application: who it is, and the answer."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import registry

from patientforeningar.actions.antag import antag
from patientforeningar.actions.avboj import avboj
from patientforeningar.admin.vy import Granskarvy
from patientforeningar.foreningslage import foreningslage
from patientforeningar.granskning.antagning import hinder_for_antagare
from patientforeningar.granskning.formular import AvbojForm
from patientforeningar.models import Forening, Skalmall
from patientinfo.granskning.fyra_ogon import NekadError


class GranskaForeningView(Granskarvy):
    """All that is known of one association; admitted or declined here by those who may."""

    permission_required = "patientforeningar.change_forening"
    template_name = "patientforeningar/admin/granska_forening.html"
    header_icon = "group"

    @cached_property
    def forening(self) -> Forening:
        """The association."""
        return get_object_or_404(Forening.objects.select_related("antagen_av"), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        """Its name."""
        return self.forening.namn

    def get_context_data(self, avbojform: forms.Form | None = None, **kwargs: Any) -> dict[str, Any]:
        """`forening` with its people and history, `vantar` while it waits, and the form for declining."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        forening = self.forening
        logg = registry.get_logs_for_instance(forening).filter(action__startswith="forening.")
        return {
            **context,
            "forening": forening,
            "lage": foreningslage(forening, self.vid),
            "vantar": forening.bekraftad_adress is not None and forening.antagen is None,
            "hinder": hinder_for_antagare(forening, self.person, self.vid),
            "kontakter": forening.kontaktpersoner.all(),
            "ombud": forening.ombud.select_related("konto"),
            "historik": logg.select_related("user").order_by("-timestamp", "-pk"),
            "avbojform": avbojform or AvbojForm(auto_id="avboj-%s"),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Admit, or decline with a reason; a form that is refused comes back as it was filled in."""
        if request.POST.get("beslut") == "antag":
            antag(self.forening, self.person, self.vid)
            messages.success(request, _("%(namn)s är antagen och får besked.") % {"namn": self.forening})
            return redirect("foreningsko")
        form = AvbojForm(request.POST, auto_id="avboj-%s")
        if form.is_valid():
            try:
                skal = Skalmall.objects.filter(pk__in=form.cleaned_data["skal"])
                avboj(self.forening, self.person, self.vid, skal, form.cleaned_data["motivering"])
            except NekadError as fel:
                form.add_error(None, str(fel))
            else:
                messages.success(request, _("%(namn)s är avböjd och läser varför.") % {"namn": self.forening})
                return redirect("foreningsko")
        return self.render_to_response(self.get_context_data(avbojform=form))
