"""`/redaktion/skarmar/kod/<rule>/`: a new code for hiding, shown once."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from skarmar.actions.satt_pin import satt_pin
from skarmar.admin.vy import Skarmvy
from skarmar.doljning.kod import regel_med_kod
from skarmar.models import Platsregel

ANDRA_REGEL = "skarmar.change_platsregel"


@method_decorator(never_cache, name="dispatch")
class PinView(Skarmvy):
    """Whether the place has a code, and a new one: the page that makes it is the only one that says it."""

    permission_required = ANDRA_REGEL
    template_name = "skarmar/admin/kod.html"
    header_icon = "key"

    @cached_property
    def regel(self) -> Platsregel:
        """The rule of the place; raises Http404 when there is none."""
        return get_object_or_404(Platsregel.objects.select_related("plats"), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        """Which place."""
        return _("Kod för att dölja: %(plats)s") % {"plats": self.regel.plats}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`regel`, and the place above whose code holds here when it has none of its own."""
        arvd = None if self.regel.pin else regel_med_kod(self.regel.plats)
        return {**super().get_context_data(**kwargs), "regel": self.regel, "arvd": arvd}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make a new code and show it; the one before it stops working."""
        kod = satt_pin(self.regel, self.person, self.vid)
        return self.render_to_response(self.get_context_data(kod=f"{kod[:3]} {kod[3:]}"))


def adresser() -> list[URLPattern]:
    """`register_admin_urls`."""
    return [path("skarmar/kod/<int:pk>/", PinView.as_view(), name="skarm_pin")]
