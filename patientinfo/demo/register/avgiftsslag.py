"""What the register of fees has figures about; where a figure is unknown, whom the reader can ask."""

from __future__ import annotations

from typing import TypedDict

from patientinfo.models import Avgiftsslag

Kategori = Avgiftsslag.Kategori

FRAGA_BESTALLNINGSCENTRALEN = "Fråga Beställningscentralen, 020-96 00 96."
FRAGA_1177 = "Fråga 1177 eller din mottagning."
FRAGA_MOTTAGNINGEN = "Fråga mottagningen som du ska till."
FRAGA_KOMMUNEN = "Fråga kommunens hälso- och sjukvård."
FRAGA_FORSKRIVAREN = "Fråga den som skriver ut hjälpmedlet."


class Slag(TypedDict):
    """One kind of figure."""

    nyckel: str
    namn: str
    kategori: Avgiftsslag.Kategori
    ordning: int
    nar_okant: str


def _slagen(kategori: Avgiftsslag.Kategori, rader: list[tuple[str, str, str]]) -> list[Slag]:
    return [
        Slag(nyckel=nyckel, namn=namn, kategori=kategori, ordning=ordning, nar_okant=nar_okant)
        for ordning, (nyckel, namn, nar_okant) in enumerate(rader, start=1)
    ]


SLAG = [
    *_slagen(
        Kategori.SJUKRESA,
        [
            ("resa-buss-tag", "Egenavgift: buss eller tåg", FRAGA_BESTALLNINGSCENTRALEN),
            ("resa-anslutning", "Egenavgift: resa till buss eller tåg", FRAGA_BESTALLNINGSCENTRALEN),
            ("resa-egen-bil", "Egenavgift: egen bil", FRAGA_BESTALLNINGSCENTRALEN),
            ("resa-snoskoter-bat", "Egenavgift: snöskoter eller båt", FRAGA_BESTALLNINGSCENTRALEN),
            ("resa-taxi", "Egenavgift: taxi eller specialfordon", FRAGA_BESTALLNINGSCENTRALEN),
            ("resa-flyg", "Egenavgift: flyg", FRAGA_BESTALLNINGSCENTRALEN),
            ("resa-komfortbuss", "Egenavgift: komfortbuss", FRAGA_BESTALLNINGSCENTRALEN),
            ("ersattning-egen-bil", "Ersättning: egen bil", FRAGA_BESTALLNINGSCENTRALEN),
            ("ersattning-snoskoter-bat", "Ersättning: snöskoter eller båt", FRAGA_BESTALLNINGSCENTRALEN),
            ("grans-egen-bil", "Egen bil ger ersättning från", FRAGA_BESTALLNINGSCENTRALEN),
            ("grans-buss-tag", "Buss eller tåg ger ersättning när biljetten kostar minst", FRAGA_BESTALLNINGSCENTRALEN),
            ("ansok-inom", "Sök ersättning inom", FRAGA_BESTALLNINGSCENTRALEN),
            ("hogkostnadsskydd-resor", "Högkostnadsskydd för sjukresor", FRAGA_BESTALLNINGSCENTRALEN),
            ("overnattning", "Övernattning och patienthotell", FRAGA_MOTTAGNINGEN),
            ("parkering", "Parkering vid sjukhuset", FRAGA_MOTTAGNINGEN),
        ],
    ),
    *_slagen(
        Kategori.PATIENTAVGIFT,
        [
            ("besok", "Besök i vården", FRAGA_1177),
            ("akutbesok", "Besök på akuten", FRAGA_1177),
            ("halsosamtal", "Hälsosamtal", FRAGA_1177),
            ("utprovning", "Utprovning av hjälpmedel", FRAGA_1177),
            ("slutenvard", "Vård på sjukhus", FRAGA_1177),
            ("uteblivet", "Besök som du uteblir från", FRAGA_1177),
        ],
    ),
    *_slagen(
        Kategori.HEMSJUKVARD,
        [
            ("hembesok", "Hembesök", FRAGA_KOMMUNEN),
            ("hemsjukvard", "Hemsjukvård", FRAGA_KOMMUNEN),
        ],
    ),
    *_slagen(
        Kategori.HJALPMEDEL,
        [("lana-hjalpmedel", "Låna hjälpmedel", FRAGA_FORSKRIVAREN)],
    ),
]
