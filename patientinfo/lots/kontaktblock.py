"""Whom a result of the guide sends the reader to: one kind of contact a block."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from patientinfo.models.vardenhet import Vardenhet
from patientinfo.telefon import kontrollera_telefon


def _text() -> blocks.CharBlock:
    return blocks.CharBlock(
        label=_("Vad läsaren gör eller säger"),
        max_length=200,
        required=False,
        help_text=_("En mening, till exempel: Berätta att du inte kan ta dig till hälsocentralen."),
    )


class EnheterBlock(blocks.StructBlock):
    """The units of a kind in the kommun that the reader has chosen."""

    sort = blocks.ChoiceBlock(choices=Vardenhet.Sort.choices, label=_("Sorts enhet"))
    text = _text()

    class Meta:
        icon = "group"
        label = _("Enheter i läsarens kommun")


class KommunenBlock(blocks.StructBlock):
    """The reader's kommun: its health care, or something else there."""

    fraga_efter = blocks.CharBlock(
        label=_("Fråga efter"),
        max_length=60,
        required=False,
        help_text=_("Tomt: kommunens hälso- och sjukvård. Annars det läsaren ber växeln om: anhörigstöd."),
    )
    text = _text()

    class Meta:
        icon = "home"
        label = _("Läsarens kommun")


class EnhetBlock(blocks.StructBlock):
    """One unit, wherever the reader lives."""

    enhet = SnippetChooserBlock("patientinfo.Vardenhet", label=_("Vårdenhet"))
    text = _text()

    class Meta:
        icon = "site"
        label = _("En viss vårdenhet")


class NummerBlock(blocks.StructBlock):
    """A number that is the same for all."""

    namn = blocks.CharBlock(label=_("Vem som svarar"), max_length=80)
    telefon = blocks.CharBlock(label=_("Telefon"), max_length=30, validators=[kontrollera_telefon])
    text = _text()

    class Meta:
        icon = "mobile-alt"
        label = _("Ett telefonnummer")


class RadgivningBlock(blocks.StructBlock):
    """1177."""

    text = _text()

    class Meta:
        icon = "help"
        label = "1177"


class AkutBlock(blocks.StructBlock):
    """112."""

    text = _text()

    class Meta:
        icon = "warning"
        label = "112"


class PersonalBlock(blocks.StructBlock):
    """Somebody whom the reader already meets, and who needs no number here."""

    vem = blocks.CharBlock(
        label=_("Vem"), max_length=80, help_text=_("Till exempel: personalen på avdelningen. Aldrig ett namn.")
    )
    text = _text()

    class Meta:
        icon = "user"
        label = _("Någon läsaren redan möter")


class KontakterBlock(blocks.StreamBlock):
    """Whom to contact, the first one first."""

    enheter = EnheterBlock()
    kommunen = KommunenBlock()
    enhet = EnhetBlock()
    nummer = NummerBlock()
    personal = PersonalBlock()
    radgivning = RadgivningBlock()
    akut = AkutBlock()
