"""Figures that somebody should look at: not checked for a year, or soon without an heir."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from patientinfo.models.avgift import Avgift, gallande
from patientinfo.register.kontroll import Kontroll

SNART = dt.timedelta(days=30)


@dataclass(frozen=True)
class AttSeOver:
    """A row in force, and why somebody should look at it."""

    avgift: Avgift
    upphor: bool  # its last day is near, and nothing follows
    okontrollerad: bool  # never checked against its source, or not for a year


def att_se_over(idag: dt.date) -> list[AttSeOver]:
    """The rows in force on `idag` that need somebody's eyes, those that end first at the top."""
    rader = list(Avgift.objects.publicerade().select_related("slag", "kommun"))
    galler = gallande(rader, idag)
    fynd = [
        AttSeOver(rad, _upphor(rad, rader, idag), not Kontroll(rad.kontrollerad, idag).palitlig)
        for rad in galler.values()
    ]
    return sorted((ett for ett in fynd if ett.upphor or ett.okontrollerad), key=lambda ett: not ett.upphor)


def _upphor(rad: Avgift, rader: list[Avgift], idag: dt.date) -> bool:
    if rad.giltig_till is None or rad.giltig_till > idag + SNART:
        return False
    dagen_efter = gallande(rader, rad.giltig_till + dt.timedelta(days=1))
    return (rad.slag_id, rad.kommun_id) not in dagen_efter
