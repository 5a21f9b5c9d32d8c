"""Steps in order, and checklists."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from patientinfo.blocks.text import KORT_TEXT


class StegBlock(blocks.StructBlock):
    """One step: a heading and what is done."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80)
    text = blocks.RichTextBlock(label=_("Text"), features=KORT_TEXT)

    class Meta:
        icon = "arrow-right"
        label = _("Steg")


class StegListaBlock(blocks.StructBlock):
    """Numbered steps."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80, required=False)
    steg = blocks.ListBlock(StegBlock(), label=_("Steg"), min_num=2)

    class Meta:
        icon = "list-ol"
        label = _("Steg för steg")
        template = "blocks/steglista.html"
        preview_value = {
            "rubrik": "Så gör du",
            "steg": [{"rubrik": "Ring 1177", "text": "<p>Berätta vad du behöver.</p>"}] * 2,
        }
        description = _("Numrerade steg som görs i ordning.")


class ChecklistaBlock(blocks.StructBlock):
    """Points to tick off on paper or on the screen; nothing is stored."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80)
    punkter = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Punkter"), min_num=1)

    class Meta:
        icon = "tick"
        label = _("Checklista")
        template = "blocks/checklista.html"
        preview_value = {"rubrik": "Ta med", "punkter": ["Legitimation", "Lista över läkemedel"]}
        description = _("Punkter att bocka av, på skärmen eller på papper.")
