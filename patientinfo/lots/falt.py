"""Single fields of the guide's blocks: keys, and kinds of fees from the register."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from patientinfo.register.avgifter import registret

NYCKELNS_LANGD = 50
# The list of keys that the picture of the tree brings with it (templates/patientinfo/admin/lots_trad.html).
NYCKELLISTA = "lotstrad-nycklar"

_SLUG = RegexValidator(
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$", _("Skriv bara små bokstäver a–z, siffror och bindestreck, till exempel: bor-hemma.")
)


class NyckelBlock(blocks.FieldBlock):
    """A name that only editors and addresses use: no text, so it is neither translated nor searched for."""

    def __init__(self, required: bool = True, help_text: Any = None, lista: str = "", **kwargs: Any) -> None:
        """`lista`: the id of a datalist of the form, whose keys are then offered."""
        self.field = forms.CharField(
            required=required,
            help_text=help_text,
            max_length=NYCKELNS_LANGD,
            validators=[_SLUG],
            widget=forms.TextInput(attrs={"list": lista} if lista else {}),
        )
        super().__init__(**kwargs)

    def get_searchable_content(self, value: Any) -> list[str]:
        """Nothing."""
        return []

    class Meta:
        icon = "key"
        default = ""


def avgiftsvalen() -> list[tuple[str, str]]:
    """Every kind of figure in the register, by its key."""
    slagen, _rader = registret()
    return [(slag.nyckel, f"{slag.get_kategori_display().capitalize()}: {slag.namn}") for slag in slagen]


class AvgiftsslagBlock(blocks.MultipleChoiceBlock):
    """Kinds of fees, stored by their keys; a key that is no longer in the register shows nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=avgiftsvalen, widget=forms.CheckboxSelectMultiple(), search_index=False, default=[], **kwargs
        )

    def to_python(self, value: Any) -> list[str]:
        """The keys as they are stored: to look each one up would read the register for every result."""
        return list(value or [])

    def value_from_form(self, value: Any) -> list[str]:
        """What is ticked."""
        return [nyckel for nyckel in value or [] if nyckel]

    def normalize(self, value: Any) -> list[str]:
        """The same."""
        return list(value or [])
