"""The contents list of a long page, made from the headings of its finished HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from django.utils.html import strip_tags
from django.utils.text import slugify

# Shorter pages are seen whole sooner than a list of them is read.
MINST = 4

# A heading inside a card is no part of the page's outline; its template says so with data-utanfor.
_RUBRIK = re.compile(r"<h2(?P<attribut>(?:\s[^>]*)?)>(?P<text>.*?)</h2>", re.DOTALL)
_ID = re.compile(r"""\sid=["']([^"']+)["']""")


@dataclass(frozen=True)
class Rubrik:
    """One heading: what it says (plain text) and where it stands."""

    text: str
    ankare: str


def med_ankare(html: str) -> tuple[str, list[Rubrik]]:
    """`html` with an id on every second-level heading that lacks one, and the headings of the outline in order."""
    rubriker: list[Rubrik] = []
    tagna: set[str] = set(_ID.findall(html))

    def sakra(traff: re.Match[str]) -> str:
        attribut, inre = traff["attribut"], traff["text"]
        if "data-utanfor" in attribut:
            return traff[0]
        text = unescape(strip_tags(inre)).strip()
        eget = _ID.search(attribut)
        ankare = eget[1] if eget else _ledigt(slugify(text) or "avsnitt", tagna)
        rubriker.append(Rubrik(text, ankare))
        return traff[0] if eget else f'<h2{attribut} id="{ankare}">{inre}</h2>'

    return _RUBRIK.sub(sakra, html), rubriker


def _ledigt(onskat: str, tagna: set[str]) -> str:
    """`onskat`, with a number after it if it is taken; the answer is taken from now on."""
    ankare, nummer = onskat, 1
    while ankare in tagna:
        nummer += 1
        ankare = f"{onskat}-{nummer}"
    tagna.add(ankare)
    return ankare
