"""Taking a public item down, in place of Wagtail's own page for it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from patientforeningar.actions.aterkalla import aterkalla, far_aterkalla
from patientforeningar.admin.vy import Granskarvy, inlamnat
from patientforeningar.granskning.formular import AterkallelseForm
from patientforeningar.models import Inslag
from patientinfo.granskning.fyra_ogon import NekadError


class AterkallaView(Granskarvy):
    """Why, and then at once."""

    template_name = "patientforeningar/admin/aterkalla.html"
    page_title = gettext_lazy("Återkalla")
    header_icon = "warning"

    @cached_property
    def inslag(self) -> Inslag:
        """What is taken down."""
        return inlamnat(int(self.kwargs["pk"]))

    def get_page_subtitle(self) -> str:
        """What it is about."""
        return str(self.inslag)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; raises NekadError for those who may not, and for what is not public."""
        if not self.inslag.live:
            raise NekadError(_("Det här är inte publikt, så det finns inget att återkalla."), self.inslag)
        if not far_aterkalla(self.inslag, self.person, self.vid):
            raise NekadError(_("Bara föreningens ombud och de som ansvarar för platsen kan återkalla."), self.inslag)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, form: forms.Form | None = None, **kwargs: Any) -> dict[str, Any]:
        """`form`, and what is taken down."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "inslag": self.inslag, "form": form or AterkallelseForm()}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take it down; without a reason the form comes back."""
        form = AterkallelseForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        aterkalla(self.inslag, self.person, self.vid, form.cleaned_data["motivering"])
        messages.success(request, _("%(nummer)s är återkallat och syns inte längre.") % {"nummer": self.inslag.nummer})
        return redirect("granska_inslag", self.inslag.pk)
