"""Where things are shown: a slide is for a place and everything in it, unless a rule of a place keeps it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from patientinfo.models import Plats
from skarmar.models import Platsregel


@dataclass(frozen=True)
class Regel:
    """The themes that stay out of a place, and the associations that are shown there all the same (ids)."""

    ej_teman: frozenset[int]
    tillatna: frozenset[int]


@dataclass(frozen=True)
class Gren:
    """A place with all that it lies in, the nearest first, and the rules on the way (ids)."""

    platser: tuple[int, ...]
    regler: tuple[Regel, ...]

    def far_visas(self, platser: Iterable[int], teman: frozenset[int], forening: int | None) -> bool:
        """True for what is sent to one of the places, unless a theme of it is kept out.

        A rule's exceptions hold against its own themes and against those of places above: a waiting room may let in
        what its hospital keeps out, and not the other way round.
        """
        if not any(plats in self.platser for plats in platser):
            return False
        tillatna: set[int] = set()
        for regel in self.regler:
            tillatna |= regel.tillatna
            if teman & regel.ej_teman and forening not in tillatna:
                return False
        return True


@dataclass(frozen=True)
class Traden:
    """Every place: what it is called, its slug and what it lies in, by id; and the rules by place."""

    namn: dict[int, str]
    slug: dict[int, str]
    ligger_i: dict[int, int | None]
    regler: dict[int, Regel]

    def gren(self, plats: int) -> Gren:
        """The place and all that it lies in; a place that has been deleted since lies in nothing."""
        platser: list[int] = []
        har: int | None = plats
        while har is not None and har not in platser:
            platser.append(har)
            har = self.ligger_i.get(har)
        return Gren(tuple(platser), tuple(self.regler[en] for en in platser if en in self.regler))


def las_traden() -> Traden:
    """Read all of it: four queries."""
    rader = list(Plats.objects.order_by().values_list("pk", "namn", "slug", "parent_id"))
    return Traden(
        namn={pk: namn for pk, namn, _slug, _i in rader},
        slug={pk: slug for pk, _namn, slug, _i in rader},
        ligger_i={pk: i for pk, _namn, _slug, i in rader},
        regler=_regler(),
    )


def _regler() -> dict[int, Regel]:
    teman, foreningar = defaultdict(set), defaultdict(set)
    for regel, tema in Platsregel.ej_teman.through.objects.values_list("platsregel_id", "tema_id"):
        teman[regel].add(tema)
    for regel, forening in Platsregel.tillatna_foreningar.through.objects.values_list("platsregel_id", "forening_id"):
        foreningar[regel].add(forening)
    return {
        plats: Regel(frozenset(teman[pk]), frozenset(foreningar[pk]))
        for pk, plats in Platsregel.objects.order_by().values_list("pk", "plats_id")
    }
