"""The report "Handboken": when each edition was made, how its latest making went, and the button that makes it anew."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from patientinfo.admin.vy import Personvy
from patientinfo.handbok.lage import laget
from patientinfo.handbok.pdf import PAKET
from patientinfo.handbok.uppgifter import gor_om

SE, GORA_OM = "patientinfo.view_handboksutgava", "patientinfo.change_handboksutgava"


class HandboksRapport(Personvy):
    """Every edition with its file and its faults."""

    permission_required = SE
    template_name = "patientinfo/admin/handbok.html"
    page_title = gettext_lazy("Handboken")
    header_icon = "doc-full"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, and here."""
        return [
            {"url": reverse_lazy("wagtailadmin_home"), "label": _("Startsida")},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """How it goes, and whether whoever asks may have it made anew."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "lage": laget(self.vid), "paket": PAKET, "far_gora_om": self.person.has_perm(GORA_OM)}


@require_safe
@permission_required(SE, raise_exception=True)
def handbok_lage(request: HttpRequest) -> HttpResponse:
    """The part of the report that changes while editions are made; its script asks every third second."""
    return render(request, "patientinfo/admin/handbok_lage.html", {"lage": laget(timezone.now())})


@require_POST
@permission_required(GORA_OM, raise_exception=True)
def handbok_gor_om(request: HttpRequest) -> HttpResponse:
    """Ask the worker to make every edition anew."""
    if laget(timezone.now()).kan_goras:
        gor_om()
        messages.success(request, _("Handboken görs om. De gamla filerna ligger kvar tills de nya är klara."))
    else:
        messages.error(request, _("Här kan handboken inte göras som PDF."))
    return redirect("handboksrapport")


class RapportMenuItem(MenuItem):
    """In the menu of those who may see it."""

    def is_shown(self, request: Any) -> bool:
        """True for those with the right."""
        return bool(request.user.has_perm(SE))


def menyval() -> MenuItem:
    """`register_reports_menu_item`."""
    return RapportMenuItem(
        _("Handboken"), reverse("handboksrapport"), name="handboken", icon_name="doc-full", order=300
    )
