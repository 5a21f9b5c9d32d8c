"""What a device says when it beats: of itself, and of what it has shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

# Between two beats, and how much more or less by chance; site/static/skarm/spelare/puls.js has the same.
SLAG = dt.timedelta(seconds=60)
SPRIDNING = dt.timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Hjartslag:
    """One beat, as it was heard at `vid`; the fields are those of `models.Puls`."""

    vid: dt.datetime
    utgava: str = ""
    spellista: str = ""
    punkt: str = ""
    fel: str = ""
    cachealder: int | None = None
    klockfel: int | None = None
    utan_natverk: bool = False
    bredd: int | None = None
    hojd: int | None = None


@dataclass(frozen=True, slots=True)
class Spelad:
    """`punkt` was shown `antal` times on the day `dag`; `nr` is the device's own running number of that note.

    A note that cannot be true has no day: it is counted nowhere, but its number is receipted, so that the device
    stops sending it.
    """

    nr: int
    punkt: str = ""
    dag: dt.date | None = None
    antal: int = 0


@dataclass(frozen=True, slots=True)
class Beskedet:
    """A whole beat: `serie` names the device's numbers; a device that has lost its memory begins another."""

    slag: Hjartslag
    serie: str = ""
    spelade: tuple[Spelad, ...] = ()
