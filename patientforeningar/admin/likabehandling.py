"""The report of equal treatment: how long associations wait and how it goes for them, compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from patientforeningar.admin.rapportvy import Rapportvy
from patientforeningar.rapporter import bilder
from patientforeningar.rapporter.avsnitt import Avsnitt, avsnitten
from patientforeningar.rapporter.csvfil import Cell
from patientforeningar.rapporter.matt import MINST, Matt, Underlag
from patientforeningar.rapporter.underlag import underlag

RUBRIKER = (
    gettext_lazy("Uppdelning"),
    gettext_lazy("Vad"),
    gettext_lazy("Inkomna"),
    gettext_lazy("Beslut"),
    gettext_lazy("Godkända"),
    gettext_lazy("Ändring begärd"),
    gettext_lazy("Avslag"),
    gettext_lazy("Andel godkända, procent"),
    gettext_lazy("Median, arbetsdagar"),
    gettext_lazy("Median, timmar"),
    gettext_lazy("Längst, arbetsdagar"),
    gettext_lazy("Längst, timmar"),
    gettext_lazy("Väntar nu"),
)


class LikabehandlingView(Rapportvy):
    """Times, shares and reasons by association, kommun and month."""

    template_name = "patientforeningar/admin/likabehandling.html"
    page_title = gettext_lazy("Lika behandling")
    header_icon = "clipboard-list"
    adress = "likabehandling"
    filnamn = "likabehandling"

    @cached_property
    def underlag(self) -> Underlag:
        """What the figures are made from."""
        return underlag(self.period)

    @cached_property
    def avsnitt(self) -> list[Avsnitt]:
        """What other rooms add."""
        return avsnitten(self.period)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sums, the three comparisons, the reasons and the chart; `avsnitt` of other rooms."""
        return {
            **super().get_context_data(**kwargs),
            "totalt": self.underlag.totalt,
            "per_forening": self.underlag.per_forening(),
            "per_plats": self.underlag.per_plats(),
            "per_manad": self.underlag.per_manad(),
            "skal": self.underlag.skal(),
            "diagram": bilder.manader(self.underlag),
            "vantat_langst": self.underlag.vantat_langst(self.vid),
            "minst": MINST,
            "avsnitt": self.avsnitt,
        }

    def tabell(self) -> tuple[Iterable[str | Promise], Iterator[list[Cell]]]:
        """Every comparison under the other, told apart by the first column."""
        return RUBRIKER, self._rader()

    def _rader(self) -> Iterator[list[Cell]]:
        yield _rad(_("Totalt"), "", self.underlag.totalt)
        for namn, matt in self.underlag.per_forening():
            yield _rad(_("Förening"), namn, matt)
        for namn, matt in self.underlag.per_plats():
            yield _rad(_("Kommun"), namn, matt)
        for manad, matt in self.underlag.per_manad():
            yield _rad(_("Månad"), f"{manad:%Y-%m}", matt)
        for namn, antal in self.underlag.skal():
            yield [_("Skäl"), namn, None, antal, *[None] * 9]
        for avsnitt in self.avsnitt:
            for namn, tal in avsnitt.rader:
                yield [avsnitt.rubrik, namn, None, tal[0], *[None] * 9]


def _rad(uppdelning: str, vad: str, matt: Matt) -> list[Cell]:
    return [
        uppdelning,
        vad,
        matt.inkomna,
        matt.beslut,
        matt.godkanda,
        matt.andringar,
        matt.avslag,
        matt.andel_godkanda,
        _halv(matt.median_dagar),
        matt.median_timmar,
        matt.langst_dagar,
        matt.langst_timmar,
        matt.vantar if uppdelning != _("Månad") else None,
    ]


def _halv(varde: float | None) -> float | None:
    return None if varde is None else float(varde)
