"""The demo's pictures: drawn by code, so that nobody's right to them is in doubt."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from django.core.files.images import ImageFile
from PIL.Image import Image

from patientinfo.demo import teckning
from patientinfo.models import Bild

UPPHOV = "Tecknad för webbplatsen. Fri att använda."

# Name, title, description for those who cannot see the picture, drawing.
BILDER: list[tuple[str, str, str, Callable[[], Image]]] = [
    ("fjall", "Fjäll vid en sjö", "Snöklädda fjäll bakom en sjö. Solen står lågt.", teckning.fjall),
    ("vag", "Väg genom skogen", "En rak väg leder genom skogen, bort mot fjällen.", teckning.vag),
    ("buss", "Buss vid en hållplats", "En blå buss står vid en hållplats i ett vinterlandskap.", teckning.buss),
    (
        "motesbord",
        "Ett bord för möten",
        "Ett avlångt bord sett uppifrån, med fyra stolar, papper och kaffe.",
        teckning.motesbord,
    ),
]


def ladda_bilder() -> dict[str, Bild]:
    """Draw and save the pictures; gives them by name."""
    return {namn: _spara(namn, titel, beskrivning, rita()) for namn, titel, beskrivning, rita in BILDER}


def _spara(namn: str, titel: str, beskrivning: str, bild: Image) -> Bild:
    lagring = BytesIO()
    bild.save(lagring, "PNG", optimize=True)
    return Bild.objects.create(
        title=titel,
        description=beskrivning,
        upphov=UPPHOV,
        file=ImageFile(lagring, name=f"{namn}.png"),
    )
