"""The screens where they hang: marks on a drawn map, and the same as a list beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from patientinfo.karta.projektion import Blad, Grader, Punkt, blad, sara
from patientinfo.models import Kommun, Plats, Vardenhet
from skarmar.admin.vy import LISTA, Skarmvy
from skarmar.flotta.lage import Lage, lagen
from skarmar.models import Skarm

# Of a name on the map, in its units.
NAMNBREDD, NAMNHOJD = 130, 30


@dataclass
class Marke:
    """One place on the map: its screens with their states, and where it is drawn."""

    plats: Plats
    rader: list[tuple[Skarm, Lage]] = field(default_factory=list)
    punkt: Punkt | None = None
    ovan: bool = False  # its name stands over it, when below it another's does

    @property
    def antal(self) -> int:
        """How many screens."""
        return len(self.rader)

    @property
    def tysta(self) -> int:
        """How many of them are silent."""
        return sum(lage == Lage.TYST for _skarm, lage in self.rader)

    @property
    def beskrivning(self) -> str:
        """In words: how many, and how many of them are silent."""
        antal = ngettext("%(antal)d skärm", "%(antal)d skärmar", self.antal) % {"antal": self.antal}
        if not self.tysta:
            return antal
        return f"{antal}, {ngettext('%(antal)d tyst', '%(antal)d tysta', self.tysta) % {'antal': self.tysta}}"

    @property
    def adress(self) -> str:
        """The place's screens in the list."""
        return f"{reverse(LISTA)}?plats={self.plats.pk}"


@dataclass(frozen=True)
class Karta:
    """The sheet: marks with screens, names of kommuner without, and what has no place on it."""

    blad: Blad | None
    marken: list[Marke]
    namn: list[tuple[str, Punkt]]
    utanfor: list[Marke]


def rita(skarmar: dict[Skarm, Lage]) -> Karta:
    """The map of `skarmar`; where a place has no coordinates, at the nearest one upward that has."""
    grader, platser = _grader(), {plats.pk: plats for plats in Plats.objects.without_tree_fields()}
    marken: dict[int, Marke] = {}
    for skarm, lage in skarmar.items():
        plats = _narmast(platser, grader, skarm.plats_id)
        marken.setdefault(plats.pk, Marke(plats)).rader.append((skarm, lage))
    pa_kartan = sorted((ett for ett in marken.values() if ett.plats.pk in grader), key=lambda ett: ett.plats.namn)
    utanfor = sorted((ett for ett in marken.values() if ett.plats.pk not in grader), key=lambda ett: ett.plats.namn)
    if not grader:
        return Karta(None, [], [], utanfor)
    sheet = blad(grader.values())
    for marke, punkt in zip(pa_kartan, sara([sheet.punkt(*grader[ett.plats.pk]) for ett in pa_kartan]), strict=True):
        marke.punkt = punkt
        marke.ovan = any(
            _krockar(punkt, annan.punkt) for annan in pa_kartan if annan.punkt and not annan.ovan and annan is not marke
        )
    lagda = [marke.punkt for marke in pa_kartan if marke.punkt]
    tomma = [platser[pk] for pk in grader if pk not in marken and platser[pk].typ == Plats.Typ.KOMMUN]
    namn = [(plats.namn, sheet.punkt(*grader[plats.pk])) for plats in tomma]
    return Karta(sheet, pa_kartan, [par for par in namn if not any(_krockar(par[1], ett) for ett in lagda)], utanfor)


def _krockar(ena: Punkt, andra: Punkt) -> bool:
    """True when names below the two would run into each other."""
    return abs(ena.x - andra.x) < NAMNBREDD and abs(ena.y - andra.y) < NAMNHOJD


def _grader() -> dict[int, Grader]:
    """Latitude and longitude of every place that has them."""
    rader: list[tuple[int, Any, Any]] = []
    for register in (Kommun, Vardenhet):
        kanda = register.objects.without_tree_fields().filter(breddgrad__isnull=False, langdgrad__isnull=False)
        rader += kanda.values_list("pk", "breddgrad", "langdgrad")
    return {pk: (float(bredd), float(langd)) for pk, bredd, langd in rader}


def _narmast(platser: dict[int, Plats], grader: dict[int, Grader], pk: int) -> Plats:
    """The place itself or the nearest one that it lies in with coordinates; itself when none has."""
    plats: Plats | None = platser[pk]
    while plats is not None and plats.pk not in grader:
        plats = platser.get(plats.parent_id) if plats.parent_id else None
    return plats or platser[pk]


class KartaView(Skarmvy):
    """All screens on one sheet."""

    template_name = "skarmar/admin/karta.html"
    page_title = gettext_lazy("Karta över skärmar")
    header_icon = "site"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`karta`, and how many screens there are in each state."""
        skarmar = list(Skarm.objects.select_related("plats", "puls"))
        i_lage = lagen(skarmar, self.vid)
        par = {skarm: i_lage[skarm.pk] for skarm in skarmar}
        return {
            **super().get_context_data(**kwargs),
            "karta": rita(par),
            "antal": len(skarmar),
            "per_lage": rakna(par.values()),
            "lista": reverse(LISTA),
        }


def rakna(lagena: Iterable[Lage]) -> list[tuple[Lage, int]]:
    """How many are in each state, in the states' own order; those that nobody is in are left out."""
    antal: dict[Lage, int] = defaultdict(int)
    for lage in lagena:
        antal[lage] += 1
    return [(lage, antal[lage]) for lage in Lage if antal[lage]]
