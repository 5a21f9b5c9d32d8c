"""Whether what is drawn over or in a picture can be told from it (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).

A picture is not one colour. Text over it is measured against the worst twentieth of what lies behind it: a mean
would let white letters cross a white sky as long as the wood below is dark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from PIL import Image

TEXT = 7.0  # WCAG 1.4.6, the house's own floor for text
FORMER = 3.0  # WCAG 1.4.11, for what must be made out in a picture
_SAMST = 0.05  # the share that is left out at either end: single points are no ground
_SIDA = 160  # px: what is left of a picture after it has been made small; strokes of letters are wider than a point
_STEG = 20  # the plate's cover is chosen in twentieths


@dataclass(frozen=True)
class Ljuskarta:
    """A picture as relative luminances (WCAG), row by row, and how large it really is in px."""

    bredd: int
    hojd: int
    kolumner: int
    rader: int
    ljus: tuple[float, ...]

    def utsnitt(self, vansterkant: float, overkant: float, hogerkant: float, underkant: float) -> list[float]:
        """The luminances, sorted, in a part of the picture; the edges are shares of its width and height (0 to 1)."""
        x0, x1 = _steg(vansterkant, hogerkant, self.kolumner)
        y0, y1 = _steg(overkant, underkant, self.rader)
        return sorted(self.ljus[y * self.kolumner + x] for y in range(y0, y1) for x in range(x0, x1))


def _steg(fran: float, till: float, antal: int) -> tuple[int, int]:
    forsta = min(max(int(fran * antal), 0), antal - 1)
    return forsta, max(min(round(till * antal), antal), forsta + 1)


def ljuskarta(fil: IO[bytes]) -> Ljuskarta:
    """The map of a picture file. Raises what Pillow raises: a file that came in has been looked through before."""
    with Image.open(fil) as bild:
        storlek = bild.size
        bild.thumbnail((_SIDA, _SIDA))
        rgb = bild.convert("RGB")
    punkter = rgb.tobytes()
    ljus = tuple(relativ_ljushet(punkter[i : i + 3]) for i in range(0, len(punkter), 3))
    return Ljuskarta(*storlek, *rgb.size, ljus)


def relativ_ljushet(farg: Sequence[int]) -> float:
    """WCAG's relative luminance of an sRGB colour of three numbers from 0 to 255."""
    return sum(andel * _LINJAR[varde] for andel, varde in zip((0.2126, 0.7152, 0.0722), farg, strict=True))


_LINJAR = [v / 255 / 12.92 if v / 255 <= 0.04045 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in range(256)]  # noqa: PLR2004


def forhallande(ena: float, andra: float) -> float:
    """WCAG's contrast of two luminances: 1 to 21."""
    ljus, mork = max(ena, andra), min(ena, andra)
    return (ljus + 0.05) / (mork + 0.05)


def bakom_text(ljus: Sequence[float], text: float) -> float:
    """The contrast of text of luminance `text` against the sorted `ljus` behind it, at its worst twentieth."""
    return min(forhallande(text, varde) for varde in _ytterligheter(ljus))


def i_bilden(ljus: Sequence[float]) -> float:
    """The contrast between what is light and what is dark in the sorted `ljus`: how well anything can be made out."""
    return forhallande(*_ytterligheter(ljus))


def tackning(ljus: Sequence[float], text: float, platta: float) -> float:
    """How much of a plate of luminance `platta` must cover the sorted `ljus`, 0 to 1, for the text to reach `TEXT`.

    For light text. Mixed by luminance: browsers mix by colour value, which is never lighter, so that light text has
    this contrast or more. 1 when nothing less is enough.
    """
    for steg in range(_STEG):
        andel = steg / _STEG
        if bakom_text([varde * (1 - andel) + platta * andel for varde in ljus], text) >= TEXT:
            return andel
    return 1.0


def _ytterligheter(ljus: Sequence[float]) -> tuple[float, float]:
    kant = int((len(ljus) - 1) * _SAMST)
    return ljus[kant], ljus[len(ljus) - 1 - kant]
