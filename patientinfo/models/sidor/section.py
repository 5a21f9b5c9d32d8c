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
from patientinfo.visning.blad import Blad
from patientinfo.visning.ingangar import (
    Radplats,
    i_bokstavsordning,
    i_temaordning,
    i_tradets_ordning,
    ingangar,
)

PER_BLAD = 100


class SectionPage(Grundsida):
    """Lists the pages below it, A to Ö or by theme."""

    class Ordning(models.TextChoices):
        TRAD = "trad", _("som i sidträdet")
        ALFABET = "alfabet", _("A till Ö")
        TEMA = "tema", _("efter tema")

    ordning = models.CharField(_("ordning"), max_length=10, choices=Ordning.choices, default=Ordning.TRAD)

    egna_paneler = [FieldPanel("ordning")]
    har_blad = True
    template = "patientinfo/section_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = HomePage.subpage_types

    class Meta:
        verbose_name = _("avdelning")
        verbose_name_plural = _("avdelningar")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `lista`, the sheet of the list that is asked for, and `grupper`, its entries under their headings."""
        context = super().get_context(request, *args, **kwargs)
        lista = Blad(self.lista(context["vid"]), PER_BLAD, request.GET)
        # Each sheet is an address of its own, to search engines too.
        hela = context["hela_adressen"] + lista.fraga
        return {**context, "lista": lista, "grupper": ingangar(lista.rader), "hela_adressen": hela}

    def lista(self, vid: dt.datetime) -> list[Radplats]:
        """The pages below that may be shown at `vid`, in the order that the editor chose."""
        sidor = visningsbara(vid, self.get_children())
        if self.ordning == self.Ordning.ALFABET:
            return i_bokstavsordning(sidor)
        return i_temaordning(sidor) if self.ordning == self.Ordning.TEMA else i_tradets_ordning(sidor)
