"""The short code that a screen shows: easy to read across a room, and to type."""

from __future__ import annotations

import datetime as dt
import secrets

# No letter or digit that looks like another (0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowel: no words by chance.
BOKSTAVER = "CFGHJKMNPRTVWXY34679"
LANGD = 6  # 64 million codes
GALLER = dt.timedelta(minutes=15)


def ny_kod() -> str:
    """A code by chance."""
    return "".join(secrets.choice(BOKSTAVER) for _tecken in range(LANGD))


def som_skriven(text: str) -> str:
    """What somebody typed, as the code is kept: `k7m 4px` and `K7M-4PX` are `K7M4PX`."""
    return "".join(tecken for tecken in text.upper() if tecken.isalnum())
