"""A register of fees for journeys without a database: rows as an editor would have them, and the taxa of a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from patientinfo.models import Avgift, Avgiftsslag
from patientinfo.register.avgifter import Tabell, dagens_rader
from patientinfo.resa.regler import ANSLUTNING, ANSOK_INOM, ENHETER, HOGKOSTNADSSKYDD, Taxa

DAG = dt.date(2026, 12, 1)
NYCKLAR = list(ENHETER)
SLAG = {
    nyckel: Avgiftsslag(
        pk=nummer, nyckel=nyckel, namn=f"Slag {nyckel}", kategori="sjukresa", nar_okant="Fråga 020-96 00 96."
    )
    for nummer, nyckel in enumerate(NYCKLAR, start=1)
}
# The figures of domain.md, none of them dated.
BELOPP = {
    "resa-buss-tag": 0,
    "resa-egen-bil": 125,
    "resa-snoskoter-bat": 125,
    "resa-taxi": 200,
    "resa-flyg": 200,
    "ersattning-egen-bil": 25,
    "ersattning-snoskoter-bat": 30,
    "grans-egen-bil": 51,
    "grans-buss-tag": 80,
    ANSLUTNING: 0,
    ANSOK_INOM: 1,
}
assert HOGKOSTNADSSKYDD not in BELOPP


def rad(
    nyckel: str,
    belopp: str | int,
    *,
    fran: dt.date | None = None,
    till: dt.date | None = None,
    enhet: Avgift.Enhet | None = None,
) -> Avgift:
    """An approved row that has not been saved."""
    return Avgift(
        slag=SLAG[nyckel],
        belopp=Decimal(belopp),
        enhet=enhet or ENHETER[nyckel],
        giltig_fran=fran,
        giltig_till=till,
        kalla="Prov",
    )


def registret(**andra: str | int | None) -> list[Avgift]:
    """The rows, with other amounts where `andra` says so (`resa_taxi=250`), and without those that are None there."""
    belopp = {**BELOPP, **{namn.replace("_", "-"): varde for namn, varde in andra.items()}}
    return [rad(nyckel, varde) for nyckel, varde in belopp.items() if varde is not None]


def taxa(rader: list[Avgift] | None = None, dag: dt.date = DAG) -> Taxa:
    """What the calculator reckons by on `dag`."""
    rader = registret() if rader is None else rader
    return Taxa(Tabell(dagens_rader("sjukresa", dag, SLAG.values(), rader)))
