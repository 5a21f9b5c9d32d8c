"""The choice of a measure and a kommun, and which of them an address may name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _

from patientinfo.register.kommunval import KommunvalForm
from patientinfo.stampel import minns


class InsatsvalForm(KommunvalForm):
    """A measure of the page's own, and where one lives."""

    insats = forms.ChoiceField(
        label=_("Vad gäller det?"),
        required=False,
        error_messages={"invalid_choice": _("Vi känner inte igen valet. Välj i listan.")},
    )

    field_order = ("insats", "kommun")

    def __init__(self, insatser: Iterable[Any], *args: Any, **kwargs: Any) -> None:
        """`insatser`: the rows of the matrix."""
        super().__init__(*args, **kwargs)
        val = [(en.adress, en.namn) for en in insatser]
        self.fields["insats"].choices = [("", _("Välj vad det gäller")), *val]  # type: ignore[attr-defined]
        self.fields["kommun"].label = _("Var bor du?")


@minns
def insatserna() -> frozenset[str]:
    """Every measure that an address can name, on whatever page it stands."""
    return frozenset(apps.get_model("patientinfo", "Insats").objects.values_list("slug", flat=True))
