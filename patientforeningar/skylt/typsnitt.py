"""The face of the screens: how wide a text is in it, and which letters it has.

Pillow measures the very files that browsers draw with (`static/patientforeningar/typsnitt/`), so that a line which fits
here fits there. Two letters of Northern Sámi are in the reserve face only; a text is measured piece by piece.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

MAPP = Path(__file__).resolve().parents[1] / "static" / "patientforeningar" / "typsnitt"
VERSALANDEL = 0.668  # cap height through font size: sCapHeight 668 of 1000 units
_ENHETER = 1000  # measured this large, so that no rounding to whole pixels shows
_PROVSTORLEK = 40
# What neither face has, such as an emoji, is drawn by whatever the screen has: room for the widest.
_OKANT_TECKEN = 1.4

_MELLANRUM = re.compile(r"[^\S\xa0]+")

HUVUD, RESERV = "atkinson-hyperlegible-next", "noto-sans-reserv"


@cache
def laddat(namn: str, fet: bool, px: int = _ENHETER) -> ImageFont.FreeTypeFont:
    """The face in the weight and size, as Pillow draws it."""
    return ImageFont.truetype(MAPP / f"{namn}-{700 if fet else 400}.woff2", px)


def rena(text: str) -> str:
    """`text` as one line, composed, without what has no shape of its own (control characters, half characters).

    A non-breaking space stays: "kl. 17.00" is kept together by it.
    """
    synliga = (tecken for tecken in text if tecken.isspace() or not unicodedata.category(tecken).startswith("C"))
    return unicodedata.normalize("NFC", _MELLANRUM.sub(" ", "".join(synliga)).strip())


@lru_cache(maxsize=4096)
def typsnitt_for(tecken: str) -> str | None:
    """The face that draws the character; None when neither can."""
    if tecken.isspace():
        return HUVUD
    return next((namn for namn in (HUVUD, RESERV) if _har(namn, tecken)), None)


def bitar(text: str) -> list[tuple[str, str | None]]:
    """`text` in pieces of one face each, in order; None for what neither face has."""
    return [("".join(bit), namn) for namn, bit in itertools.groupby(text, typsnitt_for)]


def saknas(text: str) -> str:
    """The characters of `text` that screens cannot be sure to draw, each once, in order."""
    return "".join(dict.fromkeys(tecken for tecken in text if typsnitt_for(tecken) is None))


def bredd(text: str, px: float, *, fet: bool) -> float:
    """How wide `text` is at the font size `px`, in px."""
    return _enheter(text, fet) * px / _ENHETER


@lru_cache(maxsize=8192)
def _enheter(text: str, fet: bool) -> float:
    return sum(_bitens(bit, namn, fet) for bit, namn in bitar(text))


def _bitens(bit: str, namn: str | None, fet: bool) -> float:
    if namn is None:
        return len(bit) * _OKANT_TECKEN * _ENHETER
    return laddat(namn, fet).getlength(bit)


def _har(namn: str, tecken: str) -> bool:
    # A missing character is drawn as the face's box. U+FFFF is in no face.
    face = laddat(namn, False, _PROVSTORLEK)
    mask, tom = face.getmask(tecken), face.getmask("\uffff")
    return (mask.size, bytes(mask)) != (tom.size, bytes(tom))
