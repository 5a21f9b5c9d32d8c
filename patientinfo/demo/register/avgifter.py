"""The register of fees: what the sources say, undated rows left undated, unknown figures left without a row."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from patientinfo.demo.register.avgiftsslag import SLAG
from patientinfo.demo.register.rad import spara
from patientinfo.models import Avgift, Avgiftsslag, Kommun

Enhet = Avgift.Enhet

REGIONEN = "norrbotten.se och 1177 Norrbotten, utan datum (senare än mars 2022)"


@dataclass(frozen=True)
class Avgiftsrad:
    """One figure; `kommun` is a slug, empty for the region; `fran` is empty when the source names no day."""

    slag: str
    belopp: int
    enhet: Avgift.Enhet
    kalla: str
    villkor: str = ""
    kommun: str = ""
    fran: dt.date | None = None


RADER = [
    Avgiftsrad("resa-buss-tag", 0, Enhet.KR_RESA, REGIONEN),
    Avgiftsrad("resa-anslutning", 0, Enhet.KR_RESA, REGIONEN),
    Avgiftsrad("resa-egen-bil", 125, Enhet.KR_RESA, REGIONEN),
    Avgiftsrad("resa-snoskoter-bat", 125, Enhet.KR_RESA, REGIONEN),
    Avgiftsrad("resa-taxi", 200, Enhet.KR_RESA, REGIONEN),
    Avgiftsrad("resa-flyg", 200, Enhet.KR_RESA, REGIONEN),
    Avgiftsrad("ersattning-egen-bil", 25, Enhet.KR_MIL, REGIONEN),
    Avgiftsrad("ersattning-snoskoter-bat", 30, Enhet.KR_MIL, REGIONEN),
    Avgiftsrad("grans-egen-bil", 51, Enhet.KM, REGIONEN, "Enkel resa"),
    Avgiftsrad("grans-buss-tag", 80, Enhet.KR, REGIONEN, "Enkel resa"),
    Avgiftsrad("ansok-inom", 1, Enhet.AR, REGIONEN),
    Avgiftsrad("besok", 300, Enhet.KR_BESOK, REGIONEN, "Avgiftsfritt under 20 år och från 85 år"),
    Avgiftsrad("akutbesok", 400, Enhet.KR_BESOK, REGIONEN),
    Avgiftsrad("halsosamtal", 300, Enhet.KR_BESOK, REGIONEN),
    Avgiftsrad("utprovning", 300, Enhet.KR_BESOK, REGIONEN),
    Avgiftsrad("slutenvard", 130, Enhet.KR_DYGN, REGIONEN),
    Avgiftsrad("uteblivet", 400, Enhet.KR_BESOK, REGIONEN),
    Avgiftsrad("hembesok", 309, Enhet.KR_BESOK, "Kalix kommun, 2024", kommun="kalix", fran=dt.date(2024, 1, 1)),
    Avgiftsrad("hemsjukvard", 616, Enhet.KR_MANAD, "Kalix kommun, 2024", kommun="kalix", fran=dt.date(2024, 1, 1)),
    Avgiftsrad("hembesok", 300, Enhet.KR_BESOK, "Luleå kommun, utan datum", kommun="lulea"),
    Avgiftsrad("hemsjukvard", 300, Enhet.KR_MANAD, "Luleå kommun, utan datum", kommun="lulea"),
    Avgiftsrad("lana-hjalpmedel", 0, Enhet.KR, "Luleå kommun, utan datum", "De flesta hjälpmedel", kommun="lulea"),
    Avgiftsrad("hembesok", 200, Enhet.KR_BESOK, "Pajala kommun, utan datum", kommun="pajala"),
    Avgiftsrad("hemsjukvard", 250, Enhet.KR_MANAD, "Pajala kommun, utan datum", kommun="pajala"),
    Avgiftsrad(
        "lana-hjalpmedel", 300, Enhet.KR_GANG, "Pajala kommun, utan datum", "Till exempel rollator", kommun="pajala"
    ),
]


def ladda_avgifter() -> int:
    """Save the kinds, then the rows, and return how many rows there are."""
    slagen = {slag.nyckel: spara(slag) for slag in (Avgiftsslag(**falt) for falt in SLAG)}
    kommuner = Kommun.objects.in_bulk(field_name="slug")
    for rad in RADER:
        spara(
            Avgift(
                slag=slagen[rad.slag],
                belopp=Decimal(rad.belopp),
                enhet=rad.enhet,
                kommun=kommuner[rad.kommun] if rad.kommun else None,
                villkor=rad.villkor,
                giltig_fran=rad.fran,
                kalla=rad.kalla,
            )
        )
    return len(RADER)
