"""The hub: a title and one sentence per entry."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from patientinfo.grind import visningsbara
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.models.sidor.home import HomePage
from patientinfo.visning.grupper import Grupp, efter_bokstav, utan_rubriker
from patientinfo.visning.ingangar import Ingang, efter_tema

# Fewer entries than this are found sooner without a heading for each letter.
BOKSTAVER_FRAN = 15


class SectionPage(Grundsida):
    """Lists the pages below it, A to Ö or by theme."""

    class Ordning(models.TextChoices):
        TRAD = "trad", _("som i sidträdet")
        ALFABET = "alfabet", _("A till Ö")
        TEMA = "tema", _("efter tema")

    ordning = models.CharField(_("ordning"), max_length=10, choices=Ordning.choices, default=Ordning.TRAD)

    egna_paneler = [FieldPanel("ordning")]
    template = "patientinfo/section_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = HomePage.subpage_types

    class Meta:
        verbose_name = _("avdelning")
        verbose_name_plural = _("avdelningar")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `grupper`, the entries under their headings."""
        context = super().get_context(request, *args, **kwargs)
        context["grupper"] = self.grupper(context["vid"])
        return context

    def grupper(self, vid: dt.datetime) -> list[Grupp[Ingang]]:
        """The pages below that may be shown at `vid`, grouped as the editor chose; one query per page type."""
        sidor = visningsbara(vid, self.get_children()).defer_streamfields().specific()
        ingangar = [Ingang(sida) for sida in sidor]
        if self.ordning == self.Ordning.ALFABET:
            grupper = efter_bokstav(ingangar, lambda ingang: ingang.titel)
            return grupper if len(ingangar) >= BOKSTAVER_FRAN else utan_rubriker(grupper)
        if self.ordning == self.Ordning.TEMA:
            return efter_tema(ingangar)
        return [Grupp(tuple(ingangar))] if ingangar else []
