"""Screens in great number, for benchmarks."""

from __future__ import annotations

import itertools

from patientinfo.lastdata import Beratta, Lastdel
from patientinfo.models import Plats
from skarmar.models import Skarm

# No editor's screen begins so: the hyphen at the end of a word of ours is the mark.
MARKE = "last--"


def skarmar() -> Lastdel:
    """`lastdata`: the option `--skarmar`."""
    return Lastdel("skarmar", "Så många skärmar, spridda över vårdenheterna.", skapa, ta_bort)


def skapa(antal: int, beratta: Beratta) -> None:
    """Make `antal` screens more, spread evenly over the care units."""
    enheter = list(Plats.objects.filter(typ=Plats.Typ.ENHET).order_by("pk"))
    forsta = Skarm.objects.filter(adress__startswith=MARKE).count()
    nummer = range(forsta, forsta + antal)
    Skarm.objects.bulk_create(
        (
            Skarm(adress=f"{MARKE}{ett}", namn=f"Lastskärm {ett}", plats=plats)
            for ett, plats in zip(nummer, itertools.cycle(enheter), strict=False)
        ),
        batch_size=1000,
    )
    beratta(f"Skärmar: {antal}")


def ta_bort(beratta: Beratta) -> None:
    """Take away every screen that `skapa` has made, with what it has said of itself."""
    antal = Skarm.objects.filter(adress__startswith=MARKE).delete()[0]
    beratta(f"Borttaget: {antal} rader om skärmar")
