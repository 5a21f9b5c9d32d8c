"""The start page."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel

from patientinfo.blocks import Blockfalt
from patientinfo.grind import ar_visningsbar
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.models.storning import Storning
from patientinfo.visning.sektioner import sektioner


class IngangBlock(blocks.StructBlock):
    """An entry in the words of those who come."""

    fraga = blocks.CharBlock(label=_("Fråga"), max_length=60, help_text=_("I läsarens ord: Vad kostar resan?"))
    text = blocks.CharBlock(label=_("En mening"), max_length=140)
    sida = blocks.PageChooserBlock(label=_("Leder till"))

    class Meta:
        icon = "link"
        label = _("Ingång")


class HomePage(Grundsida):
    """Search first; the entries that people come for; notices of disturbance; 1177 and 112."""

    ingangar = Blockfalt([("ingang", IngangBlock())], verbose_name=_("ingångar"), use_json_field=True)

    egna_paneler = [FieldPanel("ingangar")]
    egna_sokfalt = ["ingangar"]
    template = "patientinfo/home_page.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "patientinfo.SectionPage",
        "patientinfo.InformationPage",
        "patientinfo.RehabprocessPage",
        "patientinfo.NivastruktureringPage",
        "patientinfo.SipPage",
        "patientinfo.SjukresorPage",
        "patientinfo.HjalpmedelPage",
        "patientinfo.LotsPage",
        "patientinfo.OrdlistaPage",
        "patientinfo.TillganglighetsPage",
    ]

    class Meta:
        verbose_name = _("startsida")
        verbose_name_plural = _("startsidor")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds the notices inside their time, the entries whose page may be shown, and upper rooms' sections."""
        context = super().get_context(request, *args, **kwargs)
        vid = context["vid"]
        context["storningar"] = Storning.objects.visningsbara(vid)
        context["sektioner"] = sektioner("startsida_sektion", request, vid)
        context["ingangar"] = [
            block.value for block in self.ingangar if block.value["sida"] and ar_visningsbar(block.value["sida"], vid)
        ]
        return context
