"""Lists made by hand, for what reads them: no database."""

from __future__ import annotations

import datetime as dt

from patientforeningar.lasbarhet import Innehall, bedom
from patientinfo.tid import dygnets_borjan
from skarmar.kontrakt import Bild, Fonster, Meddelande, Period, Punkt, RitadBild, Slag, Spellista

BORJAN = dygnets_borjan(dt.date(2026, 5, 12))
SEKUND = dt.timedelta(seconds=1)


def punkt(namn: str, sekunder: int = 15, *, slag: str = Slag.INSLAG, bild: Bild | None = None) -> Punkt:
    """A slide whose version is `namn`."""
    ord_ = Innehall(
        f"Rubrik {namn}", "Kort text.", ("Tisdag 12 maj kl. 12.00",), "Information från prov", "prov.se/k/a"
    )
    return Punkt(
        nyckel=f"{slag}-{namn}",
        version=namn,
        slag=Slag(slag),
        sprak="sv",
        rubrik=ord_.rubrik,
        kort=ord_.kort,
        fakta=ord_.fakta,
        avsandare=f"Föreningen {namn}",
        granskad="Granskad av Region Norrbotten",
        adress="https://prov.se/k/a",
        skriven_adress=ord_.adress,
        giltig_fran=BORJAN,
        giltig_till=None,
        fonster=Fonster((0, 1), dt.time(8), dt.time(16)),
        sekunder=sekunder,
        viktig=False,
        tur=f"{slag}-{namn}",
        teman=("smarta",),
        mottagare=("lanet",),
        bild=bild,
        skyltar=bedom(ord_).skyltar,
        ritade=(RitadBild("1920x1080", "https://prov.se/flode/bild/ab.png", 1, 1920, 1080, "ab"),),
        publicerad=BORJAN,
        uppdaterad=BORJAN,
    )


def period(fran: float, till: float, slingor: list[list[str]], *, slackt: bool = False) -> Period:
    """From and until so many seconds after `BORJAN`."""
    return Period(BORJAN + fran * SEKUND, BORJAN + till * SEKUND, slackt, tuple(tuple(slinga) for slinga in slingor))


def meddelande(rubrik: str, fran: float, till: float) -> Meddelande:
    """A message, likewise."""
    return Meddelande(
        "overtagande-1",
        False,
        rubrik,
        "Text",
        "Region Norrbotten",
        "sv",
        "https://prov.se/",
        BORJAN + fran * SEKUND,
        BORJAN + till * SEKUND,
    )


def lista(*punkter: Punkt, perioder: list[Period], meddelanden: list[Meddelande] | None = None) -> Spellista:
    """The list of a screen."""
    return Spellista("Provsjukhuset", tuple(meddelanden or ()), punkter, tuple(perioder))
