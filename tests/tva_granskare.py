"""Two reviewers who press at the same moment, each over a database connection of their own; prints what they got.

A process of its own, run on a copy of the tests' database: threads do not see what a test's transaction holds.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable

import django

django.setup()

from django.db import connections  # noqa: E402
from django.utils import timezone  # noqa: E402
from foreningsgranskning import alla_kriterier, farsk, granskare, inlamnat  # noqa: E402

from patientforeningar.actions.avsla import avsla  # noqa: E402
from patientforeningar.actions.begar_andring import begar_andring  # noqa: E402
from patientforeningar.actions.godkann import godkann  # noqa: E402
from patientforeningar.models import Inslag  # noqa: E402
from patientinfo.granskning.fyra_ogon import NekadError  # noqa: E402
from patientinfo.models import Konto  # noqa: E402

Beslut = Callable[[Inslag, Konto], object]
KRITERIER = alla_kriterier()
BESLUT: dict[str, Beslut] = {
    "godkänt": lambda inslag, person: godkann(inslag, person, timezone.now(), KRITERIER),
    "ändring begärd": lambda inslag, person: begar_andring(inslag, person, timezone.now(), motivering="Ändra."),
    "avslag": lambda inslag, person: avsla(inslag, person, timezone.now(), motivering="Nej."),
}


def omgang(namn: tuple[str, str], personer: tuple[Konto, Konto]) -> dict[str, object]:
    """Both decide about a new item at once; what each was told, and how the item stands."""
    inslag, start, svar = inlamnat(), threading.Barrier(2), ["", ""]

    def besluta(nummer: int) -> None:
        egen = farsk(inslag)
        start.wait()
        try:
            BESLUT[namn[nummer]](egen, personer[nummer])
            svar[nummer] = "vann"
        except NekadError as fel:
            svar[nummer] = str(fel)
        finally:
            connections.close_all()

    tradar = [threading.Thread(target=besluta, args=(nummer,)) for nummer in (0, 1)]
    for trad in tradar:
        trad.start()
    for trad in tradar:
        trad.join()
    vann = namn[svar.index("vann")] if "vann" in svar else ""
    beslut = [ett.get_utfall_display() for ett in inslag.beslut.all()]
    return {"svar": svar, "vann": vann, "beslut": beslut, "publikt": farsk(inslag).live}


if __name__ == "__main__":
    tva = granskare(), granskare()
    par = [("godkänt", "avslag"), ("godkänt", "ändring begärd"), ("godkänt", "godkänt")]
    json.dump([omgang(ett, tva) for ett in par for _varv in range(4)], sys.stdout)
