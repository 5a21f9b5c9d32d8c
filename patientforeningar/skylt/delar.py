"""What is to stand on a screen, and the screen when it has been set: boxes, lines and sizes to draw from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from patientforeningar.skylt import farger
from patientforeningar.skylt.avstand import LAGOM, MINST, Skarmformat
from patientforeningar.skylt.kontrast import Ljuskarta


@dataclass(frozen=True)
class Innehall:
    """The words of one item as a screen says them.

    `fakta` is when and where, a line each; `adress` is where to read more, as one types it.
    """

    rubrik: str
    kort: str = ""
    fakta: tuple[str, ...] = ()
    avsandare: str = ""
    adress: str = ""
    bild: Ljuskarta | None = None


class Roll(StrEnum):
    """Which text a block holds."""

    RUBRIK = "rubrik"
    FAKTA = "fakta"
    KORT = "kort"
    AVSANDARE = "avsandare"
    ADRESS = "adress"


@dataclass(frozen=True)
class Ruta:
    """A box in px from the screen's upper left corner."""

    x: float
    y: float
    bredd: float
    hojd: float

    @property
    def underkant(self) -> float:
        """Where it ends downwards."""
        return self.y + self.hojd

    @property
    def hogerkant(self) -> float:
        """Where it ends to the right."""
        return self.x + self.bredd


@dataclass(frozen=True)
class Rad:
    """One line: its text, and where its baseline begins, in px."""

    text: str
    x: float
    baslinje: float


@dataclass(frozen=True)
class Block:
    """The lines of one text; `px` is the font size. What stands over the picture is drawn light, on the plate."""

    roll: Roll
    px: int
    fet: bool
    ruta: Ruta
    rader: tuple[Rad, ...]
    over_bild: bool = False

    @property
    def farg(self) -> str:
        """The colour of its letters."""
        if self.over_bild:
            return farger.LJUS
        liten = self.roll in {Roll.AVSANDARE, Roll.ADRESS}
        return farger.RUBRIK if self.roll is Roll.RUBRIK else farger.LITEN if liten else farger.TEXT


@dataclass(frozen=True)
class Skylt:
    """One screen, set. Draw its parts as they are: nothing is to be broken, shrunk or moved.

    `synvinkel` is what the short text's capitals fill at `LASAVSTAND`, in minutes of arc. `ryms` is False when the
    text is too long even at the smallest size: then its last lines are left out. `tackning` is how much of the plate
    behind the sender's name over a picture must cover it (0 to 1).

    In characters of the short text: `plats` is how many there is room for at the smallest size, `lagom_plats` at the
    preferred one, and `rum` about how many of any text at that.
    """

    format: Skarmformat
    synvinkel: int
    ryms: bool
    block: tuple[Block, ...]
    qr: Ruta
    bild: Ruta | None
    platta: Ruta | None
    tackning: float
    grund: str = farger.GRUND
    plattans_farg: str = farger.PLATTA
    plats: int = 0
    lagom_plats: int = 0
    rum: int = 0

    @property
    def lagom(self) -> bool:
        """True when the text is as large as it should be."""
        return self.ryms and self.synvinkel >= LAGOM

    @property
    def lasbar(self) -> bool:
        """True when the text can be read at the distance."""
        return self.ryms and self.synvinkel >= MINST

    def textblock(self, roll: Roll) -> Block | None:
        """The block of that text; None when it is empty."""
        return next((block for block in self.block if block.roll is roll), None)
