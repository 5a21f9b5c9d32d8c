"""The words by which things are found, for those who write one of them wrong.

It holds the words of titles, search words, the glossary, synonyms and the analyser's own list: few compared with all
texts, and those that readers look for. A word that stands only far down in some text is thus not suggested, which
is the price of a vocabulary that is made in a second and fits in some megabytes at 50,000 pages.

The clock makes it when the content has changed and lays it beside the counted searches, where every process finds it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.core.cache import caches
from django.utils import timezone

from patientinfo.models import Ordlisteord
from patientinfo.stampel import i_transaktion, minns, stampel
from patientinfo.svenska import VARDORD, avstand, ord_i, stam, vik
from sok.kallor import KALLOR
from sok.synonymer import synonymer

# The most common words are kept, when there are more.
FLEST_ORD = 30_000
# So many suggestions are of use; they are all as near.
FLEST_NARA = 3
# Letters that a stem must have for one slip, and for two.
ETT_FEL, TVA_FEL = 4, 8

_NYCKEL = "ordforrad"


def narmaste(ordet: str) -> tuple[str, ...]:
    """The words of the site that are nearest to `ordet`, the most common first; none when it is one of them itself.

    Slips are counted between stems without dots: none is forgiven in stems of three letters, one in those of four to
    seven, two in longer ones, and the first letter must be right unless it was left out or changed places.
    """
    return _forrad().narmaste(ordet)


@dataclass(frozen=True)
class Ordforrad:
    """Words, and in how many titles and the like each stands."""

    antal: Mapping[str, int]

    def narmaste(self, ordet: str) -> tuple[str, ...]:
        """See the function of the same name."""
        sokt = _nyckel(ordet)
        tillatet = 0 if len(sokt) < ETT_FEL else 1 if len(sokt) < TVA_FEL else 2
        if not tillatet or sokt in self._former:
            return ()
        avstanden: dict[str, int] = {}
        for annat in self._lika_langa_och_lika_bokstaver(sokt, tillatet):
            hogst = tillatet if annat[0] == sokt[0] else 1
            if (fel := avstand(sokt, annat, hogst)) is not None:
                avstanden[annat] = fel
        minst = min(avstanden.values(), default=0)
        nara = (self._former[stammen] for stammen, fel in avstanden.items() if fel == minst)
        return tuple(sorted(nara, key=lambda ett: (-self.antal[ett], ett))[:FLEST_NARA])

    def _lika_langa_och_lika_bokstaver(self, sokt: str, tillatet: int) -> Iterator[str]:
        mask = _bokstaver(sokt)
        for langd in range(len(sokt) - tillatet, len(sokt) + tillatet + 1):
            for annat, annan_mask in self._efter_langd.get(langd, ()):
                borjar_lika = annat[0] == sokt[0] or sokt[0] == annat[1] or annat[0] == sokt[1]
                if borjar_lika and (mask ^ annan_mask).bit_count() <= 2 * tillatet:
                    yield annat

    @cached_property
    def _former(self) -> dict[str, str]:
        """Stems without dots, each with its most common form."""
        return {_nyckel(ordet): ordet for ordet, _antal in sorted(self.antal.items(), key=lambda par: par[1])}

    @cached_property
    def _efter_langd(self) -> dict[int, list[tuple[str, int]]]:
        efter: dict[int, list[tuple[str, int]]] = {}
        for stammen in self._former:
            if len(stammen) >= ETT_FEL - 1:
                efter.setdefault(len(stammen), []).append((stammen, _bokstaver(stammen)))
        return efter


def bygg(vid: dt.datetime) -> Ordforrad:
    """Read the words of what may be shown at `vid`: a query for every kind of thing."""
    antal = Counter(dict.fromkeys((ord_ for rad in VARDORD.orden for ord_ in ord_i(rad)), 0))
    for text in _texter(vid):
        antal.update({ordet for ordet in ord_i(text) if len(ordet) >= ETT_FEL and not ordet.isdigit()})
    return Ordforrad(dict(antal.most_common(FLEST_ORD)))


def _texter(vid: dt.datetime) -> Iterator[str]:
    for kalla in KALLOR:
        for titel, sokord in kalla.benamningar(vid):
            yield f"{titel} {sokord}"
    for ordet in Ordlisteord.objects.all():
        yield from ordet.alla_former
    for ett, andra in synonymer().items():
        yield from (ett, *andra)


def lagg_undan(vid: dt.datetime) -> int | None:
    """Make it anew when the content has changed since last time; how many words it has, None when nothing was done."""
    undan = caches["rakning"]
    nu = stampel()
    kvar = undan.get(_NYCKEL)
    if kvar and kvar[0] == nu:
        return None
    forrad = bygg(vid)
    undan.set(_NYCKEL, (nu, dict(forrad.antal)), timeout=None)
    return len(forrad.antal)


@minns
def _forrad() -> Ordforrad:
    """What the clock laid ready, at most a minute old; made here when it has laid nothing."""
    kvar = None if i_transaktion() else caches["rakning"].get(_NYCKEL)
    return Ordforrad(kvar[1]) if kvar else bygg(timezone.now())


def _nyckel(ordet: str) -> str:
    return vik(stam(ordet))


def _bokstaver(ordet: str) -> int:
    return sum({1 << (ord(tecken) % 32) for tecken in ordet})
