"""A message's words, cut to what can be read on a wall: the beginning, and where to read the rest."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from skarmar.overtagande.meddelande import bedomning, hogst
from skarmar.vma.cap import Info

_KORT_RUBRIK = 60  # characters: leaves room for a text below it
_MER = "…"


@dataclass(frozen=True)
class Ord:
    """What stands on the screen."""

    rubrik: str
    text: str
    avsandare: str
    adress: str
    sprak: str


def orden(info: Info) -> Ord:
    """The words of `info` that fit on a lying and a standing screen at 5 m."""
    rubrik = _avkortad(info.rubrik or info.handelse or _("Viktigt meddelande till allmänheten"), hogst("rubrik"))
    text = " ".join(f"{info.beskrivning} {info.instruktion}".split()) or info.handelse or rubrik
    avsandare = _avkortad(info.avsandare or _("Viktigt meddelande till allmänheten"), hogst("avsandare"))
    adress = info.webb if _ar_webb(info.webb) else ""
    rubrik, text = _passa(rubrik, _avkortad(text, hogst("text")), avsandare, adress)
    return Ord(rubrik, text, avsandare, adress, info.sprak.partition("-")[0].lower()[:10] or "sv")


def _passa(rubrik: str, text: str, avsandare: str, adress: str) -> tuple[str, str]:
    """Shorten the text until it fits; a heading that leaves it no room is shortened first."""
    dom = bedomning(rubrik, text, avsandare, adress)
    if dom.hindrar and min(skylt.plats for skylt in dom.skyltar) == 0:
        rubrik = _avkortad(rubrik, _KORT_RUBRIK)
        dom = bedomning(rubrik, text, avsandare, adress)
    while dom.hindrar and len(text) > len(_MER) + 1:
        ryms = min(skylt.plats for skylt in dom.skyltar)
        text = _avkortad(text.rstrip(_MER), max(min(ryms, len(text) - 2), len(_MER)))
        dom = bedomning(rubrik, text, avsandare, adress)
    return rubrik, text


def _avkortad(text: str, hogst: int) -> str:
    """At most `hogst` characters, ended between words."""
    text = " ".join(text.split())
    if len(text) <= hogst:
        return text
    kort = text[: hogst - len(_MER)]
    return (kort.rpartition(" ")[0] or kort).rstrip(" ,;:–-") + _MER


def _ar_webb(adress: str) -> bool:
    try:
        delar = urlsplit(adress)
    except ValueError:
        return False
    return delar.scheme in {"http", "https"} and bool(delar.hostname) and len(adress) <= hogst("adress")
