"""Levels of care, and who answers for what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Page

from patientinfo.ansvar.svar import svar
from patientinfo.ansvar.val import InsatsvalForm
from patientinfo.blocks import Blockfalt
from patientinfo.blocks.text import KORT_TEXT
from patientinfo.grind import visningsbara
from patientinfo.models.sidor.adressrad import AdressradForm
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.models.sidor.insats import Insats
from patientinfo.register.avgifter import kategorierna
from patientinfo.visning.delning import svarsadress


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
    """The levels from self-care to national care, the matrix insats × huvudman, and the answer for one's own kommun."""

    nivaer = Blockfalt([("niva", NivaBlock())], verbose_name=_("nivåer"), use_json_field=True)

    egna_paneler = [FieldPanel("nivaer"), InlinePanel("insatser", label=_("Insats"), heading=_("Vem ansvarar för vad"))]
    egna_sokfalt = ["nivaer"]
    base_form_class = AdressradForm
    template = "patientinfo/nivastrukturering_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om nivåer och ansvar")
        verbose_name_plural = _("sidor om nivåer och ansvar")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `trappa`, the levels step by step, `matris`, who answers for what, and `val`, the form to choose by.

        When a measure has been chosen also `svar`, and the address to pass on is that of the answer.
        """
        context = super().get_context(request, *args, **kwargs)
        matris = self.matris(context["vid"])
        val = InsatsvalForm([rad.insats for rad in matris], request.GET)
        adress = val.valt("insats")
        vald = next((rad for rad in matris if adress and rad.insats.adress == adress), None)
        context |= {"trappa": self.trappa(), "matris": matris, "val": val}
        if vald:
            context["svar"] = svar(vald.insats, val.kommunen, context["vid"], vald.url)
            context["delningsadress"] = svarsadress(self, val.fraga)
        return context

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

    @property
    def avgiftskategorier(self) -> set[str]:
        """Adds the categories of the fees that the answers show."""
        return super().avgiftskategorier | kategorierna(" ".join(en.avgiftsslag for en in self.insatser.all()).split())

    def sokbara_texter(self) -> list[str]:
        """Adds the names of the matrix's rows."""
        return [*super().sokbara_texter(), *(insats.namn for insats in self.insatser.all())]


def _beteckning(nummer: str) -> str:
    """What a level is called: Nivå 1 for a figure, Nationell nivå for a word."""
    if nummer.isdigit():
        return gettext("Nivå %(nummer)s") % {"nummer": nummer}
    return gettext("%(ord)s nivå") % {"ord": nummer.capitalize()}
