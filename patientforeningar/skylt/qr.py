"""A QR code as one path of an SVG: drawn by us, from the address alone, without anybody else's service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno

TYST_ZON = 4  # modules of empty margin, as ISO/IEC 18004 asks for


@dataclass(frozen=True)
class Qr:
    """The code of `text`: `sida` modules wide with its margin, and the dark ones as strokes (x, y, length)."""

    text: str
    sida: int
    streck: tuple[tuple[int, int, int], ...]

    @property
    def bana(self) -> str:
        """The strokes as the path of an SVG."""
        return "".join(f"M{x} {y}h{langd}v1h-{langd}z" for x, y, langd in self.streck)


def qr(text: str) -> Qr:
    """The smallest code of `text` that survives the loss of 15 % of it. Raises ValueError when `text` is too long."""
    rutor = [list(rad) for rad in segno.make(text, error="m", micro=False).matrix]
    streck = (ett for nummer, rad in enumerate(rutor) for ett in _rad(rad, nummer + TYST_ZON))
    return Qr(text, len(rutor) + 2 * TYST_ZON, tuple(streck))


def _rad(rad: list[int], y: int) -> Iterator[tuple[int, int, int]]:
    """Each run of dark modules of a row."""
    x = TYST_ZON
    for mork, grupp in groupby(rad):
        langd = len(list(grupp))
        if mork:
            yield x, y, langd
        x += langd
