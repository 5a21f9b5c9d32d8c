"""What screens and feeds are told: one typed contract, which serialisers and the player read and nothing else.

A change of a name or of a meaning here is a change for everybody who plays our slides: the snapshot test asks for it
to be made on purpose. Instants are UTC and aware; lengths are seconds.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from patientforeningar.skylt.delar import Skylt

UTGAVA = 1  # of the contract; a player that knows only an older one keeps its page and asks for a new release


class Slag(StrEnum):
    """Where a point of the programme comes from."""

    INSLAG = "inslag"
    SKARMBILD = "skarmbild"


@dataclass(frozen=True)
class Bild:
    """The picture on a slide: where it is fetched (absolute), what it shows, its size in px."""

    adress: str
    alt: str
    bredd: int
    hojd: int


@dataclass(frozen=True)
class RitadBild:
    """The whole slide as a picture file; `format` as in `Punktbild.Format`."""

    format: str
    adress: str
    byte: int
    bredd: int
    hojd: int
    avtryck: str
    mime: str = "image/png"


@dataclass(frozen=True)
class Fonster:
    """Days (0 is Monday) and hours by the clock in Stockholm; over midnight when `till` is not after `fran`."""

    dagar: tuple[int, ...]
    fran: dt.time | None
    till: dt.time | None


@dataclass(frozen=True)
class Punkt:
    """One slide as it is said during one period.

    `nyckel` names the matter (`inslag-12`, `skarmbild-3`) and is never given to another; `version` is a hash of all
    that is said and drawn: equal versions look equal. `avsandare` is the sender's name as it is, `granskad` who has
    looked at it ("Granskad av Region Norrbotten"; empty for the region's own): the slide's own line says both. `adress`
    is the whole address, in the QR code too, `skriven_adress` the shortest that leads there, as one types it.
    `giltig_fran` and `giltig_till` bound it altogether, `fonster` within each week. `tur` groups what takes turns (one
    matter in several languages).
    `skyltar` is the slide set, lying and standing: draw from it, break no line anew. `ritade` are the picture files
    that are ready. `mottagare` are the keys (slugs) of the places it is sent to.
    """

    nyckel: str
    version: str
    slag: Slag
    sprak: str
    rubrik: str
    kort: str
    fakta: tuple[str, ...]
    avsandare: str
    granskad: str
    adress: str
    skriven_adress: str
    giltig_fran: dt.datetime
    giltig_till: dt.datetime | None
    fonster: Fonster | None
    sekunder: int
    viktig: bool
    tur: str
    teman: tuple[str, ...]
    mottagare: tuple[str, ...]
    bild: Bild | None
    skyltar: tuple[Skylt, ...]
    ritade: tuple[RitadBild, ...]
    publicerad: dt.datetime
    uppdaterad: dt.datetime


@dataclass(frozen=True)
class Period:
    """A stretch of time in which the programme is the same: `slingor` are loops of versions, played one after another
    and then from the first again. A dark period plays none.

    Where a player is in it follows from the clock alone: the seconds since `fran`, modulo the loops' whole length.
    """

    fran: dt.datetime
    till: dt.datetime
    slackt: bool
    slingor: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Meddelande:
    """A takeover: fills the screen from `fran` to `till`, over everything else and over dark hours."""

    nyckel: str
    vma: bool
    rubrik: str
    text: str
    avsandare: str
    sprak: str
    adress: str
    fran: dt.datetime
    till: dt.datetime


@dataclass(frozen=True)
class Spellista:
    """All that a screen needs for `urval.perioder.DAGAR` days, without asking again. Says nothing of when it was made:
    equal programmes are equal bytes.
    """

    plats: str
    meddelanden: tuple[Meddelande, ...]
    punkter: tuple[Punkt, ...]
    perioder: tuple[Period, ...]


@dataclass(frozen=True)
class Flode:
    """The slides of one place right now, for feeds; `nasta` is when something on it begins or ends next."""

    plats_slug: str
    plats: str
    punkter: tuple[Punkt, ...]
    uppdaterad: dt.datetime
    nasta: dt.datetime
