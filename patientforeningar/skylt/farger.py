"""The colours of a screen. Text has a contrast of 7:1 or more on what it stands on (tests count it)."""

from __future__ import annotations

GRUND = "#ffffff"
TEXT = "#14232b"
RUBRIK = "#0b4a6f"
LITEN = "#3d5561"  # the foot
PLATTA = "#14232b"  # behind light text over a picture
LJUS = "#ffffff"


def rgb(farg: str) -> tuple[int, ...]:
    """The three numbers of a colour written as `#rrggbb`."""
    return tuple(bytes.fromhex(farg.removeprefix("#")))
