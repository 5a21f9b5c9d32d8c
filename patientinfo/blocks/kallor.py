"""Sources: where what a page says comes from."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class KallaBlock(blocks.StructBlock):
    """One source, with when it was read."""

    titel = blocks.CharBlock(label=_("Titel"), max_length=200)
    utgivare = blocks.CharBlock(label=_("Utgivare"), max_length=120, required=False)
    url = blocks.URLBlock(label=_("Adress"), required=False)
    datum = blocks.CharBlock(
        label=_("Datum"), max_length=40, required=False, help_text=_("När källan är daterad, eller: utan datum.")
    )

    class Meta:
        icon = "doc-empty"
        label = _("Källa")
