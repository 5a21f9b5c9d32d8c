"""Places to choose among, as the tree that they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from patientinfo.models import Plats


@dataclass
class Gren:
    """A place and what lies in it."""

    plats: Plats
    delar: list[Gren] = field(default_factory=list)
    ruta: dict[str, Any] = field(default_factory=dict)
    oppen: bool = False


def trad(platser: Iterable[Plats]) -> list[Gren]:
    """The places under each other; one whose parent is not among them stands at the top."""
    grenar = {plats.pk: Gren(plats) for plats in platser}
    topp: list[Gren] = []
    for gren in grenar.values():
        over = grenar.get(gren.plats.parent_id)
        (over.delar if over else topp).append(gren)
    return topp


def indragna() -> list[tuple[int, str]]:
    """Every place for a list of choices, the deeper the further in."""
    return list(_rader(trad(alla()), 0))


def _rader(grenar: Iterable[Gren], djup: int) -> Iterator[tuple[int, str]]:
    for gren in grenar:
        yield gren.plats.pk, "\u2003" * djup + gren.plats.namn
        yield from _rader(gren.delar, djup + 1)


def alla() -> Iterable[Plats]:
    """Every place by name, in one question."""
    return Plats.objects.without_tree_fields().order_by("namn")


class PlatsField(forms.ModelChoiceField):
    """One place, chosen in the tree."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Plats"))
        super().__init__(queryset=Plats.objects.without_tree_fields(), **kwargs)

    def __deepcopy__(self, memo: dict[int, Any]) -> PlatsField:
        """A form's own copy reads the places anew."""
        kopia: PlatsField = super().__deepcopy__(memo)
        kopia.choices = lambda: [("", kopia.empty_label or ""), *indragna()]
        return kopia


class Platstrad(forms.CheckboxSelectMultiple):
    """Boxes in the tree: what is ticked holds for all that lies in it. A part with a tick in it is open."""

    template_name = "skarmar/admin/platstrad.html"

    class Media:
        css = {"all": ("skarmar/admin.css",)}

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds `grenar`, the tree with a box for each place."""
        context = super().get_context(name, value, attrs)
        rutor = {str(ruta["value"]): ruta for _namn, val, _nr in context["widget"]["optgroups"] for ruta in val}
        context["grenar"] = trad(alla())
        for gren in context["grenar"]:
            _ge_rutor(gren, rutor)
            gren.oppen = True
        return context


def _ge_rutor(gren: Gren, rutor: dict[str, Any]) -> bool:
    """Put its box on every branch; True when something in it is ticked."""
    gren.ruta = rutor.get(str(gren.plats.pk), {})
    for del_ in gren.delar:
        gren.oppen = _ge_rutor(del_, rutor) or gren.oppen
    return gren.oppen or bool(gren.ruta.get("selected"))
