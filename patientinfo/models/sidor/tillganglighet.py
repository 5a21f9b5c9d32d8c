"""The accessibility statement with every part that DOS-lagen (2018:1937) asks for."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField

from patientinfo.blocks import Blockfalt
from patientinfo.blocks.text import KORT_TEXT
from patientinfo.models.sidor.grund import Grundsida


class Brist(blocks.StructValue):
    """A fault as the page tells it."""

    @property
    def skal_i_ord(self) -> str:
        """Why the fault is there."""
        return str(dict(BristBlock.SKAL)[self["skal"]])


class BristBlock(blocks.StructBlock):
    """A fault: what, for whom, why, and when it is mended."""

    SKAL = [
        ("arbete", _("Vi arbetar med att åtgärda bristen")),
        ("12", _("Oskäligt betungande anpassning (12 § DOS-lagen)")),
        ("9", _("Innehållet omfattas inte av lagen (9 § DOS-lagen)")),
    ]

    brist = blocks.CharBlock(label=_("Brist"), max_length=200)
    paverkar = blocks.CharBlock(label=_("Vad den innebär för läsaren"), max_length=300)
    skal = blocks.ChoiceBlock(choices=SKAL, label=_("Skäl"))
    atgard = blocks.CharBlock(label=_("Vad vi gör åt den"), max_length=300, required=False)

    class Meta:
        icon = "warning"
        label = _("Brist")
        value_class = Brist


class TillganglighetsPage(Grundsida):
    """Actor, service, degree of conformity, faults and reasons, dates, method, reporting, supervision."""

    class Forenlighet(models.TextChoices):
        HELT = "helt", _("helt förenlig")
        DELVIS = "delvis", _("delvis förenlig")
        INTE = "inte", _("inte förenlig")

    aktor = models.CharField(_("aktör"), max_length=120)
    tjanst = models.CharField(_("tjänst"), max_length=200)
    forenlighet = models.CharField(_("webbplatsen är"), max_length=10, choices=Forenlighet.choices)
    brister = Blockfalt([("brist", BristBlock())], verbose_name=_("brister"), blank=True, use_json_field=True)
    metod = RichTextField(_("hur vi har testat"), features=KORT_TEXT)
    bedomd = models.DateField(_("senast bedömd"))
    uppdaterad = models.DateField(_("redogörelsen senast uppdaterad"))
    rapportera = RichTextField(_("så rapporterar du en brist"), features=KORT_TEXT)

    egna_paneler = [
        FieldRowPanel([FieldPanel("aktor"), FieldPanel("tjanst")]),
        FieldPanel("forenlighet"),
        FieldPanel("brister"),
        FieldPanel("metod"),
        FieldRowPanel([FieldPanel("bedomd"), FieldPanel("uppdaterad")]),
        FieldPanel("rapportera"),
    ]
    egna_sokfalt = ["brister", "metod", "rapportera"]
    template = "patientinfo/tillganglighets_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("tillgänglighetsredogörelse")
        verbose_name_plural = _("tillgänglighetsredogörelser")
