"""Levels of care, and who answers for what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, Page, TranslatableMixin

from patientinfo.blocks import Blockfalt
from patientinfo.blocks.text import KORT_TEXT
from patientinfo.grind import visningsbara
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


@dataclass(frozen=True)
class Trappsteg:
    """One step of the stairs: what it is called, and the levels that stand on it side by side."""

    beteckning: str
    nivaer: list[Any]


@dataclass(frozen=True)
class Matrisrad:
    """A measure with the address of the page about it, empty when there is none to show."""

    insats: Insats
    url: str


class NivastruktureringPage(Grundsida):
    """The levels from self-care to national care, and the matrix insats × huvudman."""

    nivaer = Blockfalt([("niva", NivaBlock())], verbose_name=_("nivåer"), use_json_field=True)

    egna_paneler = [FieldPanel("nivaer"), InlinePanel("insatser", label=_("Insats"), heading=_("Vem ansvarar för vad"))]
    egna_sokfalt = ["nivaer"]
    template = "patientinfo/nivastrukturering_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om nivåer och ansvar")
        verbose_name_plural = _("sidor om nivåer och ansvar")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `trappa`, the levels step by step, and `matris`, who answers for what."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "trappa": self.trappa(), "matris": self.matris(context["vid"])}

    def trappa(self) -> list[Trappsteg]:
        """The levels, those that follow each other with the same number on one step."""
        nivaer = [block.value for block in self.nivaer]
        return [Trappsteg(_beteckning(nummer), list(steg)) for nummer, steg in groupby(nivaer, lambda n: n["nummer"])]

    def matris(self, vid: dt.datetime) -> list[Matrisrad]:
        """The measures, each with a link to its page when that may be shown at `vid`."""
        insatser = list(self.insatser.all())
        sidor = visningsbara(vid, Page.objects.filter(pk__in={en.las_mer_id for en in insatser} - {None}))
        adresser = {sida.pk: sida.url or "" for sida in sidor}
        return [Matrisrad(en, adresser.get(en.las_mer_id, "")) for en in insatser]

    def sokbara_texter(self) -> list[str]:
        """Adds the names of the matrix's rows."""
        return [*super().sokbara_texter(), *(insats.namn for insats in self.insatser.all())]


def _beteckning(nummer: str) -> str:
    """What a level is called: Nivå 1 for a figure, Nationell nivå for a word."""
    if nummer.isdigit():
        return gettext("Nivå %(nummer)s") % {"nummer": nummer}
    return gettext("%(ord)s nivå") % {"ord": nummer.capitalize()}


class Insats(TranslatableMixin, Orderable):
    """One row of the matrix: a measure, and what each huvudman answers for; translated with its page."""

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

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("insats")
        verbose_name_plural = _("insatser")

    def __str__(self) -> str:
        return self.namn
