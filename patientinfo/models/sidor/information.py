"""The general page."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from patientinfo.models.sidor.grund import Grundsida


class InformationPage(Grundsida):
    """A page on one matter, built from the shared blocks."""

    template = "patientinfo/information_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("informationssida")
        verbose_name_plural = _("informationssidor")
