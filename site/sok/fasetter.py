"""What a reader can narrow a list of hits to: only what changes it, with how many hits each kind has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sok.kallor import KALLOR
from sok.kallor.sidor import Sidor
from sok.sidtyper import sidtyper
from sok.traff import Lattrad
from sok.urval import SLAG, Urval, kommunerna, temana

# Lists that are read in a glance need not be narrowed to a kommun or a theme.
FA = 5


@dataclass(frozen=True)
class Val:
    """One thing to choose, as a link or a row of a list."""

    namn: str | Promise
    varde: str = ""
    adress: str = ""
    antal: int = 0
    vald: bool = False


def slagval(rader: Sequence[Lattrad], fraga: str, urval: Urval) -> list[Val]:
    """All kinds together and each kind that has hits, when there are several of them."""
    antal = Counter(KALLOR[rad.sort].slag for rad in rader)
    if len(antal) <= 1 and not urval.slag:
        return []
    alla = Val(_("Allt"), "", urval.med(slag="").adressdel(fraga), len(rader), not urval.slag)
    return [
        alla,
        *(
            Val(namn, slag, urval.med(slag=slag).adressdel(fraga), antal[slag], slag == urval.slag)
            for slag, namn in SLAG.items()
            if antal[slag] or slag == urval.slag
        ),
    ]


def kommunval(rader: Sequence[Lattrad], urval: Urval) -> list[Val]:
    """The kommuner that some hits, but not all, belong to; nothing when one has been chosen."""
    return [] if urval.kommun else _val("kommun_i", kommunerna(), rader)


def temaval(rader: Sequence[Lattrad], urval: Urval) -> list[Val]:
    """The themes of some hits, but not of all; nothing when one has been chosen."""
    return [] if urval.tema else _val("tema_i", temana(), rader)


def valda(fraga: str, urval: Urval) -> list[Val]:
    """The kommun and the theme that have been chosen, each with the address of the search without it."""
    bada = (("kommun", kommunerna()), ("tema", temana()))
    return [
        Val(namnen[slug], slug, urval.med(**{falt: ""}).adressdel(fraga))
        for falt, namnen in bada
        if (slug := getattr(urval, falt))
    ]


def _val(falt: str, namnen: Mapping[str, str], rader: Sequence[Lattrad]) -> list[Val]:
    if len(rader) <= FA:
        return []
    antal = Counter(_slugar(falt, rader))
    return [Val(namn, slug, antal=antal[slug]) for slug, namn in namnen.items() if 0 < antal[slug] < len(rader)]


def _slugar(falt: str, rader: Sequence[Lattrad]) -> list[str]:
    """The slugs of all hits together, one for each hit that has it: one query, however many kinds there are."""
    delar = [
        mangd.filter(pk__in=nycklar).order_by().values_list("pk", vag)
        for nummer, kalla in enumerate(KALLOR)
        if (vag := getattr(kalla, falt)) and (nycklar := [rad.pk for rad in rader if rad.sort == nummer])
        for mangd in _mangder(nummer)
    ]
    if not delar:
        return []
    return [slug for _nyckel, slug in delar[0].union(*delar[1:], all=True) if slug]


def _mangder(nummer: int) -> Iterable[QuerySet]:
    """The tables where a kind's own fields are: each type of page has its own."""
    kalla = KALLOR[nummer]
    if isinstance(kalla, Sidor):
        return [typ.objects.all() for typ in sidtyper()]
    return [kalla.sokbara("")]
