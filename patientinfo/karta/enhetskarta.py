"""The care units on a drawn map: one mark for each, or for several in the same place, and the names of the kommuner.

Everything on it stands in the list beside it too. There is no outline: what we have is one rounded point for each
kommun, and a border drawn from general knowledge would look surer than it is (docs/decisions/0066).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from patientinfo.karta.etiketter import Etikett, Stalle, satt_namn
from patientinfo.karta.projektion import Blad, Grader, Punkt, blad, sara, utsnitt
from patientinfo.karta.tecken import FLERA, FORMER, RADIE, RADIE_FLERA, Tecken, tecken
from patientinfo.models import Kommun, Vardenhet
from patientinfo.visning.alfabet import svensk_ordning

PER_GRAD, LUFT = 150.0, 64.0  # of the sheet with the whole county: about as wide as high
SIDA, MINST = 480.0, 0.35  # of the one with a single kommun: some 40 km each way at the least
# What a finger meets of a mark. Units of the same kommun that are nearer each other than two of them share a mark.
TRYCK = 22.0
PRICK = 5.0  # a kommun's point


@dataclass(frozen=True)
class Marke:
    """One or several units in the same place: what is drawn, and where it leads."""

    enheter: tuple[Vardenhet, ...]
    punkt: Punkt
    form: str
    adress: str
    beskrivning: str
    etikett: Etikett | None

    @property
    def antal(self) -> int:
        """How many units."""
        return len(self.enheter)


@dataclass(frozen=True)
class Ort:
    """A kommun's point; without a name where there is no room for it."""

    punkt: Punkt
    etikett: Etikett | None


@dataclass(frozen=True)
class Enhetskarta:
    """The sheet: marks, the points of kommuner that no mark stands on, the key, and how many units lie nowhere."""

    blad: Blad
    marken: list[Marke]
    orter: list[Ort]
    tecken: list[Tecken]
    kommun: Kommun | None
    utan_lage: int


@dataclass(frozen=True)
class _Grupp:
    """Units in one place, before the place has a mark."""

    enheter: tuple[Vardenhet, ...]
    punkt: Punkt

    @property
    def ort(self) -> str:
        """The town that all of them lie in, or else their kommun."""
        orter = {en.ort for en in self.enheter}
        ort = orter.pop() if len(orter) == 1 else ""
        return ort or str(self.enheter[0].kommun or "")


def rita(
    enheter: Iterable[Vardenhet], kommuner: Sequence[Kommun], *, kommun: str = "", sort: str = ""
) -> Enhetskarta | None:
    """The map of `enheter`; of the kommun with the slug `kommun` alone when there is one, else of the county.

    `sort` is what the list is picked out by, for the addresses of the marks. A unit without coordinates lies where
    its kommun does. None when nothing can be drawn.
    """
    orterna = {en.pk: _grader(en) for en in kommuner}
    lagen = [(en, _grader(en) or orterna.get(en.parent_id)) for en in enheter]
    lagda = [(en, grader) for en, grader in lagen if grader is not None]
    if not lagda:
        return None
    vald = next((en for en in kommuner if en.slug == kommun), None)
    sheet = _bladet([grader for _en, grader in lagda], [ort for ort in orterna.values() if ort], vald)
    grupper = _gruppera([(en, sheet.punkt(*grader)) for en, grader in lagda])
    punkter = sara([grupp.punkt for grupp in grupper], 2 * TRYCK)
    upptagna = {grupp.ort for grupp in grupper} if vald is None else set()
    lediga = [
        (en.namn, punkt)
        for en in kommuner
        if en.namn not in upptagna and (punkt := _ledig(orterna[en.pk], sheet, punkter)) is not None
    ]
    stallen = [Stalle(punkt, _radie(grupp), _namn(grupp, vald)) for grupp, punkt in zip(grupper, punkter, strict=True)]
    etiketter = satt_namn([*stallen, *(Stalle(punkt, PRICK, (namn,)) for namn, punkt in lediga)], sheet)
    marken = [
        Marke(grupp.enheter, punkt, _form(grupp), _adress(grupp, vald, sort), _beskrivning(grupp), etikett)
        for grupp, punkt, etikett in zip(grupper, punkter, etiketter, strict=False)
    ]
    orter = [Ort(punkt, etikett) for (_n, punkt), etikett in zip(lediga, etiketter[len(grupper) :], strict=True)]
    sorter = {marke.enheter[0].sort for marke in marken if marke.antal == 1}
    nyckel = tecken(sorter, flera=any(marke.antal > 1 for marke in marken))
    return Enhetskarta(sheet, marken, orter, nyckel, vald, len(lagen) - len(lagda))


