"""Who among the region's own may open what associations have handed in."""

from __future__ import annotations

from patientforeningar.filer.dorrar import SE_FIL
from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE


def ratter() -> dict[str, list[str]]:
    """`rollratter`: reviewers and administrators see the files."""
    return {FORENINGSGRANSKARE: [SE_FIL], ADMINISTRATOR: [SE_FIL]}
