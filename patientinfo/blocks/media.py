"""Pictures, documents and links."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from patientinfo.grind import ar_visningsbar
from patientinfo.visning.bildversioner import picture


def _mal(lank: blocks.StructValue, vid: dt.datetime) -> str | None:
    """Where a link leads: to the page if it may be shown, else to the other site, else nowhere."""
    sida = lank.get("sida")
    return (sida.url if sida and ar_visningsbar(sida, vid) else None) or lank.get("url")


class BildvalBlock(ImageBlock):
    """Wagtail's choice of a picture; the versions of all the pictures of a page are fetched together."""

    def bulk_to_python(self, values: Any) -> list[Any]:
        """The pictures, with what is needed to show them."""
        bilder: list[Any] = super().bulk_to_python(values)
        prefetch_related_objects([bild for bild in bilder if bild], "renditions")
        return bilder


class BildBlock(blocks.StructBlock):
    """A picture with its description for those who cannot see it."""

    bild = BildvalBlock(label=_("Bild"))
    bildtext = blocks.CharBlock(label=_("Bildtext"), max_length=200, required=False)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Adds `picture`, the picture in every format and width."""
        context = super().get_context(value, parent_context=parent_context)
        context["picture"] = picture(value["bild"]) if value["bild"] else ""
        return context

    class Meta:
        icon = "image"
        label = _("Bild")
        template = "blocks/bild.html"
        description = _("En bild med beskrivning för den som inte ser den.")


class DokumentBlock(blocks.StructBlock):
    """A document to download, with what is in it."""

    dokument = DocumentChooserBlock(label=_("Dokument"))
    beskrivning = blocks.CharBlock(label=_("Vad dokumentet innehåller"), max_length=200)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Dokument")
        template = "blocks/dokument.html"
        description = _("Ett dokument att ladda ner. Det viktiga ska också stå på sidan.")


class LankBlock(blocks.StructBlock):
    """A link to a page of the site or to another site."""

    sida = blocks.PageChooserBlock(label=_("Sida"), required=False)
    url = blocks.URLBlock(label=_("Annan webbplats"), required=False)
    text = blocks.CharBlock(
        label=_("Länktext"), max_length=100, help_text=_("Vad läsaren kommer till, inte ”klicka här”.")
    )
    beskrivning = blocks.CharBlock(label=_("En mening om vad som finns där"), max_length=160, required=False)

    def clean(self, value: Any) -> Any:
        """Refuse a link to two places, and one to nowhere; only a draft may wait with where it leads."""
        rent = super().clean(value)
        if rent["sida"] and rent["url"]:
            fel = ValidationError(_("Välj antingen en sida eller en annan webbplats, inte båda."))
            raise blocks.StructBlockValidationError(block_errors={"url": fel})
        if not (rent["sida"] or rent["url"] or self.is_deferred_validation):
            fel = ValidationError(_("Välj en sida, eller skriv adressen till en annan webbplats."))
            raise blocks.StructBlockValidationError(block_errors={"sida": fel})
        return rent


class LankarBlock(blocks.StructBlock):
    """Links that lead on."""

    rubrik = blocks.CharBlock(label=_("Rubrik"), max_length=80, default="Läs vidare")
    lankar = blocks.ListBlock(LankBlock(), label=_("Länkar"), min_num=1)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Adds `lankar`: those that lead somewhere at the instant the page speaks of, each with its `url`."""
        context = super().get_context(value, parent_context=parent_context)
        vid = context.get("vid") or timezone.now()
        context["lankar"] = [
            {"url": url, "text": lank["text"], "beskrivning": lank.get("beskrivning")}
            for lank in value["lankar"]
            if (url := _mal(lank, vid))
        ]
        return context

    class Meta:
        icon = "link"
        label = _("Länkar")
        template = "blocks/lankar.html"
        preview_value = {"rubrik": "Läs vidare", "lankar": [{"url": "https://www.1177.se/", "text": "1177"}]}
        description = _("Länkar vidare, med en mening om vad som finns där.")
