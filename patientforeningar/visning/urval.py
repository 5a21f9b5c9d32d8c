"""What the public pages show of all that is public: by kommun, theme and for whom. The gate is the only door."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects

from patientforeningar.inslag.tillfallen import Tillfalle, tillfallen
from patientforeningar.models import Forening, Inslag
from patientinfo.models import Kommun, Plats, Tema
from patientinfo.stampel import minns
from patientinfo.visning.alfabet import svensk_ordning

# How far ahead "next" looks: nearly always the next weeks have it, and series end before the last.
FRAMAT = (dt.timedelta(weeks=5), dt.timedelta(days=2 * 366))


@dataclass(frozen=True)
class Urval:
    """What was asked for; an empty part asks for all. `kommun` and `tema` are slugs, `for_vem` one of `ForVem`."""

    kommun: str = ""
    tema: str = ""
    for_vem: str = ""


@dataclass(frozen=True)
class Post:
    """One time of an event, as lists show it."""

    inslag: Inslag
    tid: Tillfalle

    @property
    def ordning(self) -> tuple[dt.datetime, str]:
        """By time, then by the alphabet: nobody's association before another's."""
        return self.tid.borjar, svensk_ordning(self.inslag.rubrik)


def inslag(vid: dt.datetime, urval: Urval | None = None) -> QuerySet[Inslag]:
    """The items that may be shown at `vid`, with what lists say of them: two queries, however many they are."""
    urval = urval or Urval()
    visade = Inslag.objects.visningsbara(vid).select_related("forening", "plats").prefetch_related("avvikelser")
    if urval.kommun:
        visade = visade.filter(_i_kommunen(urval.kommun))
    if urval.tema:
        eget = Inslag.teman.through.objects.filter(tema__slug=urval.tema).values("inslag")
        visade = visade.filter(Q(pk__in=eget) | Q(forening__in=Forening.objects.filter(teman__slug=urval.tema)))
    if urval.for_vem:
        visade = visade.filter(for_vem__in=(urval.for_vem, Inslag.ForVem.ALLA))
    return visade


def foreningar(vid: dt.datetime, urval: Urval | None = None) -> list[Forening]:
    """The associations that may be shown at `vid`, A to Ö."""
    urval = urval or Urval()
    visade = Forening.objects.visningsbara(vid)
    if urval.kommun:
        visade = visade.filter(kommuner__slug=urval.kommun)
    if urval.tema:
        visade = visade.filter(teman__slug=urval.tema)
    return sorted(visade, key=lambda forening: svensk_ordning(forening.namn))


def med_kommuner(foreningar: list[Forening]) -> list[Forening]:
    """The same associations with their kommuner at hand: one query, however many they are."""
    prefetch_related_objects(foreningar, Prefetch("kommuner", Kommun.objects.order_by("namn")))
    return foreningar


def kommande(handelser: Iterable[Inslag], fran: dt.datetime, till: dt.datetime) -> list[Post]:
    """Every time of `handelser` that is not over at `fran` and begins before `till`, soonest first."""
    tider = (Post(en, tid) for en in handelser for tid in tillfallen(en, en.avvikelser.all(), fran, till))
    return sorted(tider, key=lambda post: post.ordning)


def snarast(handelser: Iterable[Inslag], vid: dt.datetime) -> list[Post]:
    """The next time of each of `handelser`, soonest first: a weekly one does not push the others out."""
    tider = ((en, _nasta(en, vid)) for en in handelser)
    return sorted((Post(en, tid) for en, tid in tider if tid), key=lambda post: post.ordning)


def _nasta(handelse: Inslag, vid: dt.datetime) -> Tillfalle | None:
    andringar = handelse.avvikelser.all()
    manga = (tillfallen(handelse, andringar, vid, vid + fram) for fram in FRAMAT)
    return next((tider[0] for tider in manga if tider), None)


@minns
def temana() -> tuple[Tema, ...]:
    """Every theme, A to Ö."""
    return tuple(sorted(Tema.objects.all(), key=lambda tema: svensk_ordning(tema.namn)))


def _i_kommunen(slug: str) -> Q:
    """In the kommun or in a place there; and what concerns the whole county."""
    inom = Q(plats__slug=slug) | Q(plats__parent__slug=slug) | Q(plats__parent__parent__slug=slug)
    return inom | Q(plats__typ=Plats.Typ.LAN)
