"""Suggestions while one writes: pages, records and events whose names have words that begin alike."""

from __future__ import annotations

import datetime as dt

from wagtail.search.query import PlainText

from patientinfo.svenska import ord_i
from sok.kallor import KALLOR
from sok.motor import lasta, latta
from sok.motorer.kandidat import Kandidat
from sok.reserv import fraga_motorn
from sok.urval import Urval

HOGST = 8
FORST_EFTER = 2  # characters


def forslag(borjan: str, vid: dt.datetime, sprak: str) -> list[dict[str, str]]:
    """At most eight `{title, url}`; none for less than two letters, and none when the engine fails."""
    orden = ord_i(borjan)
    if sum(map(len, orden)) < FORST_EFTER:
        return []
    text = " ".join(orden)
    mangder = [kalla.sokbara(sprak) for kalla in KALLOR if kalla.foreslas]
    kandidater: list[Kandidat] = fraga_motorn(
        lambda motor: motor.hitta_bland(PlainText(text), mangder, HOGST, borjan=True, text=text), []
    )
    rader = latta(kandidater, vid, Urval())[:HOGST]
    return [{"title": traff.titel, "url": traff.url} for traff in lasta(rader, vid)]
