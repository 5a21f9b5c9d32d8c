"""Where a text is broken into lines: between words, and in a word only when it is wider than the line.

Screens draw the lines as they are given here and break nothing themselves. A long Swedish word comes apart at the
seam of its parts (rehabiliterings-mottagningen), an address after a stroke or a full stop, without a hyphen.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from patientinfo.svenska import VARDORD

Matt = Callable[[str], float]

_SKILJETECKEN = "-/.@_–"
_MINSTA_BIT = 3  # characters of a word that may stand alone on a line
_LANGSTA = 80  # characters: no line holds more, no word is longer, whatever is typed


@dataclass(frozen=True)
class Brytning:
    """A line: what is drawn, and where in the text it ends."""

    text: str
    slut: int


def bryt(text: str, bredd: float, matt: Matt, *, bindestreck: bool = True) -> list[Brytning]:
    """The lines of `text` (as `typsnitt.rena` leaves it), each at most `bredd` wide as `matt` measures it.

    A single character that is wider than the line has a line of its own. Without `bindestreck` no hyphen is put in.
    """
    rader: list[Brytning] = []
    rad, plats = "", 0
    for ordet in filter(None, text.split(" ")):
        plats = text.index(ordet, plats)
        slut = plats + len(ordet)
        prov = f"{rad} {ordet}" if rad else ordet
        if matt(prov) <= bredd:
            rad = prov
        else:
            if rad:
                rader.append(Brytning(rad, plats - 1))
            *hela, (rad, _) = _bitar(ordet, bredd, matt, bindestreck)
            rader += [Brytning(bit, plats + till) for bit, till in hela]
        plats = slut
    return [*rader, Brytning(rad, plats)] if rad else rader


def _bitar(ordet: str, bredd: float, matt: Matt, bindestreck: bool) -> Iterator[tuple[str, int]]:
    """The word in pieces that fit, each with the place in the word where it ends."""
    fran = 0
    while matt(ordet[fran:]) > bredd and fran < len(ordet) - 1:
        bit, langd = _forsta(ordet[fran:], bredd, matt, bindestreck)
        fran += langd
        yield bit, fran
    yield ordet[fran:], len(ordet)


def _forsta(ordet: str, bredd: float, matt: Matt, bindestreck: bool) -> tuple[str, int]:
    """The longest beginning of `ordet` that fits, at a seam if one does: as drawn, and its length."""
    fogar = [(ordet[:langd], langd) for langd in _skiljeplatser(ordet)]
    streck = "-" if bindestreck else ""
    if bindestreck:
        fogar += [(ordet[:langd] + streck, langd) for langd in _fogar(ordet)]
    passar = [(bit, langd) for bit, langd in fogar if matt(bit) <= bredd]
    if passar:
        return max(passar, key=lambda fog: fog[1])
    for langd in range(min(len(ordet) - 1, _LANGSTA), 1, -1):
        if not unicodedata.combining(ordet[langd]) and matt(ordet[:langd] + streck) <= bredd:
            return ordet[:langd] + streck, langd
    return ordet[:1], 1


def _skiljeplatser(ordet: str) -> list[int]:
    return [plats + 1 for plats, tecken in enumerate(ordet[:-1]) if tecken in _SKILJETECKEN and plats > 0]


def _fogar(ordet: str) -> Iterator[int]:
    """The places where the compound comes apart, from the last to the first."""
    langd = len(ordet) if len(ordet) <= _LANGSTA else 0
    while led := VARDORD.dela(ordet[:langd].lower()):
        langd -= len(led[-1])
        if langd < _MINSTA_BIT:
            return
        yield langd
