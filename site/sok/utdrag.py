"""The passage of a text where the words of a query stand, with the words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from patientinfo.svenska import sokform

LANGD = 200  # characters
FORE = 60  # characters of the passage that may stand before its first marked word
# A passage is looked for in so much of a text: nearly all pages are shorter, and a long one costs no more.
HOGST_LAST = 15_000

_SLUT = ".!?:;,…"
_ORD = re.compile(r"[^\W_]+(?:[-:’'.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Utdrag:
    """A passage with its words marked, and how many of the query's words are in it."""

    text: SafeString
    ord: int


@dataclass(frozen=True, slots=True)
class _Plats:
    """Where a word stands that some of the terms find."""

    fran: int
    till: int
    termer: frozenset[str]


def utdrag(text: str, ord_och_satt: Iterable[Sequence[Sequence[str]]]) -> Utdrag | None:
    """At most about 200 characters of the plain `text`, in whole words, with the words that were asked for in `<mark>`.

    `ord_och_satt` has, for each word of the query, the ways in which a text may have it, best first; each way is
    terms of the analyser that must be found together. The best way that the text has is marked, so inflected words
    and compounds are, and *far* is not where *får* stands too. The passage is the one with the most different words
    of the query, the first of equal ones. None when the text has none. All of it is escaped: never markup.
    """
    text = _jamnad(text)
    alla = [(ordet.start(), ordet.end(), _ordets_termer(ordet[0])) for ordet in _ORD.finditer(text)]
    finns: frozenset[str] = frozenset().union(*(termer for _fran, _till, termer in alla))
    valda = [termer for satten in ord_och_satt if (termer := _basta(satten, finns))]
    sokta = frozenset(term for termer in valda for term in termer)
    platser = [_Plats(fran, till, termer & sokta) for fran, till, termer in alla if not termer.isdisjoint(sokta)]
    if not platser:
        return None
    fran, till = _fonster(text, platser)
    inom = [plats for plats in platser if plats.fran >= fran and plats.till <= till]
    visade = frozenset(term for plats in inom for term in plats.termer)
    fore, efter = "… " if fran else "", " …" if till < len(text) else ""
    hela = format_html("{}{}{}", fore, _markt(text, fran, till, inom), efter)
    return Utdrag(hela, sum(visade.issuperset(termer) for termer in valda))


def borjan(text: str) -> str:
    """The beginning of the plain `text` at the same length, in whole words: for when there is nothing to mark."""
    text = _jamnad(text)
    return text if len(text) <= LANGD else f"{text[: _ordslut(text, LANGD)]} …"


def _jamnad(text: str) -> str:
    """The text on one line; what was a line of its own, as headings are, ends with a full stop."""
    rader = list(filter(None, (" ".join(rad.split()) for rad in text[:HOGST_LAST].splitlines())))
    return " ".join([*(rad if rad[-1] in _SLUT else f"{rad}." for rad in rader[:-1]), *rader[-1:]])


def _basta(satten: Sequence[Sequence[str]], finns: frozenset[str]) -> Sequence[str]:
    """The terms of the best way that is there."""
    return next((termer for termer in satten if finns.issuperset(termer)), ())


@lru_cache(maxsize=1 << 14)
def _ordets_termer(ordet: str) -> frozenset[str]:
    return frozenset(sokform(ordet).split())


def _fonster(text: str, platser: list[_Plats]) -> tuple[int, int]:
    """From where to where to show: the whole text when it is short."""
    if len(text) <= LANGD:
        return 0, len(text)
    forst = max(platser, key=lambda plats: (len(_inom(platser, plats)), -plats.fran))
    fran = _ordborjan(text, max(0, min(forst.fran - FORE, len(text) - LANGD)), forst.fran)
    return fran, max(_ordslut(text, fran + LANGD), forst.till)


def _inom(platser: list[_Plats], forst: _Plats) -> frozenset[str]:
    """The different terms in a passage that begins with this word."""
    slut = forst.fran + LANGD - FORE
    return frozenset(
        term for plats in platser if forst.fran <= plats.fran and plats.till <= slut for term in plats.termer
    )


def _ordborjan(text: str, plats: int, senast: int) -> int:
    """Where the first whole word at or after `plats` begins, `senast` at the latest; a sentence's if one is near."""
    if plats == 0:
        return 0
    mening = max(text.rfind(slut, plats, senast) for slut in (". ", "? ", "! "))
    if mening >= 0:
        return mening + 2
    mellanrum = text.find(" ", plats - 1, senast)
    return mellanrum + 1 if mellanrum >= 0 else senast


def _ordslut(text: str, plats: int) -> int:
    if plats >= len(text):
        return len(text)
    mellanrum = text.rfind(" ", 0, plats + 1)
    return mellanrum if mellanrum > 0 else plats


def _markt(text: str, fran: int, till: int, platser: list[_Plats]) -> SafeString:
    granser = [fran, *(grans for plats in platser for grans in (plats.fran, plats.till)), till]
    delar = ((text[a:b], nummer % 2 == 1) for nummer, (a, b) in enumerate(pairwise(granser)))
    return format_html_join("", "{}", ((format_html("<mark>{}</mark>", d) if markt else d,) for d, markt in delar))
