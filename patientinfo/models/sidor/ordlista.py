"""The glossary as a page."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from patientinfo.models.ordlisteord import Ordlisteord
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.visning.grupper import efter_bokstav


class OrdlistaPage(Grundsida):
    """Every term of the glossary, A to Ö."""

    template = "patientinfo/ordlista_page.html"
    forklarar_ord = False  # every term already stands here with its explanation
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("ordlista")
        verbose_name_plural = _("ordlistor")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `grupper`, the terms under their first letters."""
        context = super().get_context(request, *args, **kwargs)
        context["grupper"] = efter_bokstav(Ordlisteord.objects.all(), lambda ordet: ordet.ord)
        return context
