"""What the sitemap names: everything that may be shown, with its languages and when it last changed.

A map of a large site is divided: each part takes the rows whose keys lie between two fixed numbers, so a part's
address stays the same whatever comes and goes, and reading it costs the same however large the site is.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, Max, QuerySet
from wagtail import hooks
from wagtail.query import PageQuerySet

from patientinfo.grind import visningsbara
from patientinfo.models import Kommun, Vardenhet
from patientinfo.visning.adress import absolut

# So many addresses in one file; more, and the map is divided.
PER_BLOCK = 2_000


@dataclass(frozen=True)
class Kartpost:
    """One address; `sprak` has the address of each language that the same page exists in, its own included."""

    url: str
    andrad: dt.datetime | None = None
    sprak: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Block:
    """How many addresses a part has, and when the last of them changed."""

    antal: int
    andrad: dt.datetime | None = None


@dataclass(frozen=True)
class Kartdel:
    """One kind of addresses. Upper rooms give theirs by the hook `sitemap_del`: a function that gives a list of these.

    `block` says at an instant which parts there are, by number; `poster` gives the addresses of one of them.
    """

    namn: str
    block: Callable[[dt.datetime], Mapping[int, Block]]
    poster: Callable[[dt.datetime, int], Iterable[Kartpost]]


@dataclass(frozen=True)
class Kartblad:
    """One part of a divided map: its address and when something in it last changed."""

    url: str
    andrad: dt.datetime | None


def kartdelar() -> list[Kartdel]:
    """Every kind of addresses, ours first."""
    egna = [
        Kartdel("sidor", lambda vid: blocken(_sidor(vid), "last_published_at"), _sidposter),
        radvis("enheter", lambda _vid: Vardenhet.objects.all()),
        radvis("kommuner", lambda _vid: Kommun.objects.all()),
    ]
    return [*egna, *(del_ for fler in hooks.get_hooks("sitemap_del") for del_ in fler())]


def kartblad(vid: dt.datetime) -> list[Kartblad]:
    """The parts of the map at `vid`; empty while one file has room for it all."""
    alla = [(del_, nummer, block) for del_ in kartdelar() for nummer, block in sorted(del_.block(vid).items())]
    if sum(block.antal for _del, _nummer, block in alla) <= PER_BLOCK:
        return []
    return [Kartblad(absolut(f"/sitemap-{del_.namn}-{nummer}.xml"), block.andrad) for del_, nummer, block in alla]


def kartposter(vid: dt.datetime) -> Iterator[Kartpost]:
    """All that may be shown at `vid`."""
    for del_ in kartdelar():
        for nummer in del_.block(vid):
            yield from del_.poster(vid, nummer)


def bladets_poster(vid: dt.datetime, namn: str, nummer: int) -> list[Kartpost]:
    """The addresses of the part `nummer` of the kind `namn` at `vid`; none when there is no such part."""
    return [post for del_ in kartdelar() if del_.namn == namn for post in del_.poster(vid, nummer)]


def fasta(namn: str, adresser: Callable[[], Iterable[str]]) -> Kartdel:
    """A few addresses that are always there, from the site's root."""

    def poster(_vid: dt.datetime, nummer: int) -> list[Kartpost]:
        return [] if nummer else [Kartpost(absolut(adress)) for adress in adresser()]

    return Kartdel(namn, lambda vid: {0: Block(len(poster(vid, 0)))}, poster)


def radvis(namn: str, rader: Callable[[dt.datetime], QuerySet], andrad: str = "") -> Kartdel:
    """The records `rader` that may be shown at an instant; `andrad` names the field that says when each changed."""

    def poster(vid: dt.datetime, nummer: int) -> Iterator[Kartpost]:
        for rad in i_block(rader(vid), nummer):
            yield Kartpost(absolut(rad.get_absolute_url()), hela_sekunder(getattr(rad, andrad) if andrad else None))

    return Kartdel(namn, lambda vid: blocken(rader(vid), andrad), poster)


def blocken(rader: QuerySet, andrad: str = "") -> dict[int, Block]:
    """The parts that `rader` fall into: one query."""
    senast: dict[str, Any] = {"senast": Max(andrad)} if andrad else {}
    i_delar = rader.order_by().annotate(del_=F("pk") / PER_BLOCK).values("del_")
    return {
        rad["del_"]: Block(rad["antal"], hela_sekunder(rad.get("senast")))
        for rad in i_delar.annotate(antal=Count("pk"), **senast)
    }


def i_block(rader: QuerySet, nummer: int) -> QuerySet:
    """Those of `rader` that part `nummer` has, found by their keys alone."""
    return rader.filter(pk__gte=nummer * PER_BLOCK, pk__lt=(nummer + 1) * PER_BLOCK).order_by("pk")


def hela_sekunder(tid: dt.datetime | None) -> dt.datetime | None:
    """`tid` as the map says it."""
    return tid and tid.replace(microsecond=0)


def _sidor(vid: dt.datetime) -> PageQuerySet:
    """The pages; one that is only mirrored into another language, untranslated, is not another page."""
    return visningsbara(vid).filter(alias_of=None, depth__gt=1)


def _sidposter(vid: dt.datetime, nummer: int) -> Iterator[Kartpost]:
    """The pages of one part, and where the same pages are in other languages: two queries."""
    sidor = list(i_block(_sidor(vid), nummer).select_related("locale"))
    nycklar = i_block(_sidor(vid), nummer).order_by().values("translation_key")
    versioner: dict[object, dict[str, str]] = defaultdict(dict)
    for sida in _sidor(vid).filter(translation_key__in=nycklar).select_related("locale").order_by("locale_id"):
        if sida.url:
            versioner[sida.translation_key][sida.locale.language_code] = absolut(sida.url)
    for sida in sidor:
        sprak = versioner[sida.translation_key]
        if sida.locale.language_code in sprak:
            yield Kartpost(
                sprak[sida.locale.language_code],
                hela_sekunder(sida.last_published_at),
                sprak if len(sprak) > 1 else {},
            )
