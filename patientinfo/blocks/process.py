"""The steps of the generic model for rehabilitation, and the three plans that belong together."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from patientinfo.blocks.text import KORT_TEXT


class FragorBlock(blocks.ListBlock):
    """Questions that a reader can ask."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(blocks.CharBlock(max_length=150), **{"label": _("Frågor att ställa"), **kwargs})


class ProcessStegBlock(blocks.StructBlock):
    """One step: what happens, who is responsible, what you can do yourself, questions to ask."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80)
    hander = blocks.RichTextBlock(label=_("Vad som händer"), features=KORT_TEXT)
    ansvarig = blocks.CharBlock(label=_("Vem som ansvarar"), max_length=200)
    sjalv = blocks.RichTextBlock(label=_("Vad du kan göra själv"), features=KORT_TEXT, required=False)
    fragor = FragorBlock(required=False, default=[])

    class Meta:
        icon = "arrow-right"
        label = _("Steg")


class PlanBlock(blocks.StructBlock):
    """One of the plans: rehabiliteringsplan, SIP, patientkontrakt."""

    namn = blocks.CharBlock(label=_("Plan"), max_length=60)
    galler = blocks.CharBlock(label=_("Vad den gäller"), max_length=200)
    vem = blocks.CharBlock(label=_("Vem som gör den"), max_length=200)
    innehall = blocks.CharBlock(label=_("Vad som står i den"), max_length=300)

    class Meta:
        icon = "clipboard-list"
        label = _("Plan")
