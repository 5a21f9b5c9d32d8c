"""Care units that the sources name. None has a phone, address or hours here: editors add what the unit confirms."""

from __future__ import annotations

from dataclasses import dataclass

from patientinfo.models import Vardenhet

SJUKHUS = Vardenhet.Sort.SJUKHUS
HALSOCENTRAL = Vardenhet.Sort.HALSOCENTRAL

KALLA_SJUKHUS = "Region Norrbotten. Läget är avrundat till orten."
KALLA_HALSOCENTRAL = "Nämnd i Region Norrbottens och kommunernas information. Inte avstämd med enheten."

PA_SJUKHUSET = (
    "På sjukhuset finns öppenvårdsrehabilitering för dig som är 18 år eller äldre och behöver hjälp av minst två "
    "yrken, till exempel arbetsterapeut och fysioterapeut."
)
PA_HALSOCENTRALEN = (
    "Hälsocentralen är oftast den första kontakten när du behöver rehabilitering. Du kan söka hit utan remiss."
)


@dataclass(frozen=True)
class Enhetsrad:
    """What is known of one unit; `kommun` is a slug, `lage` is rounded (latitude, longitude)."""

    namn: str
    slug: str
    kommun: str
    sort: Vardenhet.Sort
    beskrivning: str
    kalla: str
    lage: tuple[str, str] | None = None


def _sjukhus(ort: str, slug: str, lage: tuple[str, str]) -> Enhetsrad:
    return Enhetsrad(f"{ort} sjukhus", f"{slug}-sjukhus", slug, SJUKHUS, PA_SJUKHUSET, KALLA_SJUKHUS, lage)


def _halsocentral(namn: str, slug: str, kommun: str) -> Enhetsrad:
    return Enhetsrad(
        f"{namn} hälsocentral", f"{slug}-halsocentral", kommun, HALSOCENTRAL, PA_HALSOCENTRALEN, KALLA_HALSOCENTRAL
    )


VARDENHETER = [
    Enhetsrad(
        "Sunderby sjukhus",
        "sunderby-sjukhus",
        "lulea",
        SJUKHUS,
        f"Länets länssjukhus. Det ligger mellan Luleå och Boden. Här finns rehabiliteringsmedicin. {PA_SJUKHUSET}",
        KALLA_SJUKHUS,
        ("65.67", "21.93"),
    ),
    _sjukhus("Piteå", "pitea", ("65.32", "21.48")),
    _sjukhus("Kalix", "kalix", ("65.85", "23.16")),
    _sjukhus("Gällivare", "gallivare", ("67.13", "20.66")),
    _sjukhus("Kiruna", "kiruna", ("67.86", "20.23")),
    _halsocentral("Björknäs", "bjorknas", "boden"),
    _halsocentral("Stadsvikens", "stadsvikens", "lulea"),
    _halsocentral("Piteå", "pitea", "pitea"),
    _halsocentral("Haparanda", "haparanda", "haparanda"),
    _halsocentral("Arjeplog", "arjeplog", "arjeplog"),
]
