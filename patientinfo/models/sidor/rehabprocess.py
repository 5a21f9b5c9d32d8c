"""The generic model for rehabilitation (approved 2021) as a patient meets it."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from patientinfo.blocks import Blockfalt, PlanBlock, ProcessStegBlock
from patientinfo.models.sidor.grund import Grundsida


class RehabprocessPage(Grundsida):
    """Ordered steps, and how rehabiliteringsplan, SIP and patientkontrakt belong together."""

    steg = Blockfalt([("steg", ProcessStegBlock())], verbose_name=_("stegen"), use_json_field=True)
    planer = Blockfalt([("plan", PlanBlock())], verbose_name=_("planerna"), blank=True, use_json_field=True)

    egna_paneler = [FieldPanel("steg"), FieldPanel("planer")]
    egna_sokfalt = ["steg", "planer"]
    template = "patientinfo/rehabprocess_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om rehabiliteringsprocessen")
        verbose_name_plural = _("sidor om rehabiliteringsprocessen")
