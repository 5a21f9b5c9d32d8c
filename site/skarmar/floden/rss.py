"""`rss.xml`: for who reads. The link is the web page, and the drawn slide lies beside it as a file."""

from __future__ import annotations

from django.urls import reverse
from django.utils.feedgenerator import Enclosure

from patientinfo.visning.adress import absolut
from skarmar.floden import ord as orden
from skarmar.floden.bild import ritad
from skarmar.floden.kanal import Kanal
from skarmar.kontrakt import Flode


def rss(flode: Flode) -> bytes:
    """RSS 2.0 of every slide, in the order of the loop."""
    kanal = Kanal(flode, absolut(reverse("flode_rss", args=[flode.plats_slug])))
    for punkt in flode.punkter:
        bild = ritad(punkt)
        kanal.add_item(
            title=punkt.rubrik,
            link=punkt.adress,
            description=orden.html(punkt),
            author_name=punkt.avsandare,
            pubdate=punkt.publicerad,
            unique_id=orden.identitet(punkt.nyckel),
            unique_id_is_permalink=False,
            categories=punkt.teman,
            enclosures=[Enclosure(bild.adress, str(bild.byte), bild.mime)] if bild else [],
            punkt=punkt,
            bild=bild,
        )
    return kanal.skriv()