def _ledig(ort: Grader | None, sheet: Blad, punkter: Iterable[Punkt]) -> Punkt | None:
    """Where a kommun's point is, when that is on the sheet and no mark stands there."""
    if ort is None:
        return None
    punkt = sheet.punkt(*ort)
    fri = sheet.rymmer(punkt) and all(punkt.till(annan) >= TRYCK for annan in punkter)
    return punkt if fri else None


def _grader(plats: Kommun | Vardenhet) -> Grader | None:
    if plats.breddgrad is None or plats.langdgrad is None:
        return None
    return float(plats.breddgrad), float(plats.langdgrad)


def _bladet(enheternas: list[Grader], kommunernas: list[Grader], vald: Kommun | None) -> Blad:
    """The county stays the same whatever is picked out of it; a kommun is as close as its units allow."""
    if vald is None:
        return blad([*kommunernas, *enheternas], PER_GRAD, LUFT)
    return utsnitt(_grader(vald) or enheternas[0], enheternas, SIDA, MINST, LUFT)


def _gruppera(lagda: Iterable[tuple[Vardenhet, Punkt]]) -> list[_Grupp]:
    """Units of the same kommun that would hide each other, together at the place of the first; in the list's order."""
    grupper: list[_Grupp] = []
    i_ordning = sorted(lagda, key=lambda par: (svensk_ordning(str(par[0].kommun or "")), svensk_ordning(par[0].namn)))
    for en, punkt in i_ordning:
        for nr, grupp in enumerate(grupper):
            if grupp.enheter[0].parent_id == en.parent_id and grupp.punkt.till(punkt) < 2 * TRYCK:
                grupper[nr] = _Grupp((*grupp.enheter, en), grupp.punkt)
                break
        else:
            grupper.append(_Grupp((en,), punkt))
    return grupper


def _radie(grupp: _Grupp) -> float:
    return RADIE if len(grupp.enheter) == 1 else RADIE_FLERA


def _form(grupp: _Grupp) -> str:
    return FORMER[grupp.enheter[0].sort] if len(grupp.enheter) == 1 else FLERA


def _namn(grupp: _Grupp, vald: Kommun | None) -> tuple[str, ...]:
    """What may stand beside the mark: in the county the town; closer by, the unit's own name if there is room."""
    if vald is None or len(grupp.enheter) > 1:
        return (grupp.ort,)
    return grupp.enheter[0].namn, grupp.ort


def _adress(grupp: _Grupp, vald: Kommun | None, sort: str) -> str:
    """A single unit's page; of several, a closer look at their kommun, and from there their place in the list."""
    forst = grupp.enheter[0]
    if len(grupp.enheter) == 1:
        return forst.get_absolute_url()
    slug = forst.kommun.slug if forst.kommun else ""
    if vald is not None or not slug:
        return f"#{slug}"
    val = {"kommun": slug, "sort": sort}
    return f"{reverse('vardenheter')}?{urlencode({namn: varde for namn, varde in val.items() if varde})}"


def _beskrivning(grupp: _Grupp) -> str:
    """The link's name; it holds the words that stand beside the mark."""
    if len(grupp.enheter) == 1:
        en = grupp.enheter[0]
        return _("%(namn)s, %(sort)s, %(ort)s") % {"namn": en.namn, "sort": en.get_sort_display(), "ort": grupp.ort}
    antal = ngettext("%(antal)d enhet", "%(antal)d enheter", len(grupp.enheter)) % {"antal": len(grupp.enheter)}
    namn = ", ".join(en.namn for en in grupp.enheter)
    return _("%(ort)s, %(antal)s: %(namn)s") % {"ort": grupp.ort, "antal": antal, "namn": namn}
