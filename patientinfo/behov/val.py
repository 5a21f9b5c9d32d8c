"""The choice of a need and a kommun, and which needs an address may name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _

from patientinfo.register.kommunval import KommunvalForm
from patientinfo.stampel import minns


@dataclass(frozen=True)
class Behovslank:
    """A need in the list, with the question that asks for it."""

    namn: str
    fraga: str


@dataclass(frozen=True)
class Behovsgrupp:
    """A part of everyday life, and what one may want to manage in it."""

    namn: str
    lankar: tuple[Behovslank, ...]


class BehovsvalForm(KommunvalForm):
    """A need, under the part of everyday life that it belongs to, and where one lives."""

    behov = forms.ChoiceField(
        label=_("Vad vill du klara?"),
        required=False,
        error_messages={"invalid_choice": _("Vi känner inte igen valet. Välj i listan.")},
    )

    field_order = ("behov", "kommun")

    def __init__(self, behov: Iterable[Any], *args: Any, **kwargs: Any) -> None:
        """`behov`: the page's needs."""
        super().__init__(*args, **kwargs)
        grupper = [(namn, [(ett.adress, ett.namn) for ett in rader]) for namn, rader in i_grupper(behov)]
        self.fields["behov"].choices = [("", _("Välj det du vill klara")), *grupper]  # type: ignore[attr-defined]
        self.fields["kommun"].label = _("Var bor du?")


def i_grupper(behov: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """The needs under the names of their groups, groups in their own order, needs in the editor's."""
    rader = list(behov)
    ordning = list(type(rader[0]).Grupp.values) if rader else []
    # A draft may have a need without its group yet.
    rader.sort(key=lambda ett: ordning.index(ett.grupp) if ett.grupp in ordning else len(ordning))
    return [(str(namn), list(grupp)) for namn, grupp in groupby(rader, lambda ett: ett.get_grupp_display())]


def lankarna(behov: Sequence[Any], kommun: str) -> list[Behovsgrupp]:
    """The list of all needs; each keeps the kommun that has been chosen (a slug, or empty)."""
    return [
        Behovsgrupp(namn, tuple(Behovslank(ett.namn, _fraga(ett.adress, kommun)) for ett in rader))
        for namn, rader in i_grupper(behov)
    ]


def _fraga(behov: str, kommun: str) -> str:
    return urlencode({"behov": behov, **({"kommun": kommun} if kommun else {})})


@minns
def behoven() -> frozenset[str]:
    """Every need that an address can name, on whatever page it stands."""
    return frozenset(apps.get_model("patientinfo", "Behov").objects.values_list("slug", flat=True))
