"""The words of a slide: what it says, who sends it, who has looked at it, where one reads more.

Always in Swedish around the sender's own words, whoever asks: equal slides are equal in every process.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from patientforeningar.forhandsvisning import skyltord
from patientforeningar.lasbarhet import Innehall
from patientforeningar.models import Inslag
from patientinfo.models.installningar import installningar
from patientinfo.views.kortadress import koderna
from patientinfo.visning.adress import absolut
from skarmar.models import Skarmbild


def inslagets_ord(inslag: Inslag, vid: dt.datetime) -> Innehall:
    """The item as screens say it at `vid`, as its fit check and its preview do."""
    with override(settings.LANGUAGE_CODE):
        return skyltord.innehall(inslag, vid)


def skarmbildens_ord(bild: Skarmbild) -> Innehall:
    """The editors' slide as screens say it."""
    with override(settings.LANGUAGE_CODE):
        avsandare = _("Information från %(avsandare)s") % {"avsandare": bild.avsandare}
    return Innehall(rubrik=bild.rubrik, kort=bild.kort, avsandare=avsandare, adress=skriven(skarmbildens_adress(bild)))


def granskad() -> str:
    """Who has looked at what an association says."""
    with override(settings.LANGUAGE_CODE):
        return _("Granskad av %(avsandare)s") % {"avsandare": installningar().avsandare}


def skarmbildens_adress(bild: Skarmbild) -> str:
    """The short address of its page, if there is one, else the page's own; the site's start before a page is chosen."""
    korta = [kod for kod, sida in koderna().items() if sida == bild.sida_id]
    if korta:
        return absolut(f"/k/{min(korta, key=lambda kod: (len(kod), kod))}")
    return absolut((bild.sida.url if bild.sida_id else "") or "/")


def skriven(adress: str) -> str:
    """A whole address as one types it: without scheme, and without a stroke at its end."""
    delar = urlsplit(adress)
    return f"{delar.netloc}{delar.path}".rstrip("/")
