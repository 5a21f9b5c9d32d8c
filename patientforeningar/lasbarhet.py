"""What can be read from a chair in a waiting room: limits, and a judgement by the numbers that screens draw by.

Pure functions: no Django, no database. The sizes, lines and colours are measured in `patientforeningar.skylt`
(rules and sources in `avstand`, `kontrast` and `lastid`); here they become words to whoever writes. The form, the
server's own check and the screens all ask `bedom`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from patientforeningar.skylt import kontrast, lastid, typsnitt
from patientforeningar.skylt.avstand import FORMAT, LIGGANDE, STAENDE
from patientforeningar.skylt.delar import Innehall, Roll, Skylt
from patientforeningar.skylt.uppstallning import stall_upp

__all__ = ["LIGGANDE", "STAENDE", "Bedomning", "Bild", "Fynd", "Innehall", "Niva", "Skylt", "bedom", "stall_upp"]

HOGST_RUBRIK = 70  # characters
HOGST_KORT = 200  # characters
HOGST_TEXT = 3000  # characters
HOGST_DAGAR_SKARM = 90  # days on screens
HOGST_BILDER = 3
HOGST_DOKUMENT = 2
HOGST_RUBRIKRADER = 3

_MINSTA_ALT = 5  # characters: less describes nothing
_TALAR_OM_TECKEN = 5
_NASTAN_TAT = 0.85  # of a plate: hides what is behind it
_VERSALER = 8  # letters: a short name or an abbreviation may be in capitals


class Niva(StrEnum):
    """How much a finding weighs: what must be mended before it is handed in, and what would be better."""

    HINDRAR = "hindrar"
    RAD = "råd"


@dataclass(frozen=True)
class Fynd:
    """Something to mend: how much it weighs, in which field of the form, and in Swedish what to do about it."""

    niva: Niva
    falt: str
    text: str


@dataclass(frozen=True)
class Bild:
    """A picture of the item: what is said about it, and its map when the file is there to be measured."""

    alt: str = ""
    karta: kontrast.Ljuskarta | None = None


@dataclass(frozen=True)
class Bedomning:
    """The judgement of one item: its findings, the seconds it needs, and how it stands on either screen."""

    fynd: tuple[Fynd, ...]
    sekunder: int
    skyltar: tuple[Skylt, ...]
    kort: str

    @property
    def passar(self) -> bool:
        """True when nothing has to be mended."""
        return not self.hindrar

    @property
    def visningstid(self) -> int:
        """How many seconds a screen shows it each time: as long as it takes to read, but no longer than the longest."""
        return min(self.sekunder, lastid.LANGST)

    @property
    def for_langt(self) -> tuple[tuple[Skylt, str, str], ...]:
        """Of each screen that the short text is too long for: what there is room for, and what there is not."""
        return tuple(
            (skylt, self.kort[: skylt.plats], self.kort[skylt.plats :]) for skylt in self.skyltar if not skylt.ryms
        )

    @property
    def hindrar(self) -> tuple[Fynd, ...]:
        """What has to be mended before it can be handed in."""
        return tuple(ett for ett in self.fynd if ett.niva is Niva.HINDRAR)

    @property
    def rad(self) -> tuple[Fynd, ...]:
        """What would be better otherwise."""
        return tuple(ett for ett in self.fynd if ett.niva is Niva.RAD)


def bedom(innehall: Innehall, bilder: tuple[Bild, ...] = (), *, pa_skarm: bool = True) -> Bedomning:
    """Judge `innehall` and its pictures; the first is the one that screens show, if it has a map.

    What an item that is for the web alone would look like on a screen is not held against it. Never raises.
    """
    if bilder:
        innehall = replace(innehall, bild=bilder[0].karta)
    skyltar = tuple(stall_upp(innehall, ett) for ett in FORMAT)
    fynd = list(_bildfynd(bilder))
    if pa_skarm:
        for skylt in skyltar:
            fynd += _storleksfynd(innehall, skylt)
        fynd += [*_rubrikfynd(innehall, skyltar), *_tidsfynd(innehall), *_teckenfynd(innehall)]
        fynd += _kontrastfynd(innehall, skyltar)
    fynd.sort(key=lambda ett: ett.niva is not Niva.HINDRAR)
    return Bedomning(tuple(fynd), _sekunder(innehall), skyltar if pa_skarm else (), typsnitt.rena(innehall.kort))


def _sekunder(innehall: Innehall) -> int:
    """What is read in the chair; who sends it and the address are for those who come closer."""
    return lastid.sekunder(innehall.rubrik, *innehall.fakta, innehall.kort)


def _storleksfynd(innehall: Innehall, skylt: Skylt) -> Iterator[Fynd]:
    """Whether it is large enough at 5 m, and how much shorter it would have to be."""
    skarm = f"{skylt.format.namn} skärm"
    kort = len(typsnitt.rena(innehall.kort))
    if not skylt.ryms:
        yield Fynd(Niva.HINDRAR, *_for_lang(skarm, kort, skylt.plats))
    elif not skylt.lagom:
        yield Fynd(Niva.RAD, *_liten(skarm, kort, skylt.lagom_plats))


def _for_lang(skarm: str, kort: int, plats: int) -> tuple[str, str]:
    if not plats:
        return "rubrik", f"Rubriken tar hela platsen på en {skarm}. Korta den, så syns resten av texten."
    return "kort", (
        f"Texten är för lång för att kunna läsas på 5 meters håll på en {skarm}. "
        f"Ta bort ungefär {kort - plats} tecken ur den korta texten, eller korta rubriken."
    )


def _liten(skarm: str, kort: int, lagom_plats: int) -> tuple[str, str]:
    liten = f"Texten blir liten på en {skarm}."
    if lagom_plats < kort and lagom_plats:
        return "kort", f"{liten} Med ungefär {kort - lagom_plats} tecken färre syns den bra på 5 meters håll."
    return "kort", f"{liten} Korta rubriken eller texten, så syns den bra på 5 meters håll."


def _rubrikfynd(innehall: Innehall, skyltar: tuple[Skylt, ...]) -> Iterator[Fynd]:
    rader = {skylt.format.namn: len(block.rader) for skylt in skyltar if (block := skylt.textblock(Roll.RUBRIK))}
    namn, flest = max(rader.items(), key=lambda par: par[1], default=("", 0))
    if flest > HOGST_RUBRIKRADER:
        yield Fynd(
            Niva.RAD,
            "rubrik",
            f"Rubriken tar {flest} rader på en {namn} skärm. Med högst {HOGST_RUBRIKRADER} ser man den i en blick.",
        )
    bokstaver = [tecken for tecken in innehall.rubrik if tecken.isalpha()]
    if len(bokstaver) >= _VERSALER and all(tecken.isupper() for tecken in bokstaver):
        yield Fynd(Niva.RAD, "rubrik", "Skriv rubriken med små bokstäver. Bara versaler är svårare att läsa.")


def _tidsfynd(innehall: Innehall) -> Iterator[Fynd]:
    tid = _sekunder(innehall)
    if tid > lastid.LANGST:
        yield Fynd(
            Niva.RAD,
            "kort",
            f"Texten tar {tid} sekunder att läsa. Skärmen byter efter {lastid.LANGST}, så korta den om du kan.",
        )


def _teckenfynd(innehall: Innehall) -> Iterator[Fynd]:
    for falt, text in (("rubrik", innehall.rubrik), ("kort", innehall.kort)):
        saknas = typsnitt.saknas(typsnitt.rena(text))[:_TALAR_OM_TECKEN]
        if saknas:
            yield Fynd(Niva.RAD, falt, f"Alla skärmar kan inte visa {' '.join(saknas)} Skriv med ord i stället.")


def _bildfynd(bilder: tuple[Bild, ...]) -> Iterator[Fynd]:
    """Each picture is described for those who do not see it."""
    for nummer, bild in enumerate(bilder, start=1):
        vilken = f"bild {nummer}" if len(bilder) > 1 else "bilden"
        if not bild.alt.strip():
            yield Fynd(Niva.HINDRAR, "bilder", f"Beskriv vad {vilken} visar, för den som inte ser den.")
        elif len(bild.alt.strip()) < _MINSTA_ALT:
            yield Fynd(Niva.RAD, "bilder", f"Beskriv {vilken} med några ord till, för den som inte ser den.")


def _kontrastfynd(innehall: Innehall, skyltar: tuple[Skylt, ...]) -> Iterator[Fynd]:
    """Whether the picture can be made out from the chairs, and what the sender's name lies on."""
    karta = innehall.bild
    if karta is None:
        return
    if kontrast.i_bilden(karta.utsnitt(0, 0, 1, 1)) < kontrast.FORMER:
        yield Fynd(Niva.RAD, "bilder", "Bilden har liten skillnad mellan ljust och mörkt och syns knappt på håll.")
    if any(skylt.bild and karta.bredd < skylt.bild.bredd / 2 for skylt in skyltar):
        storlek = f"{karta.bredd} × {karta.hojd} bildpunkter"
        yield Fynd(Niva.RAD, "bilder", f"Bilden är liten, {storlek}, och blir suddig på en skärm.")
    if any(skylt.tackning >= _NASTAN_TAT for skylt in skyltar):
        yield Fynd(
            Niva.RAD,
            "bilder",
            "Bilden är ljus nertill, där avsändarens namn står. Skärmen lägger en mörk platta bakom namnet.",
        )
