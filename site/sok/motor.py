"""Searching: the engine brings candidates, one ranking of ours orders them, whatever the engine is.

A query's words are treated as the indexed texts were (`patientinfo.svenska`): each word may be met by its
stem, by the parts of a compound, by what editors say means the same or, with less weight, by its spelling without
dots and rings. Only when a word as written finds nothing is it met by those that it may be a misspelling of.

However much is found, a search asks the engine once, the database once for what the ranking needs, and once or twice
more for what the list shows.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from patientinfo.svenska import rensa_fraga
from sok.fragan import Led, motorfraga, ratta, tolka
from sok.kallor import KALLOR
from sok.motorer.kandidat import Kandidat
from sok.ordforrad import narmaste
from sok.rang import poang
from sok.reserv import fraga_motorn
from sok.traff import Lattrad, Traff, Traffar
from sok.urval import Urval

# So many candidates of each kind are ranked; what lies below is not worth a page of its own.
KANDIDATER = 100
# Where the gate may take away many of them: what a reader has narrowed the search to is not in every index.
KANDIDATER_I_URVAL = 400

ALLT = Urval()
_NUMMER = {kalla.modell: nummer for nummer, kalla in enumerate(KALLOR)}


@dataclass(frozen=True)
class Svar:
    """What a search found: the cleaned query, the hits, and whether every word was met.

    `rattad` is true when they were met only by those that the words may be misspellings of, `fler` when the engine
    may have more hits of some kind than were asked for.
    """

    fraga: str
    traffar: Sequence[Traff]
    alla_ord: bool = True
    rattad: bool = False
    fler: bool = False


def sok(fraga: str, vid: dt.datetime, sprak: str = "sv", urval: Urval = ALLT) -> Svar:
    """The hits for `fraga` among what may be shown at `vid` and is in `urval`, best first.

    When no text has all the words, texts with some of them are given, and the answer says so.
    Never raises for any text; an engine that fails gives what the database finds, or nothing.
    """
    ren = rensa_fraga(fraga)
    for leden, alla_ord, rattad in _forsok(tolka(ren)):
        rader, fler = _traffade(leden, ren, vid, sprak, urval, alla_ord=alla_ord)
        if rader:
            return Svar(ren, Traffar(rader, lambda valda: lasta(valda, vid)), alla_ord, rattad, fler)
    return Svar(ren, (), alla_ord=False)


def _forsok(skrivna: tuple[Led, ...]) -> Iterator[tuple[tuple[Led, ...], bool, bool]]:
    """What to look for, in turn, until something is found."""
    if not skrivna:
        return
    yield skrivna, True, False
    rattade = ratta(skrivna, narmaste)
    if rattade != skrivna:
        yield rattade, True, True
    if len(rattade) > 1 or any(len(satt.termer) > 1 for satt in rattade[0].satt):
        yield rattade, False, False


def _traffade(
    leden: Sequence[Led], text: str, vid: dt.datetime, sprak: str, urval: Urval, *, alla_ord: bool
) -> tuple[list[Lattrad], bool]:
    """The rows of what was found, best first; equal ones in the order of the kinds, and then in the engine's.

    And whether the engine may have more of some kind.
    """
    mangder = [kalla.sokbara(sprak) for kalla in KALLOR if kalla.har(urval)]
    fragan = motorfraga(leden, alla=alla_ord)
    hogst = KANDIDATER_I_URVAL if urval.kommun or urval.tema else KANDIDATER
    kandidater: list[Kandidat] = fraga_motorn(lambda motor: motor.hitta_bland(fragan, mangder, hogst, text=text), [])
    rader = latta(kandidater, vid, urval)
    vardet = {rad: poang(rad.titel, KALLOR[rad.sort].sokord(rad), rad.text, leden) for rad in rader}
    fler = max(Counter(kandidat.typ for kandidat in kandidater).values(), default=0) >= hogst
    return sorted(rader, key=lambda rad: -vardet[rad]), fler


def latta(kandidater: Sequence[Kandidat], vid: dt.datetime, urval: Urval) -> list[Lattrad]:
    """Those of the engine's candidates that may be shown at `vid` and are in `urval`, in its order: one query."""
    nycklar: dict[int, list[int]] = {}
    for kandidat in kandidater:
        nycklar.setdefault(_NUMMER[kandidat.typ], []).append(kandidat.pk)
    delar = [KALLOR[nummer].latta(nummer, vid, pk, urval) for nummer, pk in nycklar.items()]
    if not delar:
        return []
    ordning = {(_NUMMER[kandidat.typ], kandidat.pk): plats for plats, kandidat in enumerate(kandidater)}
    rader = (Lattrad(*rad) for rad in delar[0].union(*delar[1:], all=True))
    return sorted(rader, key=lambda rad: ordning[rad.sort, rad.pk])


def lasta(rader: Sequence[Lattrad], vid: dt.datetime) -> list[Traff]:
    """The hits of `rader`, in their order, as a list shows them."""
    per_sort = {
        nummer: KALLOR[nummer].lista([rad for rad in rader if rad.sort == nummer], vid)
        for nummer in {rad.sort for rad in rader}
    }
    return [per_sort[rad.sort][rad.pk] for rad in rader if rad.pk in per_sort[rad.sort]]
