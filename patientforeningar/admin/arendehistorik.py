"""The whole history of one matter, from the registry."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from patientforeningar.admin.foreningsregister import lagets_namn
from patientforeningar.admin.rapportvy import RATT
from patientforeningar.inslag.lage import lage
from patientforeningar.models import Inslag
from patientforeningar.rapporter.historik import Historik


class ArendehistorikView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """Versions, decisions, messages and log of what has been handed in; 404 for a draft that never was."""

    permission_required = RATT
    raise_exception = True
    template_name = "patientforeningar/admin/arendehistorik.html"
    header_icon = "history"

    @cached_property
    def inslag(self) -> Inslag:
        """The matter."""
        return get_object_or_404(
            Inslag.objects.select_related("forening", "plats"), pk=self.kwargs["pk"], nummer__isnull=False
        )

    def get_page_title(self) -> str:
        """Its number and title."""
        return str(self.inslag)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the registry, the matter."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("foreningsregister"), "label": _("Föreningsregister")},
            {"url": "", "label": self.inslag.nummer},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`inslag`, its `lage` in words, and `historik`."""
        return {
            **super().get_context_data(**kwargs),
            "inslag": self.inslag,
            "lage": lagets_namn(lage(self.inslag, timezone.now())),
            "historik": Historik(self.inslag),
        }
