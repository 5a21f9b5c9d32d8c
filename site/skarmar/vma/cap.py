"""A message in the Common Alerting Protocol 1.2 (OASIS, 2010), as far as screens need it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from skarmar.vma.lasning import LasError, Nod

AKTUELL, PUBLIK = "Actual", "Public"
LARM, UPPDATERING, ATERTAGANDE = "Alert", "Update", "Cancel"

# CAP 3.2.1: sender and identifier hold no spaces, commas, < or &; ours no quotes either, and both fit in one field.
_NAMN = re.compile(r"[^\s,<&\"\\]{1,110}")
_AR = range(2000, 2101)


@dataclass(frozen=True)
class Info:
    """What is said, in one language, about some areas; `geokoder` are pairs of scheme and code."""

    sprak: str
    handelse: str
    rubrik: str
    beskrivning: str
    instruktion: str
    avsandare: str
    webb: str
    fran: dt.datetime | None
    till: dt.datetime | None
    geokoder: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Cap:
    """One message. `referenser` are the (sender, identifier) of those that it updates or takes back.

    The third part of a reference, the time, is left out: services write it in another zone than in the message.
    """

    avsandare: str
    identifierare: str
    sant: dt.datetime
    status: str
    slag: str
    omfattning: str
    not_: str
    referenser: tuple[tuple[str, str], ...]
    info: tuple[Info, ...]

    @property
    def nyckel(self) -> tuple[str, str]:
        """What others refer to it by."""
        return self.avsandare, self.identifierare

    @property
    def identitet(self) -> str:
        """CAP's extended identity; the same message has the same one however often it is received."""
        return f"{self.avsandare},{self.identifierare},{self.sant.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def nyckel_ur(identitet: str) -> tuple[str, str]:
    """The `nyckel` of the message with that `identitet`."""
    avsandare, identifierare, _sant = identitet.split(",")
    return avsandare, identifierare


def tolka(nod: Nod) -> Cap:
    """The message in `nod`; raises LasError without sender, identifier or time sent, which make it a message."""
    avsandare, identifierare, sant = _text(nod, "sender"), _text(nod, "identifier"), _tid(_text(nod, "sent"))
    if not (_NAMN.fullmatch(avsandare) and _NAMN.fullmatch(identifierare)):
        raise LasError("sender, identifier")
    if sant is None:
        raise LasError("sent")
    return Cap(
        avsandare=avsandare,
        identifierare=identifierare,
        sant=sant,
        status=_text(nod, "status"),
        slag=_text(nod, "msgType"),
        omfattning=_text(nod, "scope"),
        not_=_text(nod, "note"),
        referenser=tuple(_referenser(_text(nod, "references"))),
        info=tuple(_info(ett) for ett in nod.get("info", []) if isinstance(ett, dict)),
    )


def _info(nod: Nod) -> Info:
    return Info(
        sprak=_text(nod, "language") or "en-US",  # what CAP says a message without it is in
        handelse=_text(nod, "event"),
        rubrik=_text(nod, "headline"),
        beskrivning=_text(nod, "description"),
        instruktion=_text(nod, "instruction"),
        avsandare=_text(nod, "senderName"),
        webb=_text(nod, "web"),
        fran=_tid(_text(nod, "effective")),
        till=_tid(_text(nod, "expires")),
        geokoder=tuple(
            (_text(kod, "valueName"), _text(kod, "value"))
            for omrade in nod.get("area", [])
            if isinstance(omrade, dict)
            for kod in omrade.get("geocode", [])
            if isinstance(kod, dict)
        ),
    )


def _text(nod: Nod, namn: str) -> str:
    """The one text of that name; empty when there is none, and when there are several, which say nothing for sure."""
    varden = nod.get(namn, [])
    return varden[0] if len(varden) == 1 and isinstance(varden[0], str) else ""


def _tid(text: str) -> dt.datetime | None:
    """An instant as CAP writes it; None without a zone, and for years that no message is about."""
    try:
        vid = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return vid if vid.tzinfo is not None and vid.year in _AR else None


def _referenser(text: str) -> list[tuple[str, str]]:
    delar = (ett.split(",") for ett in text.split())
    return [(ett[0], ett[1]) for ett in delar if len(ett) >= 2]  # noqa: PLR2004
