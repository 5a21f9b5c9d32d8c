"""How large letters must be to be read from where people sit.

The rule is of the angle that a capital letter fills in the reader's eye, since that is the same on every screen:
ISO 9241-303 asks for at least 16 minutes of arc and prefers 20 to 22. At 5 m, 16' is a capital of 23 mm (distance
divided by 215), 20' one of 29 mm (distance divided by 172). Concerto, the only signage system with a limit, draws
it as a share of the screen's height (3.5 % is "unreadable from a distance"); a share says nothing of where the
reader is, so the share is here what follows from screen and distance, and always above that: 6 % and more.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

LASAVSTAND = 5000.0  # mm: from the chairs of a waiting room
NARA = 3000.0  # mm: who sends it and where to read more, for those who come closer
SKANNAVSTAND = 1200.0  # mm: where one stands with a phone

MINST = 16  # minutes of arc: below this it is not readable
LAGOM = 20  # minutes of arc: preferred
STORST = 30  # minutes of arc: larger makes nothing easier, and lines too short

_MM_PER_TUM = 25.4
_AVSTAND_PER_QRSIDA = 10  # a QR code is read from at most ten times its side


@dataclass(frozen=True)
class Skarmformat:
    """A screen: its pixels, and its diagonal in inches, which decides how large a pixel is."""

    namn: str
    bredd: int
    hojd: int
    tum: float = 43.0

    @property
    def px_per_mm(self) -> float:
        """Pixels to a millimetre of the screen."""
        return math.hypot(self.bredd, self.hojd) / (self.tum * _MM_PER_TUM)

    @property
    def liggande(self) -> bool:
        """True when it is wider than high."""
        return self.bredd > self.hojd


LIGGANDE = Skarmformat("liggande", 1920, 1080)
STAENDE = Skarmformat("stående", 1080, 1920)
FORMAT = (LIGGANDE, STAENDE)


def versalhojd(synvinkel: float, avstand: float) -> float:
    """The height of a capital, in the unit of `avstand`, that fills `synvinkel` minutes of arc from there."""
    return 2 * avstand * math.tan(math.radians(synvinkel / 60) / 2)


def textstorlek(synvinkel: float, avstand: float, format: Skarmformat, versalandel: float) -> int:  # noqa: A002
    """The font size in px whose capitals fill `synvinkel`; `versalandel` is cap height through font size.

    Rounded up: never smaller than asked for.
    """
    return math.ceil(versalhojd(synvinkel, avstand) * format.px_per_mm / versalandel)


def qrsida(format: Skarmformat) -> int:  # noqa: A002
    """The side in px of a QR code, with its margin, that a phone reads from `SKANNAVSTAND`."""
    return math.ceil(SKANNAVSTAND / _AVSTAND_PER_QRSIDA * format.px_per_mm)
