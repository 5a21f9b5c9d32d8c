"""Suggestions while one writes: pages, records and events whose names have words that begin alike."""

from __future__ import annotations

import datetime as dt
from itertools import islice

from patientinfo.svenska import ord_i
from sok.kallor import KALLOR
from sok.motor import hitta

HOGST = 8
FORST_EFTER = 2  # characters


def forslag(borjan: str, vid: dt.datetime, sprak: str) -> list[dict[str, str]]:
    """At most eight `{title, url}`; none for less than two letters, and none when the engine fails."""
    orden = ord_i(borjan)
    if sum(map(len, orden)) < FORST_EFTER:
        return []
    text = " ".join(orden)
    traffar = (
        traff
        for kalla in KALLOR
        if kalla.foreslas
        for traff in hitta(kalla, lambda motor, mangd: motor.autocomplete(text, mangd), vid, sprak, HOGST)
    )
    return [{"title": traff.titel, "url": traff.url} for traff in islice(traffar, HOGST)]
