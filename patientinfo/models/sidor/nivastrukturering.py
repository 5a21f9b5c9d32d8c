"""Levels of care, and who answers for what."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from patientinfo.blocks.text import KORT_TEXT
from patientinfo.models.sidor.grund import Grundsida


class NivaBlock(blocks.StructBlock):
    """One level of care."""

    nummer = blocks.CharBlock(label=_("Nivå"), max_length=12, help_text=_("Siffra eller ord: 0, 1, nationell."))
    namn = blocks.CharBlock(label=_("Namn"), max_length=80)
    huvudman = blocks.CharBlock(label=_("Vem som ansvarar"), max_length=120)
    text = blocks.RichTextBlock(label=_("Vad som görs där"), features=KORT_TEXT)

    class Meta:
        icon = "list-ol"
        label = _("Nivå")


class NivastruktureringPage(Grundsida):
    """The levels from self-care to national care, and the matrix insats × huvudman."""

    nivaer = StreamField([("niva", NivaBlock())], verbose_name=_("nivåer"), use_json_field=True)

    egna_paneler = [FieldPanel("nivaer"), InlinePanel("insatser", label=_("Insats"), heading=_("Vem ansvarar för vad"))]
    egna_sokfalt = ["nivaer"]
    template = "patientinfo/nivastrukturering_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om nivåer och ansvar")
        verbose_name_plural = _("sidor om nivåer och ansvar")

    def sokbara_texter(self) -> list[str]:
        """Adds the names of the matrix's rows."""
        return [*super().sokbara_texter(), *(insats.namn for insats in self.insatser.all())]


class Insats(Orderable):
    """One row of the matrix: a measure, and what each huvudman answers for."""

    class Ansvar(models.TextChoices):
        JA = "ja", _("ansvarar")
        DELVIS = "delvis", _("ansvarar i vissa fall")
        NEJ = "nej", _("ansvarar inte")

    sida = ParentalKey(NivastruktureringPage, on_delete=models.CASCADE, related_name="insatser")
    namn = models.CharField(_("insats"), max_length=120)
    region = models.CharField(_("regionen"), max_length=10, choices=Ansvar.choices)
    region_text = models.CharField(_("regionen, i ord"), max_length=160, blank=True)
    kommun = models.CharField(_("kommunen"), max_length=10, choices=Ansvar.choices)
    kommun_text = models.CharField(_("kommunen, i ord"), max_length=160, blank=True)
    remiss = models.CharField(
        _("remiss"), max_length=160, blank=True, help_text=_("Behövs remiss? Lämna tomt om det är okänt.")
    )
    las_mer = models.ForeignKey(
        Page, verbose_name=_("läs mer"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    panels = [
        FieldPanel("namn"),
        FieldRowPanel([FieldPanel("region"), FieldPanel("region_text")]),
        FieldRowPanel([FieldPanel("kommun"), FieldPanel("kommun_text")]),
        FieldPanel("remiss"),
        FieldPanel("las_mer"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("insats")
        verbose_name_plural = _("insatser")

    def __str__(self) -> str:
        return self.namn
