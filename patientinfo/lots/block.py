"""What an editor builds a guide of: questions with answers, and results."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from patientinfo.blocks.text import KORT_TEXT
from patientinfo.lots.falt import NYCKELLISTA, AvgiftsslagBlock, NyckelBlock
from patientinfo.lots.felord import blockfel
from patientinfo.lots.kontaktblock import KontakterBlock
from patientinfo.lots.lasning import adress, las


class SvarBlock(blocks.StructBlock):
    """An answer, and where it leads."""

    text = blocks.CharBlock(label=_("Svar"), max_length=90, help_text=_("I läsarens ord: Ja, jag bor hemma."))
    leder_till = NyckelBlock(
        label=_("Leder till"), lista=NYCKELLISTA, help_text=_("Nyckeln till en fråga eller ett resultat.")
    )
    adress = NyckelBlock(
        label=_("Adressdel"),
        required=False,
        help_text=_("Lämna tomt: den görs av svaret. Ändra den inte sedan, för då slutar delade länkar att gälla."),
    )

    def clean(self, value: Any) -> Any:
        """Gives the answer its address once and for all: it stays when the words are changed or translated."""
        rent = super().clean(value)
        if rent["text"] and not rent["adress"]:
            rent["adress"] = adress(rent["text"])
            if not rent["adress"] and not self.is_deferred_validation:
                fel = ValidationError(_("Skriv en adressdel: svaret har inga bokstäver att göra den av."))
                raise blocks.StructBlockValidationError(block_errors={"adress": fel})
        return rent

    class Meta:
        icon = "arrow-right"
        label = _("Svar")


class FragaBlock(blocks.StructBlock):
    """A question in words of everyday life."""

    nyckel = NyckelBlock(label=_("Nyckel"), help_text=_("Frågans eget namn. Svar leder hit med det: bor-hemma."))
    text = blocks.CharBlock(label=_("Fråga"), max_length=120, help_text=_("Som du skulle säga den: Var bor du?"))
    hjalp = blocks.TextBlock(
        label=_("Hjälp att svara"),
        max_length=400,
        required=False,
        rows=3,
        help_text=_("Varför vi frågar, eller vad ett ord betyder. En eller två meningar."),
    )
    svar = blocks.ListBlock(SvarBlock(), label=_("Svar"))

    class Meta:
        icon = "help"
        label = _("Fråga")
        label_format = "{text} ({nyckel})"


class ResultatBlock(blocks.StructBlock):
    """Where the guide ends: who is responsible, whom to contact, what it costs, what to do meanwhile."""

    nyckel = NyckelBlock(label=_("Nyckel"), help_text=_("Resultatets eget namn. Svar leder hit med det: hemsjukvard."))
    rubrik = blocks.CharBlock(
        label=_("Rubrik"), max_length=100, help_text=_("Rådet i en mening: Ring kommunens hälso- och sjukvård.")
    )
    svar = blocks.TextBlock(label=_("Svaret"), max_length=500, rows=3, help_text=_("Två eller tre korta meningar."))
    ansvar = blocks.CharBlock(
        label=_("Vem som ansvarar"), max_length=160, help_text=_("Till exempel: Kommunen där du bor.")
    )
    kontakter = KontakterBlock(label=_("Vem läsaren kontaktar"), min_num=1)
    avgifter = AvgiftsslagBlock(
        label=_("Vad det kostar"),
        required=False,
        help_text=_("Beloppen hämtas ur registret. Det kommunen bestämmer visas för läsarens kommun."),
    )
    om_kostnad = blocks.CharBlock(
        label=_("Mer om kostnaden"), max_length=240, required=False, help_text=_("I ord. Skriv aldrig belopp här.")
    )
    under_tiden = blocks.RichTextBlock(label=_("Gör det här under tiden"), features=KORT_TEXT, required=False)
    sidor = blocks.ListBlock(blocks.PageChooserBlock(), label=_("Sidor att läsa vidare på"), default=[])

    class Meta:
        icon = "tick"
        label = _("Resultat")
        label_format = "{rubrik} ({nyckel})"


class LotsBlock(blocks.StreamBlock):
    """The whole guide; the first question is the one it begins with."""

    fraga = FragaBlock()
    resultat = ResultatBlock()

    def clean(self, value: Any) -> Any:
        """Refuse a tree that a reader could get lost in, with the fault beside its field; a draft may wait with it."""
        rent = super().clean(value)
        if not self.is_deferred_validation and (fel := las(rent).fel):
            raise blockfel(fel)
        return rent
