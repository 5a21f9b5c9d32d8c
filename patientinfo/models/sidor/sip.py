"""Samordnad individuell plan."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from patientinfo.blocks import Blockfalt, StegBlock
from patientinfo.blocks.text import KORT_TEXT
from patientinfo.models.sidor.grund import Grundsida


class SipPage(Grundsida):
    """Who can ask, consent, the steps, what the plan states, a checklist and a contact sheet to print."""

    vem_kan_be = RichTextField(_("vem kan be om en SIP"), features=KORT_TEXT)
    samtycke = RichTextField(_("samtycke"), features=KORT_TEXT)
    steg = Blockfalt([("steg", StegBlock())], verbose_name=_("stegen"), use_json_field=True)
    planen_anger = Blockfalt(
        [("punkt", blocks.CharBlock(max_length=200, label=_("Punkt")))],
        verbose_name=_("det här står i planen"),
        use_json_field=True,
    )
    checklista = Blockfalt(
        [("punkt", blocks.CharBlock(max_length=200, label=_("Punkt")))],
        verbose_name=_("checklista inför mötet"),
        use_json_field=True,
    )
    lagrum = models.CharField(
        _("lagar"), max_length=300, help_text=_("Lagarna som SIP bygger på. Skriv paragraf bara när den är bekräftad.")
    )

    egna_paneler = [
        FieldPanel("vem_kan_be"),
        FieldPanel("samtycke"),
        FieldPanel("steg"),
        FieldPanel("planen_anger"),
        FieldPanel("checklista"),
        FieldPanel("lagrum"),
    ]
    egna_sokfalt = ["vem_kan_be", "samtycke", "steg", "planen_anger", "checklista"]
    template = "patientinfo/sip_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om SIP")
        verbose_name_plural = _("sidor om SIP")
