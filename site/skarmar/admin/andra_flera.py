"""The page on which many screens are changed: first which, then what, and it says how many before it does it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from skarmar.admin.massandring import AndringForm, andra
from skarmar.admin.skarmfilter import Skarmfilter
from skarmar.admin.vy import ANDRA, LISTA, Skarmvy
from skarmar.models import Skarm


class AndraFleraView(Skarmvy):
    """By place and group: the same filter as the list, with a box for each screen."""

    permission_required = ANDRA
    template_name = "skarmar/admin/andra_flera.html"
    page_title = _("Ändra flera skärmar")
    header_icon = "edit"

    @cached_property
    def filter(self) -> Skarmfilter:
        """Which screens."""
        return Skarmfilter(self.request.GET, Skarm.objects.select_related("plats").prefetch_related("grupper"))

    @cached_property
    def skarmar(self) -> list[Skarm]:
        """Those that the filter lets through; all of them when it is wrong would be too many, so then none."""
        return list(self.filter.qs) if self.filter.is_valid() else []

    def get_context_data(self, form: AndringForm | None = None, valda: set[int] | None = None, **kwargs: Any) -> Any:
        """`filter`, `skarmar`, those chosen and the form."""
        alla = {skarm.pk for skarm in self.skarmar}
        return {
            **super().get_context_data(**kwargs),
            "filter": self.filter,
            "skarmar": self.skarmar,
            "valda": alla if valda is None else valda,
            "form": form or AndringForm(),
            "lista": reverse(LISTA),
        }

    def post(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Change the chosen ones; a form that is refused comes back as it was, with the reason."""
        valda = {int(pk) for pk in request.POST.getlist("skarm") if pk.isascii() and pk.isdigit()}
        form = AndringForm(request.POST)
        skarmar = [skarm for skarm in self.skarmar if skarm.pk in valda]
        if form.is_valid() and not skarmar:
            form.add_error(None, _("Välj minst en skärm i listan."))
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form, valda=valda))
        antal = andra(skarmar, form, self.person, self.vid)
        messages.success(
            request,
            ngettext("%(antal)d skärm är ändrad.", "%(antal)d skärmar är ändrade.", antal) % {"antal": antal},
        )
        return redirect(f"{reverse(LISTA)}?{request.GET.urlencode()}")
