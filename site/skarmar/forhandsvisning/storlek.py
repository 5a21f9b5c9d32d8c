"""How large the letters of a slide become on this very screen, and from how far away they are read.

Slides are set in px for a screen of 43 inches at 5 m (patientforeningar.skylt.avstand). A smaller screen shows the
same slide smaller, and is read from nearer; a ruler against the glass tells whether the stated inches are true.
"""

from __future__ import annotations

from dataclasses import dataclass

from patientforeningar.skylt.avstand import (
    LASAVSTAND,
    LIGGANDE,
    MINST,
    STAENDE,
    Skarmformat,
    textstorlek,
)
from patientforeningar.skylt.typsnitt import VERSALANDEL

_MM_PER_METER = 1000
LINJAL = 100  # mm: a line that a ruler is laid against


@dataclass(frozen=True)
class Storlek:
    """A screen of `tum` inches, lying or standing."""

    tum: int
    liggande: bool

    @property
    def format(self) -> Skarmformat:
        """What slides are set for."""
        return LIGGANDE if self.liggande else STAENDE

    @property
    def px(self) -> int:
        """The font size of the smallest text that is read from the chairs, in px of the slide."""
        return textstorlek(MINST, LASAVSTAND, self.format, VERSALANDEL)

    @property
    def px_per_mm(self) -> float:
        """Pixels of the slide to a millimetre of the glass."""
        return Skarmformat(self.format.namn, self.format.bredd, self.format.hojd, self.tum).px_per_mm

    @property
    def versal(self) -> int:
        """How high a capital of that text is on the glass, in whole mm."""
        return round(self.px * VERSALANDEL / self.px_per_mm)

    @property
    def meter(self) -> float:
        """From how far away that text can be read, to half a metre."""
        halva = int(2 * LASAVSTAND * self.tum / self.format.tum / _MM_PER_METER) / 2
        return int(halva) if halva == int(halva) else halva

    @property
    def racker(self) -> bool:
        """True when that is as far as the chairs of a waiting room."""
        return self.tum >= self.format.tum

    @property
    def linjal(self) -> float:
        """`LINJAL` millimetres, in px of the slide."""
        return round(LINJAL * self.px_per_mm, 1)
