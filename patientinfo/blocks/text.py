"""Running text, facts, questions and answers, quotations."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# What editors may do with text; everything else belongs to a block of its own.
TEXT = ["h2", "h3", "bold", "link", "ol", "ul", "document-link"]
KORT_TEXT = ["bold", "link", "ol", "ul", "document-link"]


class TextBlock(blocks.RichTextBlock):
    """Running text with headings."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": TEXT, **kwargs})

    class Meta:
        icon = "doc-full"
        label = _("Text")
        template = "blocks/text.html"
        preview_value = "<h2>Rubrik</h2><p>Löpande text med <b>viktiga ord</b>.</p>"
        description = _("Löpande text med rubriker, listor och länkar.")


class FaktaBlock(blocks.StructBlock):
    """A fact box."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80)
    text = blocks.RichTextBlock(label=_("Text"), features=KORT_TEXT)

    class Meta:
        icon = "info-circle"
        label = _("Fakta")
        template = "blocks/fakta.html"
        preview_value = {"rubrik": "Bra att veta", "text": "<p>Du behöver ingen remiss.</p>"}
        description = _("En ruta med något som läsaren bör veta.")


class FragaSvarBlock(blocks.StructBlock):
    """One question with its answer."""

    fraga = blocks.CharBlock(label=_("Fråga"), max_length=150)
    svar = blocks.RichTextBlock(label=_("Svar"), features=KORT_TEXT)


class FragorSvarBlock(blocks.StructBlock):
    """Questions and answers that can be opened one by one."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80, required=False)
    fragor = blocks.ListBlock(FragaSvarBlock(), label=_("Frågor och svar"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Frågor och svar")
        template = "blocks/fragor_svar.html"
        preview_value = {
            "rubrik": "Vanliga frågor",
            "fragor": [{"fraga": "Behöver jag remiss?", "svar": "<p>Nej, du kan söka själv.</p>"}],
        }
        description = _("Frågor i läsarens ord, med korta svar.")


class CitatBlock(blocks.StructBlock):
    """A quotation and where it comes from."""

    text = blocks.TextBlock(label=_("Citat"), max_length=400)
    kalla = blocks.CharBlock(label=_("Vem eller vad som citeras"), max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Citat")
        template = "blocks/citat.html"
        preview_value = {"text": "Vad är viktigt för dig?", "kalla": "Frågan som varje plan börjar med"}
        description = _("Ord ur en källa. Bara verkliga citat, med källan angiven.")
