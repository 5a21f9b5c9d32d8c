"""Aids: from a need to an aid, how prescription works, what one buys oneself, what it costs in one's kommun."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField

from patientinfo.behov.svar import svar
from patientinfo.behov.val import BehovsvalForm, lankarna
from patientinfo.blocks import Blockfalt, StegBlock
from patientinfo.blocks.text import KORT_TEXT
from patientinfo.models.avgift import Avgiftsslag
from patientinfo.models.sidor.adressrad import AdressradForm
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.register.avgifter import kommuntabell
from patientinfo.register.kommunval import KommunvalForm
from patientinfo.visning.delning import svarsadress


class HjalpmedelPage(Grundsida):
    """Who answers and what it costs in *your* kommun, from the register."""

    forskrivning = Blockfalt([("steg", StegBlock())], verbose_name=_("så går förskrivningen till"), use_json_field=True)
    egenansvar = RichTextField(_("egenansvar"), features=KORT_TEXT)
    vem_ansvarar = RichTextField(_("vem ansvarar"), features=KORT_TEXT)
    reparation = RichTextField(
        _("laga och lämna tillbaka"),
        features=KORT_TEXT,
        blank=True,
        help_text=_("Vem man ringer när det går sönder, och vart man lämnar det. Är det okänt: vem man kan fråga."),
    )

    egna_paneler = [
        InlinePanel("behov", label=_("Behov"), heading=_("Från behov till hjälpmedel")),
        FieldPanel("forskrivning"),
        FieldPanel("egenansvar"),
        FieldPanel("vem_ansvarar"),
        FieldPanel("reparation"),
    ]
    egna_sokfalt = ["forskrivning", "egenansvar", "vem_ansvarar", "reparation"]
    # The fee for a trial is the region's, and one of those that patients pay.
    egna_avgifter = (
        Avgiftsslag.Kategori.HEMSJUKVARD,
        Avgiftsslag.Kategori.HJALPMEDEL,
        Avgiftsslag.Kategori.PATIENTAVGIFT,
    )
    base_form_class = AdressradForm
    template = "patientinfo/hjalpmedel_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage", "patientinfo.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("sida om hjälpmedel")
        verbose_name_plural = _("sidor om hjälpmedel")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `kommuner`, each with its fees, and `val`, the form that has one of them shown first (`vald`).

        `behovsval` is the form to choose a need by, and `behovsgrupper` the list of them all. When a need has been
        chosen also `svar`, and the address to pass on is that of the answer.
        """
        context = super().get_context(request, *args, **kwargs)
        kommuner = kommuntabell(context["vid"])
        val = KommunvalForm(request.GET, auto_id="kostnad_%s")
        kommun = val.valt("kommun")
        behov = list(self.behov.all())
        behovsval = BehovsvalForm(behov, request.GET)
        adress = behovsval.valt("behov")
        valt = next((ett for ett in behov if adress and ett.adress == adress), None)
        context |= {
            "kommuner": kommuner,
            "val": val,
            "vald": next((rader for rader in kommuner if rader.kommun.slug == kommun), None),
            "behovsval": behovsval,
            "behovsgrupper": lankarna(behov, kommun),
        }
        if valt:
            context["svar"] = svar(valt, behovsval.kommunen, context["vid"])
            context["delningsadress"] = svarsadress(self, behovsval.fraga)
        return context
