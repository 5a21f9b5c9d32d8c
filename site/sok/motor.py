"""Searching: the engine brings candidates, one ranking of ours orders them, whatever the engine is.

A query's words are treated as the indexed texts were (`patientinfo.svenska`): each word may be met by its
stem, by the parts of a compound or, with less weight, by its spelling without dots and rings.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Or, PlainText, SearchQuery

from patientinfo.svenska import Fragetermer, frageform, rensa_fraga
from sok.kallor import KALLOR, Kalla, Traff
from sok.rang import rangordna

log = logging.getLogger(__name__)

# So many candidates of each kind are ranked; what lies below is not worth a page of its own.
KANDIDATER = 100


@dataclass(frozen=True)
class Svar:
    """What a search found: the cleaned query, the hits, and whether every word was met."""

    fraga: str
    traffar: tuple[Traff, ...]
    alla_ord: bool = True


def sok(fraga: str, vid: dt.datetime, sprak: str = "sv") -> Svar:
    """The hits for `fraga` among what may be shown at `vid`, best first.

    When no text has all the words, texts with some of them are given, and the answer says so.
    Never raises for any text; an engine that fails gives what the database finds, or nothing.
    """
    ren = rensa_fraga(fraga)
    termer = frageform(ren)
    if not termer:
        return Svar(ren, ())
    for alla_ord in (True, False):
        traffar = rangordna(_kandidater(_fraga(termer, alla_ord), vid, sprak), termer)
        if traffar:
            return Svar(ren, tuple(traffar), alla_ord)
    return Svar(ren, (), alla_ord=False)


def _fraga(termer: Fragetermer, alla_ord: bool) -> SearchQuery:
    """Every word, each in any of its ways, each way with all its terms; or else whatever has any term at all."""
    if alla_ord:
        return And([Or([PlainText(" ".join(satt)) for satt in ett_ord.alternativ]) for ett_ord in termer.ord])
    return Or([PlainText(term) for ett_ord in termer.ord for satt in ett_ord.alternativ for term in satt])


def _kandidater(fraga: SearchQuery, vid: dt.datetime, sprak: str) -> Iterator[Traff]:
    for kalla in KALLOR:
        yield from hitta(kalla, lambda motor, mangd: motor.search(fraga, mangd), vid, sprak, KANDIDATER)


def hitta(kalla: Kalla, sok_i: Callable[[Any, QuerySet], Any], vid: dt.datetime, sprak: str, hogst: int) -> list[Traff]:
    """One kind's hits in the engine's order, gated by the database; none, and a line in the log, when the engine fails.

    The engine is read here, inside the `try`: it fails when it is read, not when it is asked.
    """
    try:
        nycklar = [post.pk for post in sok_i(get_search_backend(), kalla.sokbara(sprak))[:hogst]]
    except DatabaseError:
        log.exception("sokning_misslyckades")
        return []
    poster = {post.pk: post for post in kalla.visningsbara(vid, nycklar)}
    return [kalla.traff(poster[nyckel], vid) for nyckel in nycklar if nyckel in poster]
