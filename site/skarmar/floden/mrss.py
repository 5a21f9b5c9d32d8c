"""`mrss.xml`: for players that show files. Each slide that is drawn, as a picture; the link is the picture.

One size to a feed: a player shows everything that it is given.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from patientinfo.visning.adress import absolut
from skarmar.floden import ord as orden
from skarmar.floden.bild import ritad
from skarmar.floden.kanal import Kanal
from skarmar.kontrakt import Flode
from skarmar.models import Punktbild


@dataclass(frozen=True)
class Slag:
    """A size of the pictures, and what its address is called in `urls`."""

    format: str
    urlnamn: str


LIGGANDE = Slag(Punktbild.Format.LIGGANDE.value, "flode_mrss")
STAENDE = Slag(Punktbild.Format.STAENDE.value, "flode_mrss_staende")
STOR = Slag(Punktbild.Format.STOR.value, "flode_mrss_4k")


def mrss(flode: Flode, slag: Slag = LIGGANDE) -> bytes:
    """Media RSS of the slides that are drawn in the size of `slag`, in the order of the loop."""
    kanal = Kanal(flode, absolut(reverse(slag.urlnamn, args=[flode.plats_slug])))
    for punkt in flode.punkter:
        bild = ritad(punkt, slag.format)
        if bild is None:
            continue
        kanal.add_item(
            title=punkt.rubrik,
            link=bild.adress,
            description=orden.text(punkt),
            pubdate=punkt.uppdaterad,
            # The name of the file is its content: a slide that looks different is another file to fetch.
            unique_id=bild.adress,
            unique_id_is_permalink=True,
            punkt=punkt,
            bild=bild,
        )
    return kanal.skriv()
