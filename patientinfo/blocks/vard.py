"""What is special to care: contact cards, fees from the register, care cards, the way to 1177."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from patientinfo.blocks.text import KORT_TEXT
from patientinfo.models.avgift import Avgiftsslag
from patientinfo.register.avgifter import tabell
from patientinfo.register.platser import kand
from patientinfo.telefon import RAD_OM_VARD, kontrollera_telefon


class KontaktkortBlock(blocks.StructBlock):
    """Whom to call: a care unit or a kommun from the register, or words of the editor's own."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80)
    enhet = SnippetChooserBlock(
        "patientinfo.Vardenhet",
        label=_("Vårdenhet"),
        required=False,
        help_text=_("Kontaktuppgifterna hämtas från registret."),
    )
    kommun = SnippetChooserBlock("patientinfo.Kommun", label=_("Kommun"), required=False)
    telefon = blocks.CharBlock(label=_("Telefon"), required=False, max_length=30, validators=[kontrollera_telefon])
    webbplats = blocks.URLBlock(label=_("Webbplats"), required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=KORT_TEXT, required=False)

    def clean(self, value: Any) -> Any:
        """Refuse a card that leads to nobody; only a draft may wait with it."""
        rent = super().clean(value)
        nagot = rent["enhet"] or rent["kommun"] or rent["telefon"] or strip_tags(rent["text"].source).strip()
        if not nagot and not self.is_deferred_validation:
            raise blocks.StructBlockValidationError(
                block_errors={
                    "enhet": ValidationError(_("Välj en vårdenhet eller en kommun, eller skriv telefon eller text."))
                }
            )
        return rent

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Adds `enhet` and `platser`, the records chosen, and `telefon`, the editor's own or else the record's."""
        context = super().get_context(value, parent_context=parent_context)
        context["enhet"] = enhet = kand(value.get("enhet"))
        context["platser"] = platser = [plats for plats in (enhet, value.get("kommun")) if plats]
        context["telefon"] = value.get("telefon") or next((plats.telefon or RAD_OM_VARD for plats in platser), "")
        return context

    class Meta:
        icon = "user"
        label = _("Kontaktkort")
        template = "blocks/kontaktkort.html"
        preview_value = {"rubrik": "1177", "telefon": "1177", "text": "<p>Ring när du behöver råd om vård.</p>"}
        description = _("Vem läsaren ringer. Välj en vårdenhet eller kommun, eller skriv själv.")


class AvgiftstabellBlock(blocks.StructBlock):
    """Figures from the register, as of the day the page is read."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80)
    kategori = blocks.ChoiceBlock(choices=Avgiftsslag.Kategori.choices, label=_("Kategori"))
    text = blocks.RichTextBlock(label=_("Text före tabellen"), features=KORT_TEXT, required=False)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Adds `tabell`, the figures of the category as of the day that the page speaks of."""
        context = super().get_context(value, parent_context=parent_context)
        context["tabell"] = tabell(value["kategori"], context.get("vid") or timezone.now())
        return context

    class Meta:
        icon = "table"
        label = _("Avgiftstabell")
        template = "blocks/avgiftstabell.html"
        preview_value = {"rubrik": "Vad kostar det?", "kategori": "patientavgift", "text": ""}
        description = _("Belopp ur avgiftsregistret. Skriv aldrig belopp i löpande text.")


class VardkortBlock(blocks.StructBlock):
    """A care card whose urgency is said in words, not only in colour (NHS: care cards)."""

    NIVAER = [
        ("egenvard", _("Det här kan du göra själv")),
        ("kontakta", _("Kontakta vården")),
        ("idag", _("Kontakta vården i dag")),
        ("akut", _("Ring 112 nu")),
    ]

    niva = blocks.ChoiceBlock(choices=NIVAER, label=_("Hur bråttom är det?"))
    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=100)
    text = blocks.RichTextBlock(label=_("Text"), features=KORT_TEXT)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Adds `niva`, the urgency in words."""
        context = super().get_context(value, parent_context=parent_context)
        context["niva"] = dict(self.NIVAER)[value["niva"]]
        return context

    class Meta:
        icon = "warning"
        label = _("Vårdkort")
        template = "blocks/vardkort.html"
        preview_value = {"niva": "kontakta", "rubrik": "Om du blir sämre", "text": "<p>Ring 1177.</p>"}
        description = _("Hur bråttom det är och vad läsaren gör, i ord.")


class MerPa1177Block(blocks.StructBlock):
    """A way on to 1177 for what is not special to Norrbotten."""

    text = blocks.CharBlock(label=_("Vad läsaren kan läsa där"), max_length=120)
    url = blocks.URLBlock(label=_("Adress på 1177.se"))

    class Meta:
        icon = "link-external"
        label = _("Lär dig mer på 1177")
        template = "blocks/mer_pa_1177.html"
        preview_value = {"text": "Så fungerar rehabilitering", "url": "https://www.1177.se/"}
        description = _("Länk till 1177 för det som är lika i hela landet.")
