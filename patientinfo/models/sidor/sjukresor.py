"""Journeys to and from care."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from patientinfo.blocks import Blockfalt
from patientinfo.blocks.text import KORT_TEXT
from patientinfo.models.avgift import Avgiftsslag
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.register.avgifter import tabell
from patientinfo.resa.formular import ResaForm


class SjukresorPage(Grundsida):
    """Fees from the register as of today, conditions, how to book, what to have at hand."""

    villkor = RichTextField(_("villkor"), features=["h3", *KORT_TEXT])
    utan_avgift = Blockfalt(
        [("punkt", blocks.CharBlock(max_length=200, label=_("Resa")))],
        verbose_name=_("resor utan egenavgift"),
        blank=True,
        use_json_field=True,
        help_text=_("Räknaren frågar om resan är någon av dem. Skriv så att svaret är ja eller nej."),
    )
    boka = RichTextField(_("så bokar du"), features=KORT_TEXT)
    ha_till_hands = Blockfalt(
        [("punkt", blocks.CharBlock(max_length=200, label=_("Punkt")))],
        verbose_name=_("ha till hands när du bokar"),
        use_json_field=True,
    )

    egna_paneler = [
        FieldPanel("villkor"),
        FieldPanel("utan_avgift"),
        FieldPanel("boka"),
        FieldPanel("ha_till_hands"),
    ]
    egna_sokfalt = ["villkor", "utan_avgift", "boka", "ha_till_hands"]
    egna_avgifter = (Avgiftsslag.Kategori.SJUKRESA,)
    template = "patientinfo/sjukresor_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om sjukresor")
        verbose_name_plural = _("sidor om sjukresor")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `tabell`, the fees for journeys as of the day that the page speaks of, and `form`, the calculator."""
        context = super().get_context(request, *args, **kwargs)
        vid = context["vid"]
        return {**context, "tabell": tabell(Avgiftsslag.Kategori.SJUKRESA, vid), "form": ResaForm(vid=vid)}
