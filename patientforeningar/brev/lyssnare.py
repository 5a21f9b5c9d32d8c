"""Hears what happens and has the letters about it written, in the same transaction."""

from __future__ import annotations

from typing import Any

from django.utils import translation

from patientforeningar.brev import om_foreningar, om_inslag
from patientforeningar.brev.handelse import Hant, Skrivare
from patientforeningar.handelser import Handelse, intraffat

SKRIVARE: dict[Handelse, Skrivare] = {**om_inslag.SKRIVARE, **om_foreningar.SKRIVARE}


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    intraffat.connect(_skriv, dispatch_uid="foreningarnas brev")


def _skriv(*, objekt: Any, vad: Handelse, av: Any, vid: Any, skal: str, data: dict[str, Any], **_annat: Any) -> None:
    """Receiver of `intraffat`: the letters that belong to `vad`, if there are any, in Swedish whoever caused them."""
    skrivare = SKRIVARE.get(vad)
    if skrivare is not None:
        with translation.override("sv"):
            skrivare(Hant(objekt, av, vid, skal, data))
