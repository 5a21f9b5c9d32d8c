"""Several rows of a register chosen by their fixed names: ticked in a list, kept as text with spaces between.

For child records of pages: wagtail-localize carries no many-to-many field of theirs to a translation, text it does
(docs/decisions/0065).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.choices import CallableChoiceIterator
from django.utils.translation import gettext as _


class Nyckelval(forms.CheckboxSelectMultiple):
    """One box for each choice; what is ticked becomes one text, "besok slutenvard"."""

    def __init__(self, alternativ: Callable[[], list[tuple[str, str]]]) -> None:
        """`alternativ` gives each row's key and name, asked for whenever the list is drawn."""
        super().__init__(choices=CallableChoiceIterator(alternativ))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """The ticked keys, in the order of the list."""
        return " ".join(super().value_from_datadict(data, files, name))

    def format_value(self, value: Any) -> list[str]:
        """The keys of a kept text, as boxes that are ticked."""
        return str(value or "").split()


def krav_pa_kanda(falt: str, varde: str, kanda: Iterable[str]) -> None:
    """Raise ValidationError beside the field `falt` when `varde` has a key that is none of `kanda`."""
    finns = set(kanda)
    okanda = [nyckel for nyckel in varde.split() if nyckel not in finns]
    if okanda:
        text = _("Finns inte i registret: %(okanda)s. Kryssa för dem som ska visas.")
        raise ValidationError({falt: text % {"okanda": ", ".join(okanda)}})
