"""Loads this room's demo content: the routine, example associations, who answers for which place, and items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from patientforeningar.demo.foreningar import ladda_foreningar
from patientforeningar.demo.inslag import INSLAG
from patientforeningar.demo.kriterier import ladda_kriterier
from patientforeningar.demo.spela_upp import Scen, spela_upp
from patientforeningar.konton.konto import skapa_ombudskonto
from patientforeningar.models import Forening, Granskningsansvar
from patientinfo.models import Brev, Konto, Plats
from patientinfo.stampel import stampla

# Who answers for which place; the county is everything that nobody else answers for.
ANSVAR = {
    "foreningsgranskare1@example.se": ("Luleå", "Boden", "Piteå", "Älvsbyn"),
    "foreningsgranskare2@example.se": ("Kalix", "Överkalix", "Haparanda", "Övertorneå", "Pajala"),
    "admin@example.se": ("Norrbottens län",),
}


def ladda(beratta: Callable[[str], None]) -> None:
    """Load everything, or nothing when there is an association already, or none of the demo accounts.

    `beratta` is told each step in Swedish.
    """
    if Forening.objects.exists() or not Konto.objects.filter(email="admin@example.se").exists():
        return
    vid = timezone.now()
    with transaction.atomic():
        beratta(f"Kriterier: {ladda_kriterier()}")
        _ladda_ansvar()
        granskare = Konto.objects.get(email="admin@example.se")
        foreningar = ladda_foreningar(vid, granskare, skapa_ombudskonto)
        beratta(f"Föreningar: {len(foreningar)}, alla påhittade")
        scen = Scen(vid, foreningar)
        # In the order in which they came, as their numbers tell.
        inslag = [spela_upp(recept, scen) for recept in sorted(INSLAG, key=lambda recept: -recept.inlamnad)]
        beratta(f"Inslag: {len(inslag)}")
        _utan_brev(vid)
        stampla()
    beratta("Ombud: ombud1@example.se och ombud2@example.se, som loggar in med en kod")


def _ladda_ansvar() -> None:
    for adress, platser in ANSVAR.items():
        for namn in platser:
            Granskningsansvar.objects.create(konto=Konto.objects.get(email=adress), plats=Plats.objects.get(namn=namn))


def _utan_brev(vid: dt.datetime) -> None:
    """Take back the mails that the items' past would have sent: a task without its mail does nothing."""
    Brev.objects.filter(skapat__gte=vid).delete()
