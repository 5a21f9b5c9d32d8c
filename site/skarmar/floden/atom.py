"""`atom.xml`: Atom (RFC 4287), for readers that want each entry's own language and day of change."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from patientinfo.visning.adress import absolut
from skarmar.floden import ord as orden
from skarmar.floden.sagt import Sagt
from skarmar.kontrakt import Flode


class _Atom(Sagt, Atom1Feed):
    """Atom with the whole text of each entry, in its own language."""

    def __init__(self, flode: Flode) -> None:
        super().__init__(
            title=orden.rubrik(flode),
            link=absolut("/"),
            description="",  # Atom calls it subtitle
            subtitle=orden.beskrivning(flode),
            language=settings.LANGUAGE_CODE,
            author_name=settings.WAGTAIL_SITE_NAME,
            feed_url=absolut(reverse("flode_atom", args=[flode.plats_slug])),
            feed_guid=orden.identitet(f"flode/{flode.plats_slug}"),
        )
        self.uppdaterad = flode.uppdaterad

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """What Atom says of it, and its text."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", orden.html(item["punkt"]), {"type": "html"})


def atom(flode: Flode) -> bytes:
    """Every slide as an entry, in the order of the loop, with all its drawn pictures."""
    kanal = _Atom(flode)
    for punkt in flode.punkter:
        kanal.add_item(
            title=punkt.rubrik,
            link=punkt.adress,
            description=escape(punkt.kort),
            author_name=punkt.avsandare,
            pubdate=punkt.publicerad,
            updateddate=punkt.uppdaterad,
            unique_id=orden.identitet(punkt.nyckel),
            categories=punkt.teman,
            enclosures=[Enclosure(bild.adress, str(bild.byte), bild.mime) for bild in punkt.ritade],
            punkt=punkt,
        )
    return str(kanal.writeString("utf-8")).encode()
