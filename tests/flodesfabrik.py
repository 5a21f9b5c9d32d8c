"""Feeds made by hand: the contract's own records, so that a serialiser is judged by itself."""

from __future__ import annotations

import datetime as dt
from typing import Any

from foreningsfabriker import VID

from patientforeningar.lasbarhet import Innehall, bedom
from skarmar.kontrakt import Bild, Flode, Fonster, Punkt, RitadBild, Slag

ADRESS = "https://rehab.example.se"
FORMAT = ("1920x1080", "1080x1920", "3840x2160")
SKYLTAR = bedom(
    Innehall("Vattengympa", "Vi tränar i varmt vatten.", avsandare="Information från Provföreningen")
).skyltar


def ritade(vad: str, formaten: tuple[str, ...] = FORMAT) -> tuple[RitadBild, ...]:
    """Drawn pictures of the slide `vad` in `formaten`."""
    return tuple(_ritad(vad, storlek) for storlek in formaten)


def _ritad(vad: str, format: str) -> RitadBild:  # noqa: A002
    bredd, hojd = map(int, format.split("x"))
    avtryck = f"{vad}{format}".encode().hex().ljust(64, "0")[:64]
    return RitadBild(format, f"{ADRESS}/flode/bild/{avtryck}.png", 446_000 + bredd, bredd, hojd, avtryck)


def punkt(nummer: int = 1, **falt: Any) -> Punkt:
    """A drawn slide of an association, with all that a slide can have."""
    grund: dict[str, Any] = {
        "nyckel": f"inslag-{nummer}",
        "version": f"v{nummer}",
        "slag": Slag.INSLAG,
        "sprak": "sv",
        "rubrik": f"Vattengympa {nummer}",
        "kort": "Vi tränar i varmt vatten. Alla kan vara med.",
        "fakta": ("Tisdag 19 maj kl. 12.00", "Badhuset, Luleå"),
        "avsandare": "Provföreningen",
        "granskad": "Granskad av Region Norrbotten",
        "adress": f"{ADRESS}/foreningar/provforeningen/vattengympa-{nummer}/",
        "skriven_adress": f"rehab.example.se/k/v{nummer}",
        "giltig_fran": VID - dt.timedelta(days=1),
        "giltig_till": VID + dt.timedelta(days=8),
        "fonster": Fonster((0, 1, 2, 3, 4), dt.time(7, 30), dt.time(16, 0)),
        "sekunder": 14,
        "viktig": False,
        "tur": f"inslag-{nummer}",
        "teman": ("rorelse",),
        "mottagare": ("sunderby-sjukhus",),
        "bild": Bild(f"{ADRESS}/foreningar/fil/bild-{nummer}.jpg", "Två äldre i en bassäng.", 800, 600),
        "skyltar": SKYLTAR,
        "ritade": ritade(f"v{nummer}"),
        "publicerad": VID - dt.timedelta(days=2),
        "uppdaterad": VID - dt.timedelta(hours=3),
    }
    return Punkt(**grund | falt)


def flode(*punkter: Punkt, **falt: Any) -> Flode:
    """What Sunderby sjukhus shows: `punkter`, or one slide of each kind."""
    grund: dict[str, Any] = {
        "plats_slug": "sunderby-sjukhus",
        "plats": "Sunderby sjukhus",
        "punkter": punkter or (punkt(1), redaktionens(2), punkt(3, sprak="fi", rubrik="Vesijumppaa", ritade=())),
        "uppdaterad": VID - dt.timedelta(hours=3),
        "nasta": VID + dt.timedelta(hours=2),
    }
    return Flode(**grund | falt)


def redaktionens(nummer: int) -> Punkt:
    """The editors' own slide: until further notice, at all hours, without picture, in every loop."""
    egen = {"nyckel": f"skarmbild-{nummer}", "slag": Slag.SKARMBILD, "avsandare": "Region Norrbotten", "granskad": ""}
    return punkt(nummer, **egen, fakta=(), bild=None, giltig_till=None, fonster=None, viktig=True, rubrik="Resan hit")
