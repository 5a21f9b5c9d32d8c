"""What the two kinds of RSS have in common: the channel, how long an item holds, and its picture."""

from __future__ import annotations

from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.xmlutils import SimplerXMLGenerator

from patientinfo.visning.adress import absolut
from skarmar.floden import ord as orden
from skarmar.floden.bild import LIGGANDE, ritad
from skarmar.floden.sagt import Sagt
from skarmar.kontrakt import Flode, Punkt, RitadBild

# With the slash at the end: players compare the text.
MEDIA = "http://search.yahoo.com/mrss/"
DCTERMS = "http://purl.org/dc/terms/"
# Minutes that a reader may wait before it asks again: what is recalled is to go.
FRAGA_OM = 1


class Kanal(Sagt, Rss201rev2Feed):
    """RSS 2.0 with the namespaces that players know. An item is added with `punkt` and, when drawn, `bild`."""

    def __init__(self, flode: Flode, adress: str) -> None:
        super().__init__(
            title=orden.rubrik(flode),
            link=absolut("/"),
            description=orden.beskrivning(flode),
            language=settings.LANGUAGE_CODE,
            feed_url=adress,
            ttl=FRAGA_OM,
        )
        self.uppdaterad = flode.uppdaterad

    def skriv(self) -> bytes:
        """The feed as bytes."""
        return str(self.writeString("utf-8")).encode()

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces, declared once."""
        return super().rss_attributes() | {"xmlns:media": MEDIA, "xmlns:dcterms": DCTERMS}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """What RSS says of it, how long it holds, and the drawn picture."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("dcterms:valid", _giltighet(item["punkt"]))
        if item["bild"] is not None:
            _media(handler, item["punkt"], item["bild"])


def _giltighet(punkt: Punkt) -> str:
    """A period as DCMI writes it; without an end it holds until further notice."""
    slut = f" end={orden.tid(punkt.giltig_till)};" if punkt.giltig_till else ""
    return f"start={orden.tid(punkt.giltig_fran)};{slut} scheme=W3C-DTF"


def _media(handler: SimplerXMLGenerator, punkt: Punkt, bild: RitadBild) -> None:
    """Media RSS 1.5.1: the file with all that a player must know before it fetches it."""
    handler.startElement("media:content", AttributesImpl(_filen(punkt, bild)))
    handler.addQuickElement("media:title", punkt.rubrik, {"type": "plain"})
    handler.addQuickElement("media:description", orden.alt(punkt), {"type": "plain"})
    liten = ritad(punkt, LIGGANDE) or bild
    matt = {"url": liten.adress, "width": str(liten.bredd), "height": str(liten.hojd)}
    handler.addQuickElement("media:thumbnail", None, matt)
    handler.endElement("media:content")


def _filen(punkt: Punkt, bild: RitadBild) -> dict[str, str]:
    return {
        "url": bild.adress,
        "type": bild.mime,
        "medium": "image",
        "fileSize": str(bild.byte),
        "width": str(bild.bredd),
        "height": str(bild.hojd),
        "duration": str(punkt.sekunder),
        "lang": punkt.sprak,
    }
