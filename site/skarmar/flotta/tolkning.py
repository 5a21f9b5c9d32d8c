"""A beat as it came, read with suspicion: a screen stands where anybody can reach it.

What a device says of itself is left out where it makes no sense, since the rest is worth hearing. Unknown words are
passed over, so that a newer player can beat to an older site.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from patientinfo.formular.fritext import rensad
from patientinfo.tid import dag
from skarmar.flotta.hjartslag import Beskedet, Hjartslag, Spelad
from skarmar.models import Puls

STORST = 64 * 1024  # bytes
FLEST = 500  # plays in a beat; the rest comes in the next
ALDST = dt.timedelta(days=90)
HOGST_PER_DAG = 25 * 3600 // 10  # the longest day of the year, and a slide every tenth second (skylt.lastid.KORTAST)
_HOGST_NR = 2**53 - 1  # the whole numbers that a script can count to
_HOGST_TAL = 2**31 - 1
_HOGST_PIXEL = 32_767

_SERIE = re.compile(r"[A-Za-z0-9_-]{8,32}")
_NYCKEL = re.compile(r"[a-z]{1,20}-[0-9]{1,15}")


def tolka(kropp: bytes, vid: dt.datetime) -> Beskedet:
    """The beat in `kropp`, heard at `vid`. Raises ValueError when it is not a JSON object."""
    try:
        data = json.loads(kropp)
    except RecursionError as brott:
        raise ValueError("för djup") from brott
    if not isinstance(data, dict):
        raise ValueError("inget objekt")  # noqa: TRY004  (it is what was sent that is wrong)
    serie = _ord(_SERIE, data.get("serie"))
    return Beskedet(_slag(data, vid), serie, _spelade(data.get("spelningar"), dag(vid)) if serie else ())


def _slag(data: dict[str, Any], vid: dt.datetime) -> Hjartslag:
    return Hjartslag(
        vid=vid,
        utgava=_text(data, "utgava"),
        spellista=_text(data, "spellista"),
        punkt=_ord(_NYCKEL, data.get("punkt")),
        fel=_text(data, "fel"),
        cachealder=_tal(data.get("cachealder"), 0, _HOGST_TAL),
        klockfel=_tal(data.get("klockfel"), -_HOGST_TAL, _HOGST_TAL),
        utan_natverk=data.get("utan_natverk") is True,
        bredd=_tal(data.get("bredd"), 1, _HOGST_PIXEL),
        hojd=_tal(data.get("hojd"), 1, _HOGST_PIXEL),
    )


def _ord(monster: re.Pattern[str], varde: Any) -> str:
    return varde if isinstance(varde, str) and monster.fullmatch(varde) else ""


def _text(data: dict[str, Any], namn: str) -> str:
    """At most as much readable text, on one line, as the column takes."""
    text = data.get(namn)
    if not isinstance(text, str):
        return ""
    return " ".join(rensad(text).split())[: Puls._meta.get_field(namn).max_length]  # type: ignore[union-attr]


def _tal(varde: Any, minst: int, hogst: int) -> int | None:
    """The whole number nearest to it; None when it is none, or outside what is possible."""
    if isinstance(varde, bool) or not isinstance(varde, int | float) or not minst <= varde <= hogst:
        return None
    return round(varde)


def _spelade(rader: Any, idag: dt.date) -> tuple[Spelad, ...]:
    """The lowest numbers first, so that a number is never receipted before a lower one has been read."""
    if not isinstance(rader, list):
        return ()
    lasta = {spelad.nr: spelad for rad in rader if (spelad := _spelad(rad, idag)) is not None}
    return tuple(lasta[nr] for nr in sorted(lasta)[:FLEST])


def _spelad(rad: Any, idag: dt.date) -> Spelad | None:
    if not isinstance(rad, list) or len(rad) != 4:  # noqa: PLR2004
        return None
    nr, punkt, datum, antal = rad
    if not _heltal(nr, 1, _HOGST_NR):
        return None
    dagen = _dag(datum, idag)
    rimlig = _ord(_NYCKEL, punkt) and _heltal(antal, 1, HOGST_PER_DAG)
    return Spelad(nr, punkt, dagen, antal) if dagen and rimlig else Spelad(nr)


def _heltal(varde: Any, minst: int, hogst: int) -> bool:
    return isinstance(varde, int) and not isinstance(varde, bool) and minst <= varde <= hogst


def _dag(text: Any, idag: dt.date) -> dt.date | None:
    """The day, when it has been and not too long ago."""
    try:
        dagen = dt.date.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return dagen if idag - ALDST <= dagen <= idag else None
