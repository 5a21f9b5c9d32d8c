"""Aids: how prescription works, what is one's own responsibility, what it costs in one's kommun."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from patientinfo.blocks import Blockfalt, StegBlock
from patientinfo.blocks.text import KORT_TEXT
from patientinfo.models.avgift import Avgiftsslag
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.register.avgifter import kommuntabell
from patientinfo.register.kommunval import KommunvalForm


class HjalpmedelPage(Grundsida):
    """Who answers and what it costs in *your* kommun, from the register."""

    forskrivning = Blockfalt([("steg", StegBlock())], verbose_name=_("så går förskrivningen till"), use_json_field=True)
    egenansvar = RichTextField(_("egenansvar"), features=KORT_TEXT)
    vem_ansvarar = RichTextField(_("vem ansvarar"), features=KORT_TEXT)

    egna_paneler = [FieldPanel("forskrivning"), FieldPanel("egenansvar"), FieldPanel("vem_ansvarar")]
    egna_sokfalt = ["forskrivning", "egenansvar", "vem_ansvarar"]
    egna_avgifter = (Avgiftsslag.Kategori.HEMSJUKVARD, Avgiftsslag.Kategori.HJALPMEDEL)
    template = "patientinfo/hjalpmedel_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om hjälpmedel")
        verbose_name_plural = _("sidor om hjälpmedel")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `kommuner`, each with its fees, and `val`, the form that has one of them shown first (`vald`)."""
        context = super().get_context(request, *args, **kwargs)
        kommuner = kommuntabell(context["vid"])
        val = KommunvalForm(request.GET)
        context |= {
            "kommuner": kommuner,
            "val": val,
            "vald": next((rader for rader in kommuner if rader.kommun.slug == val.valt("kommun")), None),
        }
        return context
